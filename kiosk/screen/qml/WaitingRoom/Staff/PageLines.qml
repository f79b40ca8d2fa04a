pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Every page of the folder: first those that are not on the screen, and why.
Item {
    id: screen

    required property PageList pages
    readonly property PageScroller scroller: PageScroller {
        target: list
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
        model: screen.pages

        delegate: Item {
            id: row

            required property string title
            required property string path
            required property string absence

            width: ListView.view.width
            height: words.height + Metrics.mm(8)

            Icon {
                id: mark

                y: words.y
                name: row.absence ? "ph.eye-slash" : "ph.eye"
                ink: row.absence ? Colours.mark : Colours.title
                size: Math.round(Type.body * 1.3)
            }

            Column {
                id: words

                y: Metrics.mm(4)
                anchors.left: mark.right
                anchors.leftMargin: Metrics.mm(5)
                anchors.right: parent.right
                spacing: Metrics.mm(1)

                PlainLabel {
                    width: Math.min(parent.width, Type.column(Type.body))
                    text: row.title
                    color: Colours.title
                    lineHeight: Type.labelLineHeight
                    font.weight: Font.DemiBold
                }

                PlainLabel {
                    width: Math.min(parent.width, Type.column(Type.body))
                    text: row.absence ? qsTr("Not shown: %1").arg(row.absence) : qsTr("Shown")
                    lineHeight: Type.labelLineHeight
                }

                PlainLabel {
                    width: Math.min(parent.width, Type.column(Type.body))
                    visible: row.absence !== ""
                    text: row.path
                    wrapMode: Text.Wrap
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
        text: qsTr("There is no page yet.")
    }
}
