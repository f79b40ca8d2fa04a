import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// One of the visitor's own questions, and the button that takes it out.
Rectangle {
    id: row

    required property int number
    required property string shown

    signal removeRequested

    implicitHeight: Math.max(words.implicitHeight, remove.height) + 2 * Metrics.mm(3)
    radius: Metrics.radius
    color: Colours.raised
    border {
        width: Metrics.hairline
        color: Colours.line
    }

    PlainLabel {
        id: mark

        readonly property bool mirrored: LayoutMirroring.enabled

        anchors.left: parent.left
        anchors.leftMargin: Metrics.mm(7)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, Metrics.mm(14))
        text: (mirrored ? "\u200F" : "") + "%L1.".arg(row.number) // or else the full stop stands on the wrong side
        color: Colours.title
        lineHeight: Type.labelLineHeight
        font.weight: Font.DemiBold
    }

    PlainLabel {
        id: words

        anchors.left: mark.right
        anchors.right: remove.left
        anchors.leftMargin: Metrics.mm(4)
        anchors.rightMargin: Metrics.gap
        anchors.verticalCenter: parent.verticalCenter
        text: row.shown
        lineHeight: Type.labelLineHeight
    }

    TouchButton {
        id: remove

        anchors.right: parent.right
        anchors.rightMargin: Metrics.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.primaryTarget
        height: Metrics.target
        iconName: "ph.trash"
        Accessible.name: qsTr("Take out: %1").arg(row.shown)
        onClicked: row.removeRequested()
    }
}
