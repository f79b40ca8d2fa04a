import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// A page to read next: its drawing and its title in one line of touch.
T.AbstractButton {
    id: card

    required property string title
    required property string summary
    required property string drawing
    required property string drawingAlt
    required property bool sample

    implicitHeight: Math.max(Metrics.mm(Metrics.compact ? 30 : 44), words.height + 2 * Metrics.mm(7))
    focusPolicy: Qt.StrongFocus
    Accessible.name: title
    Accessible.description: summary
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Metrics.radius
        color: card.down ? Colours.plate : Colours.raised
        border {
            width: card.visualFocus ? Metrics.stroke * 1.5 : Metrics.hairline
            color: card.visualFocus ? Colours.accent : Colours.line
        }
    }

    contentItem: Item {
        LongestWord {
            id: longestWord

            words: card.title
        }

        Rectangle {
            id: plate

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: Metrics.stroke * 1.5
            width: Metrics.mm(Metrics.compact ? 26 : 44)
            color: Colours.plate

            Drawing {
                anchors.fill: parent
                anchors.margins: isPicture ? 0 : Metrics.mm(3)
                drawing: card.drawing
                description: card.drawingAlt
            }
        }

        Column {
            id: words

            anchors.left: plate.right
            anchors.right: onward.left
            anchors.leftMargin: Metrics.mm(Metrics.compact ? 5 : 10)
            anchors.rightMargin: Metrics.mm(Metrics.compact ? 3 : 6)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.mm(3)

            SampleBand {
                visible: card.sample
            }

            PlainLabel {
                width: parent.width
                text: card.title
                color: Colours.title
                lineHeight: Type.labelLineHeight
                font {
                    pixelSize: longestWord.fitting(width, Metrics.compact ? Type.body : Type.lead)
                    weight: Font.DemiBold
                }
            }
        }

        Icon {
            id: onward

            anchors.right: parent.right
            anchors.rightMargin: Metrics.mm(Metrics.compact ? 3 : 8)
            anchors.verticalCenter: parent.verticalCenter
            name: "ph.caret-right"
            mirror: card.mirrored
        }
    }
}
