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

        Grid {
            id: answers

            readonly property int each: (width - (columns - 1) * spacing) / columns

            width: parent.width
            columns: Metrics.lying ? 2 : 1
            spacing: Metrics.gap

            TouchButton {
                width: answers.each
                height: Metrics.controlHeight
                tight: true
                look: TouchButton.Primary
                iconName: screen.leaves ? "ph.sign-out" : "ph.power"
                text: screen.leaves ? qsTr("Leave now") : qsTr("Restart now")
                onClicked: screen.agreed()
            }

            TouchButton {
                width: answers.each
                height: Metrics.controlHeight
                tight: true
                iconName: "ph.arrow-left"
                text: qsTr("Not now")
                onClicked: screen.refused()
            }
        }
    }
}
