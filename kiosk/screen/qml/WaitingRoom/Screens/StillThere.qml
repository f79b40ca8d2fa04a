import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// The idle warning. It takes every touch, a second finger's too, and every key, so that none reaches what
// lies beneath; whichever it was, it is the answer.
FocusScope {
    id: screen

    required property int seconds

    signal stayRequested

    focus: true
    Keys.onPressed: event => event.accepted = true
    // A key that repeats itself while it is held down is no answer; letting go of it is.
    Keys.onReleased: event => {
        event.accepted = true;
        if (!event.isAutoRepeat)
            screen.stayRequested();
    }

    MultiPointTouchArea {
        anchors.fill: parent
        onReleased: screen.stayRequested()
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.shade
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.inReach((parent.height - height) / 2, height, parent.height)
        width: Math.min(parent.width - 2 * Metrics.margin, Metrics.mm(300))
        height: column.height + Metrics.mm(Metrics.compact ? 20 : 44)
        radius: Metrics.radius * 2
        color: Colours.ground
        border {
            width: Metrics.hairline
            color: Colours.line
        }

        Column {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: Metrics.mm(Metrics.compact ? 10 : 18)
            spacing: Metrics.mm(Metrics.compact ? 6 : 10)

            PlainLabel {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Still there?")
                color: Colours.title
                lineHeight: Type.titleLineHeight
                font {
                    family: Type.serif
                    pixelSize: Type.title * 1.3
                }
                Accessible.role: Accessible.AlertMessage
            }

            PlainLabel {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("This screen goes back to the start in %Ln second(s).", "", screen.seconds)
            }

            TouchButton {
                width: parent.width
                height: Metrics.mm(Metrics.compact ? 27 : 40)
                look: TouchButton.Primary
                text: qsTr("I'm still here")
                iconName: "ph.hand-waving"
                labelSize: Type.heading
                onClicked: screen.stayRequested()
            }
        }
    }
}
