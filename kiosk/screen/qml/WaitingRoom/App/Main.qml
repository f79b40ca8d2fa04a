pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The one window. The program gives it its view model and tells it how large the display is.
Window {
    id: main

    required property WaitingRoom room
    required property real diagonalMm
    required property real mountingHeightMm
    required property real touchDistanceM
    required property real roomDistanceM
    required property bool reducedMotion
    required property bool frameless
    required property string serif
    required property string sans

    property real textScale: 1
    property bool measured: false

    title: room.clinicName
    color: Colours.ground
    LayoutMirroring.enabled: room.rightToLeft
    LayoutMirroring.childrenInherit: true
    flags: frameless ? Qt.Window | Qt.FramelessWindowHint : Qt.Window

    DisplayTheme {
        width: main.width
        height: main.height
        diagonalMm: main.diagonalMm
        mountingHeightMm: main.mountingHeightMm
        touchDistanceM: main.touchDistanceM
        roomDistanceM: main.roomDistanceM
        reducedMotion: main.reducedMotion
        serif: main.serif
        sans: main.sans
        textScale: main.textScale
        room: main.room
    }

    // Nothing is laid out, and no picture asked for, before the theme knows how large everything is.
    Component.onCompleted: measured = true

    Loader {
        anchors.fill: parent
        active: main.measured
        focus: true
        sourceComponent: Everything {
            room: main.room
        }
    }
}
