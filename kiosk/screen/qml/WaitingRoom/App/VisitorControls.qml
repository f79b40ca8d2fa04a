import QtQuick
import QtQuick.Layouts
import WaitingRoom.Components
import WaitingRoom.Theme

// Back and Home, and the buttons that scroll.
GridLayout {
    id: controls

    required property PageScroller scroller
    required property bool canShare

    signal backRequested
    signal homeRequested
    signal shareRequested

    columns: Metrics.portrait ? 5 : 2
    columnSpacing: Metrics.gap
    rowSpacing: Metrics.gap

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 3
        look: TouchButton.OnBand
        iconName: "ph.arrow-left"
        text: qsTr("Back")
        onClicked: controls.backRequested()
    }

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 3
        look: TouchButton.OnBand
        iconName: "ph.house"
        text: qsTr("Home")
        onClicked: controls.homeRequested()
    }

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 4
        Layout.columnSpan: Metrics.portrait ? 1 : 2
        look: TouchButton.OnBand
        current: true
        enabled: controls.canShare
        opacity: enabled ? 1 : 0
        iconName: "ph.share-network"
        text: qsTr("Share to care")
        onClicked: controls.shareRequested()
    }

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 2
        look: TouchButton.OnBand
        enabled: controls.scroller.canScrollUp
        iconName: "ph.caret-up"
        Accessible.name: qsTr("Up")
        onClicked: controls.scroller.scroll(-1)
    }

    TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.primaryTarget
        Layout.preferredWidth: 2
        look: TouchButton.OnBand
        enabled: controls.scroller.canScrollDown
        iconName: "ph.caret-down"
        Accessible.name: qsTr("Down")
        onClicked: controls.scroller.scroll(1)
    }
}
