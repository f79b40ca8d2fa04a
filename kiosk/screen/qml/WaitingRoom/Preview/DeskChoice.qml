pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Theme

// One of a few: the chosen one is filled.
Column {
    id: choice

    required property string label
    required property list<string> names
    required property int current

    signal chosen(int index)

    spacing: Desk.gap / 2
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    DeskLabel {
        text: choice.label
        lineHeight: 1
        font.pixelSize: Desk.small
    }

    Row {
        spacing: Desk.gap / 2

        Repeater {
            model: choice.names

            delegate: DeskButton {
                required property int index
                required property string modelData

                text: modelData
                current: index === choice.current
                Accessible.role: Accessible.RadioButton
                Accessible.name: choice.label + ": " + text
                Accessible.checkable: true
                Accessible.checked: current
                onClicked: choice.chosen(index)
            }
        }
    }
}
