import QtQuick
import QtQuick.Layouts
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Previous, Pause and Next, and which of the panels this is.
GridLayout {
    id: controls

    required property AttractModel attract

    signal turnRequested(int places)
    signal pauseRequested

    columns: 4
    columnSpacing: Metrics.gap
    rowSpacing: Metrics.gap

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 1
        look: TouchButton.OnNavy
        iconName: "ph.caret-left"
        text: Metrics.portrait ? qsTr("Previous") : ""
        Accessible.name: qsTr("Previous")
        onClicked: controls.turnRequested(-1)
    }

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 1
        look: TouchButton.OnNavy
        iconName: controls.attract.paused ? "ph.play" : "ph.pause"
        text: Metrics.portrait ? (controls.attract.paused ? qsTr("Go on") : qsTr("Pause")) : ""
        Accessible.name: controls.attract.paused ? qsTr("Go on") : qsTr("Pause")
        onClicked: controls.pauseRequested()
    }

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 1
        look: TouchButton.OnNavy
        iconName: "ph.caret-right"
        text: Metrics.portrait ? qsTr("Next") : ""
        Accessible.name: qsTr("Next")
        onClicked: controls.turnRequested(1)
    }

    PlainLabel {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: Metrics.primaryTarget
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        lineHeight: 1
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        text: qsTr("%1 of %2").arg(controls.attract.place).arg(controls.attract.count)
        color: Colours.ivory
    }
}
