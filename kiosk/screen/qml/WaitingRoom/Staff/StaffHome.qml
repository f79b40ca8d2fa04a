pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// How things are, and everything that the staff can look at and do.
Item {
    id: screen

    required property StaffPanel staff
    required property int headHeight
    readonly property PageScroller scroller: PageScroller {
        target: view
    }

    // As many beside each other as leave no gap at the end.
    readonly property int columns: {
        const there = tiles.filter(tile => tile.there).length;
        const wished = Metrics.portrait && !Metrics.lying ? [2] : Metrics.lying ? [3, 2] : [4, 3, 5];
        return wished.find(number => there % number === 0) ?? wished[0];
    }
    readonly property int rows: Math.ceil(tiles.filter(tile => tile.there).length / columns)
    readonly property var tiles: [
        {
            to: "problems",
            icon: "ph.warning",
            label: qsTr("Problems"),
            there: true
        },
        {
            to: "pages",
            icon: "ph.list-bullets",
            label: qsTr("Where is my page?"),
            there: true
        },
        {
            to: "programme",
            icon: "ph.playlist",
            label: qsTr("Now and next"),
            there: true
        },
        {
            to: "reload",
            icon: "ph.arrows-clockwise",
            label: qsTr("Reload pages"),
            there: true
        },
        {
            to: "sleep",
            icon: staff.dark ? "ph.sun" : "ph.moon",
            label: staff.dark ? qsTr("Wake the screen") : qsTr("Sleep now"),
            there: true
        },
        {
            to: "display",
            icon: "ph.monitor",
            label: qsTr("Display check"),
            there: true
        },
        {
            to: "touch",
            icon: "ph.hand-pointing",
            label: qsTr("Touch test"),
            there: true
        },
        {
            to: "usage",
            icon: "ph.chart-bar",
            label: qsTr("Usage counts"),
            there: staff.hasUsage
        },
        {
            to: "faults",
            icon: "ph.first-aid-kit",
            label: qsTr("Faults"),
            there: staff.hasFaults
        },
        {
            to: "about",
            icon: "ph.info",
            label: qsTr("This program"),
            there: true
        },
        {
            to: "restart",
            icon: "ph.power",
            label: qsTr("Restart"),
            there: true
        },
        {
            to: "leave",
            icon: "ph.sign-out",
            label: qsTr("Leave kiosk"),
            there: staff.canLeave
        }
    ]

    function choose(to: string): void {
        if (to === "reload")
            staff.reload();
        else if (to === "sleep")
            staff.setDark(!staff.dark);
        else
            staff.open(to);
    }

    Flickable {
        id: view

        anchors.fill: parent
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        contentHeight: grid.y + grid.height + Metrics.mm(10)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: status

            y: Metrics.mm(Metrics.compact ? 5 : 12)
            width: parent.width

            FactLine {
                width: parent.width
                beside: true
                label: qsTr("On now")
                value: screen.staff.onNow
            }

            FactLine {
                width: parent.width
                beside: true
                visible: value !== ""
                label: qsTr("Next")
                value: screen.staff.next
            }

            FactLine {
                width: parent.width
                beside: true
                label: qsTr("Pages")
                value: screen.staff.reloadLine === "" ? screen.staff.problemSummary : screen.staff.reloadLine + ". " + screen.staff.problemSummary
            }

            FactLine {
                width: parent.width
                beside: true
                visible: value !== ""
                label: qsTr("Last run")
                value: screen.staff.lastEnd
            }
        }

        Grid {
            id: grid

            readonly property int row: Math.max(Metrics.mm(Metrics.compact ? 24 : 40), Math.min(Metrics.mm(70), Math.floor((view.height - y - Metrics.mm(10) + spacing) / screen.rows - spacing)))
            readonly property int cell: Math.floor((width - (columns - 1) * spacing) / columns)

            y: Math.max(status.y + status.height + Metrics.mm(Metrics.compact ? 5 : 12), Metrics.highestControlY - screen.headHeight)
            width: parent.width
            columns: screen.columns
            spacing: Metrics.gap

            Repeater {
                model: screen.tiles.filter(tile => tile.there)

                delegate: TouchButton {
                    required property var modelData

                    width: grid.cell
                    height: grid.row
                    leading: true
                    labelSize: Metrics.compact ? Type.body : Type.lead
                    iconName: modelData.icon
                    text: modelData.label
                    onClicked: screen.choose(modelData.to)
                }
            }
        }
    }
}
