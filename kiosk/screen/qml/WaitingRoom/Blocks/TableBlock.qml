pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// A table whose columns share the width; its first row is the header.
Column {
    id: table

    required property var cells // rows of StyledText; QML has no type for a list of lists
    required property list<string> alignments

    bottomPadding: Metrics.mm(4)

    Repeater {
        model: table.cells

        delegate: Rectangle {
            id: line

            required property int index
            required property var modelData

            width: table.width
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

                        width: Math.floor(line.width / Math.max(1, table.alignments.length))
                        leftPadding: Metrics.mm(3)
                        rightPadding: Metrics.mm(3)
                        text: modelData
                        lineHeight: Type.labelLineHeight
                        font.weight: line.index === 0 ? Font.DemiBold : Font.Normal
                        horizontalAlignment: {
                            switch (table.alignments[index]) {
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
    }
}
