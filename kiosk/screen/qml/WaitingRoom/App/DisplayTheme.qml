import QtQuick
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Tells the theme of the display that the screen is shown on, whose `width` and `height` are in pixels, and of
// what the visitor chose.
Item {
    id: display

    required property real diagonalMm
    required property real mountingHeightMm
    required property real touchDistanceM
    required property real roomDistanceM
    required property bool reducedMotion
    required property string serif
    required property string sans
    required property real textScale
    required property WaitingRoom room

    Binding {
        target: Metrics
        property: "pixelsPerMm"
        value: Math.hypot(display.width, display.height) / display.diagonalMm
    }

    Binding {
        target: Metrics
        property: "windowWidth"
        value: display.width
    }

    Binding {
        target: Metrics
        property: "windowHeight"
        value: display.height
    }

    Binding {
        target: Metrics
        property: "mountingHeightMm"
        value: display.mountingHeightMm
    }

    Binding {
        target: Type
        property: "touchDistanceM"
        value: display.touchDistanceM
    }

    Binding {
        target: Type
        property: "roomDistanceM"
        value: display.roomDistanceM
    }

    Binding {
        target: Type
        property: "scale"
        value: Math.max(display.textScale, display.room.largeText ? Type.large : 1)
    }

    Binding {
        target: Colours
        property: "highContrast"
        value: display.room.highContrast
    }

    Binding {
        target: Metrics
        property: "lowered"
        value: display.room.lowered
    }

    Binding {
        target: Type
        property: "serif"
        value: display.serif
    }

    Binding {
        target: Type
        property: "sans"
        value: display.sans
    }

    Binding {
        target: Motion
        property: "reduced"
        value: display.reducedMotion
    }
}
