pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// One row of a table that is too wide: its cells below each other, the first as the title of the others.
Rectangle {
    id: entry

    required property int index
    required property var modelData // its cells
    required property var header // those of the table's first row
    required property real padding

    height: cells.height + Metrics.mm(8)
    color: "transparent"

    Column {
        id: cells

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: entry.padding
        anchors.rightMargin: entry.padding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.mm(2)

        Repeater {
            model: entry.modelData

            delegate: StyledLabel {
                required property int index
                required property string modelData
                readonly property string name: entry.header[index]

                width: cells.width
                visible: modelData !== ""
                text: index === 0 || name === "" ? modelData : "<b>" + name + ":</b> " + modelData
                color: index === 0 ? Colours.title : Colours.ink
                lineHeight: Type.labelLineHeight
                font.weight: index === 0 ? Font.DemiBold : Font.Normal
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Metrics.hairline
        color: Colours.line
    }
}
