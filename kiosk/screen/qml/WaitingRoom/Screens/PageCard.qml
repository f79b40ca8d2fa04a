import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// A page on the browse screen: its drawing above its title.
T.AbstractButton {
    id: card

    required property string title
    required property string drawing
    required property string drawingAlt
    required property bool sample

    focusPolicy: Qt.StrongFocus
    Accessible.name: title
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Metrics.radius
        color: card.down ? Colours.sand : Colours.white
        border {
            width: card.activeFocus ? Metrics.stroke * 1.5 : Metrics.hairline
            color: card.activeFocus ? Colours.gold : Colours.line
        }
    }

    contentItem: Item {
        Rectangle {
            id: plate

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: words.top
            anchors.margins: Metrics.hairline
            color: Colours.sand
            topLeftRadius: Metrics.radius
            topRightRadius: Metrics.radius

            Drawing {
                anchors.fill: parent
                anchors.margins: isPicture ? 0 : Metrics.mm(4)
                drawing: card.drawing
                description: card.drawingAlt
            }

            SampleBand {
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.topMargin: Metrics.mm(6)
                visible: card.sample
            }
        }

        Item {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Math.round(Type.lead * 1.2 * 2 + Metrics.mm(10))

            PlainLabel {
                anchors.fill: parent
                anchors.leftMargin: Metrics.mm(7)
                anchors.rightMargin: Metrics.mm(7)
                verticalAlignment: Text.AlignVCenter
                text: card.title
                color: Colours.navy
                lineHeight: 1.15
                maximumLineCount: 3
                elide: Text.ElideRight
                fontSizeMode: Text.Fit
                minimumPixelSize: Type.body
                font {
                    pixelSize: Type.lead
                    weight: Font.DemiBold
                }
            }
        }
    }
}
