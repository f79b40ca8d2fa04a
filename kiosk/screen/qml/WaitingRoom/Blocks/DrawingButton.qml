import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// Enlarges one of a page's drawings.
T.AbstractButton {
    id: button

    required property string drawing
    required property string description

    implicitWidth: Metrics.mm(52)
    implicitHeight: Metrics.mm(52)
    focusPolicy: Qt.StrongFocus
    Accessible.name: description ? qsTr("Look closer: %1").arg(description) : qsTr("Look closer at the drawing")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Metrics.radius
        color: button.down ? Colours.line : Colours.plate
    }

    contentItem: Item {
        Drawing {
            anchors.fill: parent
            anchors.margins: isPicture ? 0 : Metrics.mm(3)
            drawing: button.drawing
        }

        Closer {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Metrics.mm(2)
        }

        Rectangle {
            anchors.fill: parent
            visible: button.visualFocus
            color: "transparent"
            radius: Metrics.radius
            border {
                width: Metrics.stroke * 1.5
                color: Colours.accent
            }
        }
    }
}
