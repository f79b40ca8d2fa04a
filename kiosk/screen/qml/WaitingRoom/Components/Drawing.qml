pragma ComponentBehavior: Bound

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

    readonly property string address: drawing ? "image://" + drawing + "?ink=" + ink.toString().slice(-6) + "&accent=" + accent.toString().slice(-6) : ""

    component Drawn: Image {
        anchors.centerIn: parent
        visible: source.toString() !== ""
        fillMode: Image.PreserveAspectFit
        sourceSize: Qt.size(width * root.detail, height * root.detail)
        Accessible.role: Accessible.Graphic
        Accessible.name: root.description
        Accessible.ignored: root.description === "" || !enabled
    }

    // A photograph may take a second to read: nobody waits for it.
    Drawn {
        width: root.width
        height: root.height
        fillMode: root.whole ? Image.PreserveAspectFit : Image.PreserveAspectCrop
        asynchronous: true
        source: root.isPicture && width > 0 && height > 0 ? root.address : ""
    }

    // What is drawn by us is there at once.
    Drawn {
        width: Math.round(Math.min(root.width, root.height))
        height: width
        source: !root.isPicture && width > 0 ? root.address : ""
    }
}
