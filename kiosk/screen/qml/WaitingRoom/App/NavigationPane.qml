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
    property bool open: true // whether the doors are there
    default property alias controls: place.data

    readonly property int doorHeight: {
        if (Metrics.portrait)
            return Metrics.compact ? Metrics.target : Metrics.mm(Metrics.narrow ? 50 : 44);
        const doors = Math.max(1, sections.length);
        const room = place.y - mark.y - mark.height - Metrics.mm(16) - (doors - 1) * Metrics.gap;
        return Math.max(Metrics.target, Math.min(Metrics.mm(30), Math.floor(room / doors)));
    }

    signal sectionRequested(string section)

    implicitHeight: (open ? doors.implicitHeight + 2 * Metrics.gap : 0) + place.height + place.anchors.bottomMargin + Metrics.gap
    color: Colours.band

    BandEdge {}

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        width: Metrics.portrait ? parent.width : Metrics.hairline
        height: Metrics.portrait ? Metrics.hairline : parent.height
        color: Colours.bandLine
    }

    Column {
        id: mark

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Metrics.mm(10)
        visible: !Metrics.portrait
        spacing: Metrics.mm(2)

        PlainLabel {
            id: name

            width: parent.width
            text: pane.clinicName
            cutBeyond: 30
            maximumLineCount: 3
            elide: Text.ElideRight
            color: Colours.bandInk
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: Math.round(Type.smallest * 1.5) // the doors need the room of larger letters
            }
        }

        PlainLabel {
            width: parent.width
            visible: pane.height > Metrics.mm(340) && name.lineCount < 3
            text: pane.address
            cutBeyond: 60
            maximumLineCount: 3
            elide: Text.ElideRight
            color: Colours.accent
            lineHeight: Type.labelLineHeight
        }
    }

    GridLayout {
        id: doors

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: Metrics.portrait ? parent.top : mark.bottom
        anchors.margins: Metrics.gap
        visible: pane.open
        anchors.topMargin: Metrics.portrait ? Metrics.gap : Math.max(Metrics.mm(10), Metrics.inReach(0, implicitHeight, place.y - Metrics.gap) - mark.height - mark.y)
        columns: Metrics.portrait ? Math.max(1, pane.sections.length) : 1
        columnSpacing: Metrics.gap
        rowSpacing: Metrics.gap
        uniformCellWidths: true

        Repeater {
            model: pane.sections

            delegate: TouchButton {
                required property string modelData

                Layout.fillWidth: true
                Layout.preferredHeight: pane.doorHeight
                look: TouchButton.OnBand
                stacked: Metrics.portrait
                padding: Metrics.mm(Metrics.narrow ? 1 : 3)
                tight: true
                bare: Metrics.compact // the screen itself says where it is
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
        visible: Metrics.portrait && pane.open
        color: Colours.bandLine
    }

    Item {
        id: place

        readonly property int rows: Metrics.portrait ? 1 : 3

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.gap
        anchors.bottomMargin: Metrics.compact ? Metrics.mm(2) : Metrics.gap // the tools beneath keep their distance
        height: rows * Metrics.controlHeight + (rows - 1) * Metrics.gap
    }
}
