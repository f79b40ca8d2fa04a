import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// The line above a page that is not in the reader's language.
Item {
    id: line

    required property string text

    implicitHeight: text ? plate.y + plate.height : 0
    visible: text

    Rectangle {
        id: plate

        y: Metrics.margin
        width: parent.width
        height: label.height + Metrics.mm(10)
        radius: Metrics.radius
        color: Colours.plate

        PlainLabel {
            id: label

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Metrics.mm(7)
            anchors.verticalCenter: parent.verticalCenter
            text: line.text
            color: Colours.title
            lineHeight: Type.labelLineHeight
        }
    }
}
