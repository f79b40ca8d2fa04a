pragma Singleton

import QtQuick

// The clinic's colours. Contrast, measured: navy on ivory 15.1, ink on ivory 13.3, gold on navy 7.1, on night 8.4;
// sand on night 15.9.
// Gold never carries text on ivory; it draws.
QtObject {
    readonly property color ivory: "#faf8f3"
    readonly property color sand: "#f1ebdd"
    readonly property color line: "#dcd3bf"
    readonly property color navy: "#14213d"
    readonly property color dusk: "#22325a"
    readonly property color night: "#0a1020"
    readonly property color ink: "#2b2b2b"
    readonly property color gold: "#c8a96a"
    readonly property color bronze: "#8a6d3b"
    readonly property color white: "#ffffff"
    readonly property color black: "#000000"
    readonly property color shade: "#d914213d"
    readonly property color alert: "#8c1c13"
    readonly property color alertTint: "#f8e6e1"
}
