pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The panels take turns, and anybody can open the one on show by touching it.
Item {
    id: screen

    required property AttractModel attract
    required property string clinicName
    required property string address

    readonly property bool portrait: height > width
    readonly property real drawingShare: portrait ? 0.46 : 0.42

    signal openRequested(string pageId)

    T.AbstractButton {
        id: opener

        readonly property string pageId: screen.attract.pageId

        anchors.fill: parent
        focusPolicy: Qt.StrongFocus
        Accessible.name: invitation.text
        Accessible.ignored: parent !== null && !parent.enabled
        onClicked: screen.openRequested(pageId)
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()
    }

    // In landscape the navigation pane carries the clinic's name.
    Item {
        id: mark

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        height: visible ? Math.round(Type.heading * 1.95) : 0
        visible: Metrics.portrait && !Metrics.lying

        PlainLabel {
            id: name

            width: Math.min(implicitWidth, parent.width * (address.visible ? 0.6 : 1))
            elide: Text.ElideRight

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            text: screen.clinicName
            cutBeyond: 30
            color: Colours.title
            wrapMode: Text.NoWrap
            lineHeight: 1
            font {
                family: Type.serif
                pixelSize: Type.heading
            }
        }

        PlainLabel {
            id: address

            visible: !Metrics.narrow
            anchors.left: name.right
            anchors.right: parent.right
            anchors.leftMargin: Metrics.mm(8)
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            text: screen.address
            cutBeyond: 60
            color: Colours.title
            lineHeight: Type.labelLineHeight
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }

    Repeater {
        model: screen.attract

        delegate: Panel {
            required property int index
            readonly property bool shown: index === screen.attract.current

            anchors.fill: parent
            anchors.topMargin: mark.height
            drawingShare: screen.drawingShare
            foot: invitation.height + invitation.anchors.bottomMargin
            z: shown ? 1 : 0
            opacity: shown ? 1 : 0
            enabled: shown // and not "visible": what nobody sees yet is made ready to be drawn
            layer.enabled: fade.running

            // The old panel stands until the new one covers it: one picture to mix in, where two would fade.
            Rectangle {
                anchors.fill: parent
                z: -1
                visible: fade.running
                color: Colours.ground
            }

            Behavior on opacity {
                id: change

                SequentialAnimation {
                    id: fade

                    PauseAnimation {
                        duration: change.targetValue > 0 ? 0 : Motion.fade
                    }
                    NumberAnimation {
                        duration: change.targetValue > 0 ? Motion.fade : 0
                    }
                }
            }
        }
    }

    // Not a button of its own: the whole panel is one.
    Rectangle {
        id: invitation

        readonly property string text: qsTr("Touch to read more")

        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin + (screen.portrait ? 0 : Math.round(screen.width * screen.drawingShare))
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.mm(Metrics.compact ? 5 : 12)
        z: 2
        width: line.width + Metrics.mm(Metrics.compact ? 10 : 24)
        height: Metrics.mm(Metrics.compact ? 22 : 32)
        radius: Metrics.radius
        color: opener.down ? Colours.primaryPressed : Colours.primary

        FocusRing {
            visible: opener.visualFocus
        }

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Metrics.mm(5)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "ph.hand-pointing"
                ink: Colours.primaryInk
                size: Metrics.mm(Metrics.compact ? 9 : 14)
            }

            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: invitation.text
                Accessible.ignored: true
                color: Colours.primaryInk
                wrapMode: Text.NoWrap
                lineHeight: 1
                font {
                    pixelSize: Type.lead
                    weight: Font.DemiBold
                }
            }
        }
    }
}
