import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// Which of the staff's screens this is, and until when it is open.
Rectangle {
    id: head

    required property string title
    required property string clock
    required property string openUntil

    readonly property bool roomy: width - 2 * Metrics.margin - name.implicitWidth - Metrics.gap >= Math.max(time.implicitWidth, open.implicitWidth)

    implicitHeight: Math.max(Metrics.mm(Metrics.compact ? 20 : 34), name.implicitHeight)
    color: Colours.band

    PlainLabel {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        text: head.title
        wrapMode: Text.NoWrap
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
        visible: head.clock !== "" && !Metrics.compact && head.roomy
        width: visible ? Math.max(time.implicitWidth, open.implicitWidth) : 0

        PlainLabel {
            id: time

            anchors.right: parent.right
            text: head.clock
            wrapMode: Text.NoWrap
            color: Colours.bandInk
            lineHeight: Type.labelLineHeight
            font.pixelSize: Type.smallest
        }

        PlainLabel {
            id: open

            anchors.right: parent.right
            text: qsTr("Closes at %1").arg(head.openUntil)
            wrapMode: Text.NoWrap
            color: Colours.bandInk
            lineHeight: Type.labelLineHeight
            font.pixelSize: Type.smallest
        }
    }
}
