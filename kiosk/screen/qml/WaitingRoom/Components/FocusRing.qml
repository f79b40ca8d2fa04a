import QtQuick
import WaitingRoom.Theme

// Shows who works with a keyboard or a switch where they are: a ring around the control, apart from its edge.
Rectangle {
    anchors.fill: parent
    anchors.margins: -Metrics.stroke * 2
    radius: Metrics.radius + Metrics.stroke * 2
    color: "transparent"
    border {
        width: Metrics.stroke * 1.25
        color: Colours.mark
    }
}
