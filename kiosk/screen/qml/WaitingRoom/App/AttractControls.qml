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

    readonly property int buttonsRow: Metrics.portrait ? 0 : 1

    columnSpacing: Metrics.gap
    rowSpacing: Metrics.gap

    TouchButton {
        Layout.row: controls.buttonsRow
        Layout.column: 0
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.controlHeight
        Layout.preferredWidth: 1
        look: TouchButton.OnBand
        tight: true
        bare: Metrics.compact
        iconName: "ph.caret-left"
        text: Metrics.portrait ? qsTr("Previous") : ""
        Accessible.name: qsTr("Previous")
        onClicked: controls.turnRequested(-1)
    }

    TouchButton {
        Layout.row: controls.buttonsRow
        Layout.column: 1
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.controlHeight
        Layout.preferredWidth: 1
        look: TouchButton.OnBand
        tight: true
        bare: Metrics.compact
        iconName: controls.attract.paused ? "ph.play" : "ph.pause"
        text: Metrics.portrait ? (controls.attract.paused ? qsTr("Go on") : qsTr("Pause")) : ""
        Accessible.name: controls.attract.paused ? qsTr("Go on") : qsTr("Pause")
        onClicked: controls.pauseRequested()
    }

    TouchButton {
        Layout.row: controls.buttonsRow
        Layout.column: 2
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.controlHeight
        Layout.preferredWidth: 1
        look: TouchButton.OnBand
        tight: true
        bare: Metrics.compact
        iconName: "ph.caret-right"
        text: Metrics.portrait ? qsTr("Next") : ""
        Accessible.name: qsTr("Next")
        onClicked: controls.turnRequested(1)
    }

    PlainLabel {
        Layout.row: 0
        Layout.column: Metrics.portrait ? 3 : 0
        Layout.columnSpan: Metrics.portrait ? 1 : 3
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: Metrics.controlHeight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        lineHeight: 1
        wrapMode: Text.NoWrap
        text: qsTr("%L1 of %L2").arg(controls.attract.place).arg(controls.attract.count)
        color: Colours.bandInk
    }
}
