pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.App
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The kiosk's own screen, laid out at its own size and made smaller as a whole.
Item {
    id: frame

    required property PreviewRoom preview
    required property bool portrait
    required property bool largeText
    required property real diagonalMm
    required property real mountingHeightMm
    required property real touchDistanceM
    required property real roomDistanceM
    required property bool reducedMotion
    required property string serif
    required property string sans

    readonly property size pixels: portrait ? Qt.size(1080, 1920) : Qt.size(1920, 1080)
    readonly property real factor: Math.min((width - 2 * edge) / pixels.width, (height - 2 * edge) / pixels.height)
    readonly property int edge: Desk.gap
    property bool measured: false

    Component.onCompleted: measured = true

    Rectangle {
        anchors.centerIn: parent
        width: glass.width + 2 * frame.edge
        height: glass.height + 2 * frame.edge
        radius: Desk.radius * 1.5
        color: Colours.title
    }

    Rectangle {
        id: glass

        anchors.centerIn: parent
        width: Math.max(0, Math.floor(frame.pixels.width * frame.factor))
        height: Math.max(0, Math.floor(frame.pixels.height * frame.factor))
        color: Colours.ground
        clip: true

        Item {
            width: frame.pixels.width
            height: frame.pixels.height
            scale: Math.max(0, frame.factor)
            transformOrigin: Item.TopLeft
            LayoutMirroring.enabled: frame.preview.room.rightToLeft
            LayoutMirroring.childrenInherit: true
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("The screen")

            DisplayTheme {
                anchors.fill: parent
                diagonalMm: frame.diagonalMm
                mountingHeightMm: frame.mountingHeightMm
                touchDistanceM: frame.touchDistanceM
                roomDistanceM: frame.roomDistanceM
                reducedMotion: frame.reducedMotion
                serif: frame.serif
                sans: frame.sans
                textScale: frame.largeText ? Type.large : 1
                room: frame.preview.room
            }

            Loader {
                anchors.fill: parent
                active: frame.measured
                sourceComponent: Everything {
                    room: frame.preview.room
                }
            }
        }
    }
}
