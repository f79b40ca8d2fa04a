import QtQuick
import WaitingRoom.Theme

// The short line above a title that says where it stands. One that is too long gets smaller, and breaks at last.
Item {
    id: kicker

    required property string text

    implicitHeight: words.implicitHeight

    Rectangle {
        id: rule

        anchors.left: parent.left
        y: Math.round((words.height / words.lineCount - height) / 2)
        width: Metrics.mm(14)
        height: Metrics.stroke
        color: Colours.accent
    }

    PlainLabel {
        id: words

        anchors.left: rule.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.mm(5)
        text: kicker.text
        color: Colours.title
        lineHeight: 1
        font {
            pixelSize: wish.advanceWidth < width ? Type.body : Type.smallest
            weight: Font.DemiBold
        }
    }

    TextMetrics {
        id: wish

        text: kicker.text
        font {
            family: Type.sans
            pixelSize: Type.body
            weight: Font.DemiBold
        }
    }
}
