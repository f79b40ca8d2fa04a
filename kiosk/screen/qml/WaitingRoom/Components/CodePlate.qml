import QtQuick
import WaitingRoom.Theme

// A code to scan on a white plate that keeps its size, whatever the code says. Without a code it bears an icon.
Rectangle {
    id: plate

    required property string code
    required property int modules
    required property int room // pixels that the code fills as far as whole pixels a module allow
    property string iconName: ""
    property string description: qsTr("A code to scan with a phone's camera")

    // A phone at arm's length tells modules of 1.05 mm apart: those of version 8 in a code of 60 mm.
    // Nearer to the eye they may be smaller.
    readonly property real distance: Math.min(1, Type.touchDistanceM / 0.6)
    readonly property int smallestModule: Math.max(4, Math.ceil(1.05 * distance * Metrics.pixelsPerMm), Math.ceil(Metrics.smallestCode / Math.max(1, modules)))
    readonly property int moduleSize: modules > 0 ? Math.max(smallestModule, Math.floor(room / modules)) : 0

    implicitWidth: Math.max(room, image.width) + 2 * Metrics.mm(1)
    implicitHeight: implicitWidth
    radius: Metrics.radius
    color: code ? Colours.white : Colours.raised // whatever the theme
    border {
        width: Metrics.hairline
        color: Colours.line
    }

    Image {
        id: image

        anchors.centerIn: parent
        width: plate.modules * plate.moduleSize
        height: width
        sourceSize: Qt.size(width, width)
        smooth: false
        visible: plate.code !== ""
        source: plate.code && width > 0 ? "image://qr/" + plate.code : ""
        Accessible.role: Accessible.Graphic
        Accessible.name: plate.description
        Accessible.ignored: !enabled
    }

    Icon {
        anchors.centerIn: parent
        visible: plate.code === "" && name !== ""
        name: plate.iconName
        ink: Colours.mark
        size: Math.round(plate.width * 0.4)
    }
}
