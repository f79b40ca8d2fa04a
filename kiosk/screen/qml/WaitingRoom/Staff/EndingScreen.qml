import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// Asks before the program ends.
Item {
    id: screen

    required property bool leaves
    required property int headHeight

    signal agreed
    signal refused

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max((parent.height - height) / 2, Metrics.highestControlY - screen.headHeight)
        width: Math.min(parent.width - 2 * Metrics.margin, Metrics.mm(300))
        spacing: Metrics.gap

        PlainLabel {
            width: parent.width
            bottomPadding: Metrics.mm(Metrics.compact ? 2 : 10)
            horizontalAlignment: Text.AlignHCenter
            text: screen.leaves ? qsTr("The waiting room's screen ends, and the desktop behind it opens. It stays so until the kiosk is started again.") : qsTr("The program ends and starts again. That takes some seconds.")
        }

        TouchButton {
            width: parent.width
            height: Metrics.controlHeight
            look: TouchButton.Primary
            iconName: screen.leaves ? "ph.sign-out" : "ph.power"
            text: screen.leaves ? qsTr("Leave kiosk mode") : qsTr("Restart now")
            onClicked: screen.agreed()
        }

        TouchButton {
            width: parent.width
            height: Metrics.controlHeight
            iconName: "ph.arrow-left"
            text: qsTr("Not now")
            onClicked: screen.refused()
        }
    }
}
