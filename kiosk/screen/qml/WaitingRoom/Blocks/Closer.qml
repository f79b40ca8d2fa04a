import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// The sign on a drawing that can be enlarged.
Rectangle {
    implicitWidth: Metrics.mm(14)
    implicitHeight: Metrics.mm(14)
    radius: width / 2
    color: Colours.ground
    border {
        width: Metrics.hairline
        color: Colours.title
    }

    Icon {
        anchors.centerIn: parent
        name: "ph.magnifying-glass-plus"
    }
}
