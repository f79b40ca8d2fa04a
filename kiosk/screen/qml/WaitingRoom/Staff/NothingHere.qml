import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// Why a list is empty.
Column {
    id: nothing

    required property string text

    anchors.centerIn: parent
    width: parent.width - 2 * Metrics.margin // qmllint disable unqualified
    spacing: Metrics.mm(6)

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "ph.check-circle"
        ink: Colours.mark
        size: Metrics.mm(Metrics.compact ? 16 : 28)
    }

    PlainLabel {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: nothing.text
    }
}
