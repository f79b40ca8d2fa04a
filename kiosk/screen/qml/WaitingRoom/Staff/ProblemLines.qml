pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// What is wrong in the folder, file by file, and what to do about it.
Item {
    id: screen

    required property ProblemList problems
    readonly property PageScroller scroller: PageScroller {
        target: list
    }

    function icon(severity: string): string {
        switch (severity) {
        case "error":
            return "ph.x-circle-fill";
        case "warning":
            return "ph.warning-fill";
        }
        return "ph.info";
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        topMargin: Metrics.mm(8)
        bottomMargin: Metrics.mm(8)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        model: screen.problems

        delegate: Item {
            id: row

            required property string place
            required property int line
            required property string severity
            required property string message
            required property string hint

            width: ListView.view.width
            height: words.height + Metrics.mm(10)

            Icon {
                id: mark

                y: words.y
                name: screen.icon(row.severity)
                ink: row.severity === "error" ? Colours.alert : row.severity === "warning" ? Colours.mark : Colours.title
                size: Math.round(Type.body * 1.3)
            }

            Column {
                id: words

                y: Metrics.mm(5)
                anchors.left: mark.right
                anchors.leftMargin: Metrics.mm(5)
                anchors.right: parent.right
                spacing: Metrics.mm(2)

                PlainLabel {
                    width: parent.width
                    text: row.line > 0 ? qsTr("%1, line %2").arg(row.place).arg(row.line) : row.place
                    wrapMode: Text.Wrap
                    color: Colours.title
                    lineHeight: Type.labelLineHeight
                    font.weight: Font.DemiBold
                }

                PlainLabel {
                    width: Math.min(parent.width, Type.column(Type.body))
                    text: row.message
                    lineHeight: Type.labelLineHeight
                }

                PlainLabel {
                    width: Math.min(parent.width, Type.column(Type.body))
                    visible: text !== ""
                    text: row.hint
                    lineHeight: Type.labelLineHeight
                }
            }

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Metrics.hairline
                color: Colours.line
            }
        }
    }

    NothingHere {
        visible: list.count === 0
        text: qsTr("There are no problems.")
    }
}
