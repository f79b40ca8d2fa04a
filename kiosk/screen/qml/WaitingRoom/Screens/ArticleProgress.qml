import QtQuick
import WaitingRoom.Theme

// How much of a page has been read.
Item {
    id: bar

    required property real progress
    readonly property int value: Math.round(progress * 100)

    implicitHeight: Metrics.stroke * 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 percent read").arg(value)

    Rectangle {
        anchors.fill: parent
        color: Colours.line
    }

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: parent.width * bar.progress
        color: Colours.mark
    }
}
