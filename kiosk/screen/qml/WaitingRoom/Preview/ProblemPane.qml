pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// What is wrong in the folder, file by file. The chosen one shows its line and what to do.
DeskCard {
    id: pane

    required property PreviewRoom preview

    function icon(severity: string): string {
        switch (severity) {
        case "error":
            return "ph.x-circle-fill";
        case "warning":
            return "ph.warning-fill";
        }
        return "ph.info";
    }

    function ink(severity: string): color {
        switch (severity) {
        case "error":
            return Colours.alert;
        case "warning":
            return Colours.mark;
        }
        return Colours.title;
    }

    DeskHeading {
        id: heading

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Desk.margin
        text: qsTr("Problems")
    }

    DeskLabel {
        anchors.right: parent.right
        anchors.left: heading.right
        anchors.rightMargin: Desk.margin
        anchors.leftMargin: Desk.gap
        anchors.baseline: heading.baseline
        horizontalAlignment: Text.AlignRight
        visible: list.count > 0
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: pane.preview.summary
    }

    Column {
        anchors.centerIn: parent
        visible: list.count === 0
        spacing: Desk.gap

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "ph.check-circle"
            ink: Colours.mark
            size: Desk.control
        }

        DeskLabel {
            text: pane.preview.summary
        }
    }

    DeskList {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Desk.gap
        model: pane.preview.problems
        Accessible.name: qsTr("Problems")
        onChosen: index => pane.preview.openProblem(index)

        section.property: "place"
        section.delegate: DeskLabel {
            required property string section

            width: list.width
            leftPadding: Desk.gap
            rightPadding: Desk.gap * 2
            topPadding: Desk.gap
            bottomPadding: Desk.gap / 2
            wrapMode: Text.NoWrap
            elide: Text.ElideMiddle
            color: Colours.title
            text: section
            font.weight: Font.DemiBold
        }

        delegate: DeskRow {
            id: row

            required property int index
            required property int line
            required property string severity
            required property string message
            required property string hint
            required property string rule

            width: list.width
            current: index === pane.preview.problem
            Accessible.name: severity + ": " + message
            Accessible.description: hint
            onClicked: {
                list.currentIndex = index;
                list.forceActiveFocus();
                list.chosen(index);
            }
            onImplicitHeightChanged: {
                if (current)
                    Qt.callLater(list.positionViewAtIndex, index, ListView.Contain);
            }

            contentItem: Column {
                spacing: Desk.gap

                Row {
                    width: parent.width
                    spacing: Desk.gap

                    Icon {
                        id: mark

                        name: pane.icon(row.severity)
                        ink: pane.ink(row.severity)
                        size: Desk.heading
                    }

                    DeskLabel {
                        width: parent.width - mark.width - where.width - 2 * parent.spacing
                        text: row.message
                    }

                    DeskLabel {
                        id: where

                        visible: row.line > 0
                        wrapMode: Text.NoWrap
                        font.pixelSize: Desk.small
                        text: qsTr("line %1").arg(row.line)
                    }
                }

                Loader {
                    width: parent.width
                    active: row.current && row.line > 0 && pane.preview.sourceLine !== ""
                    visible: active
                    sourceComponent: MarkedLine {
                        number: row.line
                        line: pane.preview.sourceLine
                        markStart: pane.preview.markStart
                        markEnd: pane.preview.markEnd
                    }
                }

                DeskLabel {
                    width: parent.width
                    visible: row.current && text
                    text: row.hint
                }

                DeskLabel {
                    width: parent.width
                    visible: row.current
                    color: Colours.mark
                    font.pixelSize: Desk.small
                    text: qsTr("Rule: %1").arg(row.rule)
                }
            }
        }
    }
}
