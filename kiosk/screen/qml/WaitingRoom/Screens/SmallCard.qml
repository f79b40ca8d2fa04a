import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// A page in a few words: its drawing and its title, one above the other in a list.
T.AbstractButton {
    id: card

    required property string title
    required property string drawing
    required property string drawingAlt

    implicitHeight: Math.max(Metrics.mm(34), words.implicitHeight + Metrics.mm(8))
    focusPolicy: Qt.StrongFocus
    Accessible.name: title
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Metrics.radius
        color: card.down ? Colours.plate : Colours.raised
        border {
            width: Metrics.hairline
            color: Colours.line
        }

        FocusRing {
            visible: card.visualFocus
        }
    }

    contentItem: Item {
        id: content

        // No word is broken: it gets smaller, or the drawing gives way.
        LongestWord {
            id: longestWord

            words: card.title
        }

        Drawing {
            id: plate

            visible: content.width - anchors.leftMargin - width - 2 * Metrics.mm(6) > longestWord.widest

            anchors.left: parent.left
            anchors.leftMargin: Metrics.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.mm(30)
            height: width
            drawing: card.drawing
            description: card.drawingAlt
        }

        PlainLabel {
            id: words

            anchors.left: plate.visible ? plate.right : parent.left
            anchors.right: parent.right
            anchors.leftMargin: Metrics.mm(6)
            anchors.rightMargin: Metrics.mm(6)
            anchors.verticalCenter: parent.verticalCenter
            text: card.title
            color: Colours.title
            lineHeight: Type.labelLineHeight
            font {
                pixelSize: longestWord.fitting(width, Type.body)
                weight: Font.DemiBold
            }
        }
    }
}
