import QtQuick
import QtQuick.Layouts
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Which moment the screen shows, and the way to another one.
DeskCard {
    id: machine

    required property PreviewRoom preview

    implicitHeight: column.implicitHeight + 2 * Desk.margin

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Desk.margin
        spacing: Desk.gap

        DeskHeading {
            Layout.fillWidth: true
            text: machine.preview.moment
        }

        DeskLabel {
            Layout.fillWidth: true
            text: machine.preview.elsewhere ? qsTr("Another time: %1.").arg(machine.preview.howFar) : qsTr("Now: %1.").arg(machine.preview.howFar)
        }

        RowLayout {
            spacing: Desk.gap

            DeskField {
                id: wish

                Layout.fillWidth: true
                purpose: qsTr("Show another day or time")
                placeholderText: qsTr("next Tuesday 14:00")
                iconName: "ph.clock"
                onAccepted: machine.preview.goTo(text)
            }

            DeskButton {
                text: qsTr("Show")
                enabled: wish.text !== ""
                onClicked: machine.preview.goTo(wish.text)
            }
        }

        DeskLabel {
            Layout.fillWidth: true
            visible: text
            text: machine.preview.timeFault
            color: Colours.alert
            Accessible.role: Accessible.AlertMessage
        }

        RowLayout {
            spacing: Desk.gap

            DeskButton {
                Layout.fillWidth: true
                text: qsTr("–1 h")
                Accessible.name: qsTr("One hour back")
                onClicked: machine.preview.goHours(-1)
            }

            DeskButton {
                Layout.fillWidth: true
                text: qsTr("+1 h")
                Accessible.name: qsTr("One hour on")
                onClicked: machine.preview.goHours(1)
            }

            DeskButton {
                Layout.fillWidth: true
                text: qsTr("+1 day")
                Accessible.name: qsTr("One day on")
                onClicked: machine.preview.goDays(1)
            }

            DeskButton {
                Layout.fillWidth: true
                text: qsTr("Now")
                current: !machine.preview.elsewhere
                Accessible.name: qsTr("Back to now")
                onClicked: machine.preview.goToNow()
            }
        }
    }
}
