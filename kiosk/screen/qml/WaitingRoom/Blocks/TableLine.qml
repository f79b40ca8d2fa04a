pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// One row of a table whose cells stand side by side.
Rectangle {
    id: line

    required property int index
    required property var modelData // its cells
    required property list<real> widths
    required property list<string> alignments
    required property real padding

    height: columns.height + Metrics.mm(5)
    color: index === 0 ? Colours.plate : "transparent"

    Row {
        id: columns

        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: line.modelData

            delegate: StyledLabel {
                required property int index
                required property string modelData

                width: Math.floor(line.widths[index])
                leftPadding: line.padding
                rightPadding: line.padding
                text: modelData
                lineHeight: Type.labelLineHeight
                font.weight: line.index === 0 ? Font.DemiBold : Font.Normal
                horizontalAlignment: {
                    switch (line.alignments[index]) {
                    case "centre":
                        return Text.AlignHCenter;
                    case "end":
                        return Text.AlignRight;
                    }
                    return Text.AlignLeft;
                }
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
