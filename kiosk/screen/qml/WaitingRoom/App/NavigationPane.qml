pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WaitingRoom.Components
import WaitingRoom.Screens
import WaitingRoom.Theme

// The doors, on every screen, and beneath them what the present screen needs.
Rectangle {
    id: pane

    required property list<string> sections
    required property string current
    required property string clinicName
    required property string address
    default property alias controls: place.data

    signal sectionRequested(string section)

    implicitHeight: doors.implicitHeight + place.height + 2 * Metrics.gap + 2 * doors.anchors.margins
    color: Colours.navy

    Column {
        id: mark

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Metrics.mm(10)
        visible: !Metrics.portrait
        spacing: Metrics.mm(2)

        PlainLabel {
            width: parent.width
            text: pane.clinicName
            color: Colours.ivory
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: Type.heading
            }
        }

        PlainLabel {
            width: parent.width
            text: pane.address
            color: Colours.gold
            lineHeight: Type.labelLineHeight
        }
    }

    GridLayout {
        id: doors

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: Metrics.portrait ? parent.top : mark.bottom
        anchors.margins: Metrics.mm(6)
        anchors.topMargin: Metrics.portrait ? Metrics.mm(6) : Math.max(Metrics.mm(14), Metrics.inReach(0, implicitHeight, place.y - Metrics.gap) - mark.height - mark.y)
        columns: Metrics.portrait ? Math.max(1, pane.sections.length) : 1
        columnSpacing: Metrics.gap
        rowSpacing: Metrics.gap
        uniformCellWidths: true

        Repeater {
            model: pane.sections

            delegate: TouchButton {
                required property string modelData

                Layout.fillWidth: true
                Layout.preferredHeight: Metrics.portrait ? Metrics.mm(44) : Metrics.mm(30)
                look: TouchButton.OnNavy
                stacked: Metrics.portrait
                leading: !Metrics.portrait
                current: modelData === pane.current
                text: Sections.label(modelData)
                iconName: Sections.icon(modelData)
                Accessible.checkable: true
                Accessible.checked: current
                onClicked: pane.sectionRequested(modelData)
            }
        }
    }

    Rectangle {
        anchors.left: place.left
        anchors.right: place.right
        anchors.bottom: place.top
        anchors.bottomMargin: Metrics.gap
        height: Metrics.hairline
        visible: Metrics.portrait
        color: Colours.dusk
    }

    Item {
        id: place

        readonly property int rows: Metrics.portrait ? 1 : 3

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: doors.anchors.margins
        height: rows * Metrics.primaryTarget + (rows - 1) * Metrics.gap
    }
}
