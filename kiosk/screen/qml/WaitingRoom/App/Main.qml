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

    property bool measured: false

    title: room.clinicName
    color: Colours.ivory
    LayoutMirroring.enabled: room.rightToLeft
    LayoutMirroring.childrenInherit: true
    flags: frameless ? Qt.Window | Qt.FramelessWindowHint : Qt.Window

    Binding {
        target: Metrics
        property: "pixelsPerMm"
        value: Math.hypot(main.width, main.height) / main.diagonalMm
    }

    Binding {
        target: Metrics
        property: "windowWidth"
        value: main.width
    }

    Binding {
        target: Metrics
        property: "windowHeight"
        value: main.height
    }

    Binding {
        target: Metrics
        property: "mountingHeightMm"
        value: main.mountingHeightMm
    }

    Binding {
        target: Type
        property: "touchDistanceM"
        value: main.touchDistanceM
    }

    Binding {
        target: Type
        property: "roomDistanceM"
        value: main.roomDistanceM
    }

    Binding {
        target: Type
        property: "serif"
        value: main.serif
    }

    Binding {
        target: Type
        property: "sans"
        value: main.sans
    }

    Binding {
        target: Motion
        property: "reduced"
        value: main.reducedMotion
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
