import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// Which of the staff's screens this is, and until when it is open.
Rectangle {
    id: head

    required property string title
    required property string clock
    required property string openUntil

    implicitHeight: Metrics.mm(Metrics.compact ? 20 : 34)
    color: Colours.band

    PlainLabel {
        anchors.left: parent.left
        anchors.right: when.left
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: when.visible ? Metrics.gap : 0
        anchors.verticalCenter: parent.verticalCenter
        text: head.title
        color: Colours.bandInk
        lineHeight: Type.titleLineHeight
        font {
            family: Type.serif
            pixelSize: Metrics.compact ? Type.heading : Math.round(Type.title * 0.9)
        }
        Accessible.role: Accessible.Heading
    }

    Column {
        id: when

        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: head.clock !== "" && !Metrics.compact
        width: visible ? Math.max(time.implicitWidth, open.implicitWidth) : 0

        PlainLabel {
            id: time

            anchors.right: parent.right
            text: head.clock
            wrapMode: Text.NoWrap
            color: Colours.bandInk
            lineHeight: Type.labelLineHeight
        }

        PlainLabel {
            id: open

            anchors.right: parent.right
            text: qsTr("Closes at %1").arg(head.openUntil)
            wrapMode: Text.NoWrap
            color: Colours.bandInk
            lineHeight: Type.labelLineHeight
        }
    }
}
