import QtQuick
import WaitingRoom.Theme

// A page's picture, illustration or icon: `drawing` names the image provider and what it is asked for.
Item {
    id: root

    required property string drawing
    property string description: ""
    property bool whole: false // a picture fills its place, unless all of it must be seen
    property real detail: 1 // how many times as large as it stands here it is drawn
    property color ink: Colours.title
    property color accent: Colours.accent
    readonly property bool isPicture: drawing.startsWith("picture/")

    Image {
        readonly property int side: Math.round(Math.min(root.width, root.height))

        anchors.centerIn: parent
        width: root.isPicture ? root.width : side
        height: root.isPicture ? root.height : side
        fillMode: root.isPicture && !root.whole ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        sourceSize: Qt.size(width * root.detail, height * root.detail)
        asynchronous: root.isPicture // a photograph may take a second to read
        source: root.drawing && side > 0 ? "image://" + root.drawing + "?ink=" + root.ink.toString().slice(-6) + "&accent=" + root.accent.toString().slice(-6) : ""
        Accessible.role: Accessible.Graphic
        Accessible.name: root.description
        Accessible.ignored: root.description === "" || !enabled
    }
}
