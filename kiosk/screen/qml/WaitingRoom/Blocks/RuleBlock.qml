import QtQuick
import WaitingRoom.Theme

Item {
    implicitHeight: Metrics.mm(12)

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Metrics.hairline
        color: Colours.mark
    }
}
