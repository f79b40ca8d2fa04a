pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// When the clinic is open, days with the same hours on one line.
Column {
    id: hours

    required property StandbyModel standby
    property color ink: Colours.ink

    spacing: Metrics.mm(3)

    function days(first: int, last: int): string {
        if (first === last)
            return Days.name(first);
        return qsTr("%1 to %2").arg(Days.name(first)).arg(Days.name(last));
    }

    Repeater {
        model: hours.standby

        delegate: Item {
            id: line

            required property int firstDay
            required property int lastDay
            required property string opens
            required property string closes

            width: hours.width
            height: day.height

            PlainLabel {
                id: day

                anchors.left: parent.left
                anchors.right: time.left
                anchors.rightMargin: Metrics.gap
                text: hours.days(line.firstDay, line.lastDay)
                color: hours.ink
                font.pixelSize: Type.lead
            }

            PlainLabel {
                id: time

                anchors.right: parent.right
                text: line.opens ? qsTr("%1 to %2").arg(line.opens).arg(line.closes) : qsTr("closed")
                color: hours.ink
                wrapMode: Text.NoWrap
                font.pixelSize: Type.lead
            }
        }
    }
}
