import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// A page on the browse screen: its drawing and its title, and where there is room what it is about.
T.AbstractButton {
    id: card

    required property bool roomy
    property bool brief: false // without what it is about
    required property string title
    required property string summary
    required property string drawing
    required property string drawingAlt
    required property bool sample

    readonly property bool beside: roomy || Metrics.compact // the drawing beside the words, not above them

    focusPolicy: Qt.StrongFocus
    Accessible.name: title
    Accessible.description: summary
    Accessible.ignored: parent !== null && !parent.enabled
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

    readonly property int lines: Type.scale > 1 || Metrics.narrow ? 3 : 2 // of a title below its drawing

    contentItem: Item {
        Rectangle {
            id: plate

            readonly property real besideWord: Math.floor(parent.width - Metrics.hairline - 2 * words.anchors.leftMargin - longestWord.widest - 2)
            readonly property real wished: Math.min(height, Metrics.mm(Metrics.compact ? 28 : Metrics.narrow && Type.scale > 1 ? 70 : 98))

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Metrics.hairline
            // It gives way to a long word, but not to one for which there would be no room in any case.
            width: card.beside ? Math.min(wished, besideWord > wished / 3 ? besideWord : wished) : parent.width - 2 * Metrics.hairline
            // Arabic has taller lines; and a long title takes more of them.
            height: parent.height - 2 * Metrics.hairline - (card.beside ? 0 : Math.round(Math.max(Type.lead * (1.3 * card.lines + (card.mirrored ? 1 : 0)), heading.height) + Metrics.mm(10)))
            color: Colours.plate
            topLeftRadius: card.beside && card.mirrored ? 0 : Metrics.radius
            topRightRadius: card.beside && !card.mirrored ? 0 : Metrics.radius
            bottomLeftRadius: card.beside && !card.mirrored ? Metrics.radius : 0
            bottomRightRadius: card.beside && card.mirrored ? Metrics.radius : 0

            Drawing {
                anchors.fill: parent
                anchors.margins: isPicture ? 0 : Metrics.mm(Metrics.compact ? 2 : 4)
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

            anchors.left: card.beside ? plate.right : parent.left
            anchors.right: parent.right
            anchors.top: card.beside ? parent.top : plate.bottom
            anchors.bottom: parent.bottom
            anchors.leftMargin: Metrics.mm(Metrics.compact ? 4 : card.beside ? 10 : 7)
            anchors.rightMargin: anchors.leftMargin

            LongestWord {
                id: longestWord

                words: card.title
            }

            Column {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Metrics.mm(3)

                PlainLabel {
                    id: heading

                    readonly property int wished: Metrics.compact && text.length > 30 ? Type.smallest : Metrics.compact || text.length > 60 ? Type.body : Type.lead

                    anchors.left: parent.left
                    width: Math.min(parent.width, Type.column(wished))
                    text: card.title
                    cutBeyond: 80
                    Accessible.ignored: true
                    color: Colours.title
                    lineHeight: Type.labelLineHeight
                    maximumLineCount: card.roomy ? 3 : Math.max(4, card.lines)
                    elide: Text.ElideRight
                    font {
                        pixelSize: longestWord.fitting(width, wished)
                        weight: Font.DemiBold
                    }
                }

                PlainLabel {
                    anchors.left: parent.left
                    width: Math.min(parent.width, Type.column(Type.body))
                    visible: card.roomy && !card.brief
                    text: card.summary
                    cutBeyond: 150
                    Accessible.ignored: true
                    lineHeight: Type.labelLineHeight
                    maximumLineCount: Metrics.narrow ? (Type.scale > 1 ? 7 : 5) : 4
                    elide: Text.ElideRight
                }
            }
        }
    }
}
