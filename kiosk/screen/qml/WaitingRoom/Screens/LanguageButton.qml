import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// A language to choose: its own name, and a line for those who read it.
T.AbstractButton {
    id: button

    required property string ownName
    required property string line
    required property bool chosen

    readonly property color ink: chosen ? Colours.primaryInk : Colours.title

    focusPolicy: Qt.StrongFocus
    padding: Metrics.mm(8)
    Accessible.name: ownName + ". " + line
    Accessible.checkable: true
    Accessible.checked: chosen
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Metrics.radius
        color: {
            if (button.chosen)
                return button.down ? Colours.primaryPressed : Colours.primary;
            return button.down ? Colours.plate : Colours.raised;
        }
        border {
            width: button.chosen ? 0 : Metrics.hairline
            color: Colours.line
        }

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        Icon {
            id: mark

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: button.chosen
            name: "ph.check-circle-fill"
            ink: button.ink
            size: Type.title
        }

        Column {
            anchors.left: parent.left
            anchors.right: mark.left
            anchors.rightMargin: Metrics.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.mm(2)

            PlainLabel {
                width: parent.width
                text: button.ownName
                color: button.ink
                lineHeight: Type.titleLineHeight
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Type.smallest
                wrapMode: Text.NoWrap
                font {
                    family: Type.serif
                    pixelSize: Type.title
                }
            }

            PlainLabel {
                width: parent.width
                text: button.line
                color: button.ink
                lineHeight: Type.labelLineHeight
                maximumLineCount: 2
            }
        }
    }
}
