import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// What a word means, below the page that uses it.
FocusScope {
    id: card

    required property real highest
    required property real column
    required property string term
    required property string meaning

    signal closeRequested

    implicitHeight: Math.min(highest, Math.max(words.height, close.height) + 2 * Metrics.mm(10))
    focus: true
    Keys.onEscapePressed: closeRequested()

    Rectangle {
        anchors.fill: parent
        color: Colours.plate

        // A finger on the card is not for the page beneath.
        TapHandler {}

        Rectangle {
            width: parent.width
            height: Metrics.stroke
            color: Colours.accent
        }
    }

    Item {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.topMargin: Metrics.mm(10)
        anchors.bottomMargin: Metrics.mm(10)
        width: card.column

        transform: Translate {
            NumberAnimation on y {
                from: Metrics.mm(20)
                to: 0
                duration: Motion.fade
                easing.type: Easing.OutCubic
            }
        }

        Flickable {
            anchors.left: parent.left
            anchors.right: close.left
            anchors.rightMargin: Metrics.mm(10)
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            contentHeight: words.height
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            interactive: contentHeight > height

            Column {
                id: words

                width: parent.width
                spacing: Metrics.mm(2)

                PlainLabel {
                    width: parent.width
                    text: card.term
                    color: Colours.title
                    lineHeight: Type.titleLineHeight
                    font {
                        family: Type.serif
                        pixelSize: longestWord.fitting(width, Type.heading * 1.12)
                    }
                    Accessible.role: Accessible.Heading

                    LongestWord {
                        id: longestWord

                        words: card.term
                        font.family: Type.serif
                        font.weight: Font.Normal
                    }
                }

                PlainLabel {
                    width: parent.width
                    text: card.meaning
                    font.pixelSize: Metrics.compact ? Type.body : Type.lead
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }

        TouchButton {
            id: close

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.compact ? Metrics.primaryTarget : Math.round(Metrics.mm(66) * Type.scale)
            bare: Metrics.compact
            focus: true
            text: qsTr("Close")
            iconName: "ph.x"
            onClicked: card.closeRequested()
        }
    }
}
