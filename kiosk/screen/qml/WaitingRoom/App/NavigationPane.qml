pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WaitingRoom.Components
import WaitingRoom.Screens
import WaitingRoom.Theme

// The four doors, on every screen, and beneath them what the present screen needs.
Rectangle {
    id: pane

    required property list<string> sections
    required property string current
    required property string clinicName
    required property string address
    default property alias controls: place.data

    signal sectionRequested(string section)

    implicitHeight: column.implicitHeight + Metrics.mm(12)
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
            lineHeight: 1.05
            font {
                family: Type.serif
                pixelSize: Type.heading
            }
        }

        PlainLabel {
            width: parent.width
            text: pane.address
            color: Colours.gold
            lineHeight: 1.2
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.mm(6)
        spacing: Metrics.gap

        GridLayout {
            Layout.fillWidth: true
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
                    current: modelData === pane.current
                    text: Sections.label(modelData)
                    iconName: Sections.icon(modelData)
                    Accessible.checked: current
                    onClicked: pane.sectionRequested(modelData)
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Metrics.hairline
            color: Colours.dusk
        }

        Item {
            id: place

            Layout.fillWidth: true
            Layout.preferredHeight: childrenRect.height
        }
    }
}
