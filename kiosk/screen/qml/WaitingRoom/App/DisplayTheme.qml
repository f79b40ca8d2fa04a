import QtQuick
import WaitingRoom.Theme

// Tells the theme of the display that the screen is shown on: `width` and `height` are the screen's, in pixels.
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
        value: display.textScale
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
