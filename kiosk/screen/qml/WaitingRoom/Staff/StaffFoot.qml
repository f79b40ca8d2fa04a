import QtQuick
import QtQuick.Layouts
import WaitingRoom.Components
import WaitingRoom.Theme

// Back, the buttons that scroll, and the way out.
Rectangle {
    id: foot

    required property bool inside
    required property bool atHome
    required property PageScroller scroller
    readonly property bool scrolls: scroller !== null && (scroller.canScrollUp || scroller.canScrollDown)

    signal backRequested
    signal closeRequested
    signal scrolled

    implicitHeight: controls.implicitHeight + 2 * Metrics.gap
    color: Colours.band

    component Control: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Metrics.controlHeight
        look: TouchButton.OnBand
        tight: true
    }

    RowLayout {
        id: controls

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Metrics.gap
        anchors.rightMargin: Metrics.gap
        spacing: Metrics.gap

        Control {
            Layout.preferredWidth: 3
            visible: foot.inside
            enabled: !foot.atHome
            iconName: "ph.arrow-left"
            text: qsTr("Back")
            onClicked: foot.backRequested()
        }

        Control {
            Layout.preferredWidth: 2
            visible: foot.inside
            enabled: foot.scroller !== null && foot.scroller.canScrollUp
            iconName: "ph.caret-up"
            Accessible.name: qsTr("Up")
            onClicked: {
                foot.scroller.scroll(-1);
                foot.scrolled();
            }
        }

        Control {
            Layout.preferredWidth: 2
            visible: foot.inside
            enabled: foot.scroller !== null && foot.scroller.canScrollDown
            iconName: "ph.caret-down"
            Accessible.name: qsTr("Down")
            onClicked: {
                foot.scroller.scroll(1);
                foot.scrolled();
            }
        }

        Control {
            Layout.preferredWidth: 3
            iconName: "ph.x"
            text: qsTr("Close")
            onClicked: foot.closeRequested()
        }
    }
}
