import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// The quiet line above a translation that no clinician has reviewed.
Item {
    id: line

    required property string text

    implicitHeight: text ? label.y + label.height - Metrics.mm(8) : 0 // the head below has a margin of its own
    visible: text

    Icon {
        id: mark

        anchors.left: parent.left
        y: label.y + Math.round((label.baselineOffset * 0.9 - height / 2))
        name: "ph.translate"
        ink: Colours.mark
        size: Type.body
    }

    PlainLabel {
        id: label

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.mm(4)
        y: Math.round(Metrics.margin * 0.6)
        text: line.text
        lineHeight: Type.labelLineHeight
    }
}
