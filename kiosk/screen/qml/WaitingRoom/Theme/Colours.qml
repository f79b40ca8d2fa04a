pragma Singleton

import QtQuick

// The clinic's colours by what they are for; on request those of a high contrast, light on black.
// Contrast, measured: title on ground 15.1, ink on ground 13.3, mark on ground 4.6; accent on band 7.1, on night 8.4;
// nightInk on night 15.9. At high contrast every text has 12 or more.
// The accent never carries text on the ground; it draws.
QtObject {
    property bool highContrast: false

    readonly property color ground: highContrast ? black : "#faf8f3"
    readonly property color raised: highContrast ? black : white
    readonly property color plate: highContrast ? "#1c1c1c" : "#f1ebdd"
    readonly property color line: highContrast ? white : "#dcd3bf"
    readonly property color ink: highContrast ? white : "#2b2b2b"
    readonly property color title: highContrast ? white : "#14213d"
    readonly property color mark: highContrast ? "#ffd400" : "#8a6d3b"
    readonly property color alert: highContrast ? "#ffb4ab" : "#8c1c13"
    readonly property color alertTint: highContrast ? "#1c1c1c" : "#f8e6e1"

    readonly property color accent: highContrast ? "#ffd400" : "#c8a96a"
    readonly property color accentInk: highContrast ? black : "#14213d"

    readonly property color primary: highContrast ? "#ffd400" : "#14213d"
    readonly property color primaryPressed: highContrast ? white : "#22325a"
    readonly property color primaryInk: highContrast ? black : "#faf8f3"

    readonly property color band: highContrast ? black : "#14213d"
    readonly property color bandPressed: highContrast ? "#4d4d4d" : "#22325a"
    readonly property color bandLine: highContrast ? white : "#22325a"
    readonly property color bandInk: highContrast ? white : "#faf8f3"

    readonly property color night: highContrast ? black : "#0a1020"
    readonly property color nightInk: highContrast ? white : "#f1ebdd"
    readonly property color shade: highContrast ? "#d9000000" : "#d914213d"

    // A code to scan is black on white whatever the theme.
    readonly property color white: "#ffffff"
    readonly property color black: "#000000"
}
