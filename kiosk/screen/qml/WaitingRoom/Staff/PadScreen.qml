pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Where the PIN is entered. It shows how many digits there are, and never which; a keyboard's digits do as well.
FocusScope {
    id: screen

    required property StaffPanel staff
    required property int headHeight

    readonly property bool across: width > height
    readonly property int keyWidth: Math.min(Metrics.mm(60), Math.floor(((across ? width / 2 : width) - 2 * Metrics.margin - 2 * Metrics.gap) / 3))
    readonly property int keyHeight: Math.max(Metrics.target, Math.min(Metrics.mm(44), Math.floor((across ? height - 2 * Metrics.gap : height * 0.62) / 4 - Metrics.gap)))

    focus: true
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Backspace)
            screen.staff.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            screen.staff.enter();
        else if (event.key === Qt.Key_Escape)
            screen.staff.leaveStaff();
        else if (/^[0-9]$/.test(event.text))
            screen.staff.press(event.text);
        else
            event.accepted = false;
    }

    Column {
        id: words

        width: screen.across ? screen.width / 2 - 2 * Metrics.margin : screen.width - 2 * Metrics.margin
        x: Metrics.margin
        y: screen.across ? (screen.height - height) / 2 : (keys.y - height) / 2
        spacing: Metrics.mm(Metrics.compact ? 3 : 8)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !Metrics.compact
            name: screen.staff.padOpen ? "ph.lock-key" : "ph.lock"
            ink: Colours.mark
            size: Metrics.mm(24)
        }

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: screen.staff.padLine
            color: Colours.title
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                features: ({
                        "lnum": 1
                    }) // the serif's own figures look like letters
                pixelSize: Metrics.compact ? Type.heading : Type.title
            }
            Accessible.role: Accessible.AlertMessage
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: screen.staff.padOpen
            spacing: Metrics.mm(4)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 digits").arg(screen.staff.digits)

            Repeater {
                model: Math.max(6, screen.staff.digits)

                delegate: Rectangle {
                    required property int index

                    width: Metrics.mm(Metrics.compact ? 5 : 7)
                    height: width
                    radius: width / 2
                    color: index < screen.staff.digits ? Colours.title : Colours.ground
                    border {
                        width: Metrics.hairline * 2
                        color: Colours.title
                    }
                }
            }
        }

        PlainLabel {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Type.column(Type.body))
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: screen.staff.padHint
        }

        Item {
            width: 1
            height: Metrics.mm(4)
            visible: Metrics.lying
        }

        TouchButton {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Metrics.mm(60))
            height: Metrics.controlHeight
            visible: Metrics.lying
            iconName: "ph.x"
            text: qsTr("Close")
            onClicked: screen.staff.leaveStaff()
        }
    }

    Grid {
        id: keys

        x: screen.across ? screen.width / 2 + (screen.width / 2 - width) / 2 : (screen.width - width) / 2
        y: screen.across ? (screen.height - height) / 2 : Math.max(Metrics.highestControlY - screen.headHeight, Math.min(screen.height - height - Metrics.mm(Metrics.compact ? 6 : 60), screen.height * 0.5))
        columns: 3
        spacing: Metrics.gap
        enabled: screen.staff.padOpen

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            delegate: PadKey {
                required property string modelData

                width: screen.keyWidth
                height: screen.keyHeight
                text: modelData
                onClicked: screen.staff.press(modelData)
            }
        }

        PadKey {
            width: screen.keyWidth
            height: screen.keyHeight
            iconName: "ph.backspace"
            Accessible.name: qsTr("Take the last digit away")
            onClicked: screen.staff.erase()
        }

        PadKey {
            width: screen.keyWidth
            height: screen.keyHeight
            text: "0"
            onClicked: screen.staff.press(text)
        }

        PadKey {
            width: screen.keyWidth
            height: screen.keyHeight
            look: TouchButton.Primary
            enabled: screen.staff.digits >= 6
            iconName: "ph.check"
            Accessible.name: qsTr("Open")
            onClicked: screen.staff.enter()
        }
    }
}
