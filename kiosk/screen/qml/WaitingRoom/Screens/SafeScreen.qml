import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The program had to start again too often to trust its pages. What is on a clinic's door is all that stands here:
// no picture, no drawing, nothing from a page. At the foot it says to staff why.
Item {
    id: screen

    required property StandbyModel standby
    required property string clinicName
    required property string address

    readonly property bool portrait: height > width

    Rectangle {
        id: plate

        anchors.left: parent.left
        anchors.top: parent.top
        width: screen.portrait ? parent.width : Math.round(parent.width * 0.46)
        height: screen.portrait ? Math.round(parent.height * (Metrics.compact ? 0.34 : 0.4)) : parent.height
        color: Colours.band

        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Metrics.margin
            anchors.bottomMargin: screen.portrait ? Metrics.margin : Metrics.margin * 1.5
            spacing: Metrics.mm(Metrics.compact ? 4 : 10)

            PlainLabel {
                width: parent.width
                text: screen.clinicName || qsTr("Welcome")
                cutBeyond: 30
                maximumLineCount: 3
                elide: Text.ElideRight
                color: Colours.bandInk
                lineHeight: Type.titleLineHeight
                font {
                    family: Type.serif
                    pixelSize: Metrics.compact ? Type.heading : Math.round(Type.title * 1.7)
                }
                Accessible.role: Accessible.Heading
            }

            Rectangle {
                anchors.left: parent.left
                width: Metrics.mm(Metrics.compact ? 14 : 28)
                height: Metrics.stroke * 2
                color: Colours.accent
            }

            PlainLabel {
                anchors.left: parent.left
                width: parent.width
                visible: text !== ""
                text: screen.address
                cutBeyond: 60
                maximumLineCount: 3
                elide: Text.ElideRight
                color: Colours.bandInk
                font.pixelSize: Metrics.compact ? Type.smallest : Type.lead
            }
        }
    }

    Column {
        anchors.left: screen.portrait ? parent.left : plate.right
        anchors.right: parent.right
        anchors.top: screen.portrait ? plate.bottom : parent.top
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        anchors.topMargin: Metrics.margin * (Metrics.compact ? 1 : 1.5)
        spacing: Metrics.mm(Metrics.compact ? 4 : 16)

        PlainLabel {
            anchors.left: parent.left
            width: Math.min(parent.width, Type.column(font.pixelSize))
            text: qsTr("Please ask at reception if you need anything.")
            font.pixelSize: Metrics.compact ? Type.smallest : Type.summary
        }

        OpeningHours {
            anchors.left: parent.left
            width: Math.min(parent.width, Metrics.mm(280))
            standby: screen.standby
        }
    }

    PlainLabel {
        anchors.left: screen.portrait ? parent.left : plate.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.margin
        text: qsTr("For staff: this screen stopped several times in a row, so it shows no pages for now. It tries them again by itself.")
        font.pixelSize: Type.smallest
    }
}
