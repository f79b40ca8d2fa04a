import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// A drawing that a tap enlarges. The magnifying glass in its corner says so.
T.AbstractButton {
    id: plate

    required property string drawing
    required property string description
    property bool whole: false
    property real inset: 0 // of a drawing that is no photograph

    focusPolicy: Qt.StrongFocus
    Accessible.name: description ? qsTr("Look closer: %1").arg(description) : qsTr("Look closer at the drawing")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Drawing {
            anchors.fill: parent
            anchors.margins: isPicture ? 0 : plate.inset
            drawing: plate.drawing
            whole: plate.whole
        }

        Rectangle {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Metrics.mm(3)
            width: Metrics.mm(14)
            height: width
            radius: width / 2
            color: plate.down ? Colours.sand : Colours.ivory
            border {
                width: Metrics.hairline
                color: Colours.navy
            }

            Icon {
                anchors.centerIn: parent
                name: "ph.magnifying-glass-plus"
            }
        }

        Rectangle {
            anchors.fill: parent
            visible: plate.visualFocus
            color: "transparent"
            radius: Metrics.radius
            border {
                width: Metrics.stroke * 1.5
                color: Colours.gold
            }
        }
    }
}
