pragma Singleton

import QtQuick

// The sizes of a window that stands on a desk, in pixels: it is read from near and used with a mouse.
QtObject {
    readonly property int small: 12
    readonly property int text: 14
    readonly property int heading: 17
    readonly property int title: 22

    readonly property int hairline: 1
    readonly property int stroke: 2
    readonly property int gap: 8
    readonly property int margin: 16
    readonly property int control: 32
    readonly property int radius: 6
    readonly property int sideColumn: 400

    readonly property real lineHeight: 1.05
}
