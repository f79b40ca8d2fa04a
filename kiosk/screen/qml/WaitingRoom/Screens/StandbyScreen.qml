pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The clinic is closed: a dark screen with its name and hours. It takes every touch and every key, and
// whichever it was wakes the screen; nothing beneath is pressed. Python moves the words, once a minute.
FocusScope {
    id: screen

    required property StandbyModel standby
    required property string clinicName

    signal wakeRequested

    focus: true
    Keys.onPressed: event => event.accepted = true
    // A key that repeats itself while it is held down wakes nobody; letting go of it does.
    Keys.onReleased: event => {
        event.accepted = true;
        if (!event.isAutoRepeat)
            screen.wakeRequested();
    }
    Accessible.role: Accessible.Button
    Accessible.name: invitation.text
    Accessible.onPressAction: wakeRequested()

    function days(first: int, last: int): string {
        if (first === last)
            return Days.name(first);
        return qsTr("%1 to %2").arg(Days.name(first)).arg(Days.name(last));
    }

    MultiPointTouchArea {
        anchors.fill: parent
        onReleased: screen.wakeRequested()
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.night
    }

    Column {
        id: words

        x: Metrics.margin + Math.round((parent.width - 2 * Metrics.margin - width) * screen.standby.across)
        y: Metrics.margin + Math.round(Math.max(0, parent.height - 2 * Metrics.margin - height) * screen.standby.down)
        width: Math.min(parent.width - 2 * Metrics.margin, Metrics.mm(280))
        spacing: Metrics.mm(8)

        PlainLabel {
            width: parent.width
            text: screen.clinicName
            cutBeyond: 30
            maximumLineCount: 3
            elide: Text.ElideRight
            color: Colours.nightInk
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: Math.round(Type.title * 1.3)
            }
            Accessible.role: Accessible.Heading
        }

        Rectangle {
            anchors.left: parent.left
            width: Metrics.mm(14)
            height: Metrics.stroke
            color: Colours.accent
        }

        PlainLabel {
            width: parent.width
            text: qsTr("We are closed now.")
            color: Colours.nightInk
        }

        Column {
            width: parent.width
            spacing: Metrics.mm(3)

            Repeater {
                model: screen.standby

                delegate: Item {
                    id: line

                    required property int firstDay
                    required property int lastDay
                    required property string opens
                    required property string closes

                    width: words.width
                    height: day.height

                    PlainLabel {
                        id: day

                        anchors.left: parent.left
                        anchors.right: hours.left
                        anchors.rightMargin: Metrics.gap
                        text: screen.days(line.firstDay, line.lastDay)
                        color: Colours.nightInk
                        font.pixelSize: Type.lead
                    }

                    PlainLabel {
                        id: hours

                        anchors.right: parent.right
                        text: line.opens ? qsTr("%1 to %2").arg(line.opens).arg(line.closes) : qsTr("closed")
                        color: Colours.nightInk
                        wrapMode: Text.NoWrap
                        font.pixelSize: Type.lead
                    }
                }
            }
        }

        Row {
            anchors.left: parent.left
            spacing: Metrics.mm(4)

            Icon {
                name: "ph.hand-pointing"
                ink: Colours.accent
            }

            PlainLabel {
                id: invitation

                width: words.width - Metrics.mm(20)
                text: qsTr("Touch the screen to read")
                color: Colours.accent
                lineHeight: Type.labelLineHeight
            }
        }
    }
}
