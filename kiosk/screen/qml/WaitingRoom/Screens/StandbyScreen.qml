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
            visible: screen.standby.closed
            text: qsTr("We are closed now.")
            color: Colours.nightInk
        }

        OpeningHours {
            width: parent.width
            standby: screen.standby
            ink: Colours.nightInk
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
