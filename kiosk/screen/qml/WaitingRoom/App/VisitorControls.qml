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
    signal scrolled

    component Control: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.controlHeight
        look: TouchButton.OnBand
        tight: true
        bare: Metrics.compact
    }

    columns: Metrics.portrait ? 5 : 2
    columnSpacing: Metrics.gap
    rowSpacing: Metrics.gap

    Control {
        Layout.preferredWidth: Metrics.compact ? 1 : 3
        iconName: "ph.arrow-left"
        text: qsTr("Back")
        onClicked: controls.backRequested()
    }

    Control {
        Layout.preferredWidth: Metrics.compact ? 1 : 3
        iconName: "ph.house"
        text: qsTr("Home")
        onClicked: controls.homeRequested()
    }

    Control {
        Layout.preferredWidth: Metrics.compact ? 1 : 4
        Layout.columnSpan: Metrics.portrait ? 1 : 2
        current: true
        enabled: controls.canShare
        opacity: enabled ? 1 : 0
        iconName: "ph.share-network"
        text: qsTr("Share to care")
        onClicked: controls.shareRequested()
    }

    Control {
        Layout.preferredWidth: Metrics.compact ? 1 : 2
        enabled: controls.scroller?.canScrollUp ?? false
        iconName: "ph.caret-up"
        Accessible.name: qsTr("Up")
        onClicked: {
            controls.scroller?.scroll(-1);
            controls.scrolled();
        }
    }

    Control {
        Layout.preferredWidth: Metrics.compact ? 1 : 2
        enabled: controls.scroller?.canScrollDown ?? false
        iconName: "ph.caret-down"
        Accessible.name: qsTr("Down")
        onClicked: {
            controls.scroller?.scroll(1);
            controls.scrolled();
        }
    }
}
