import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// A notice for everybody in the room. It covers whatever was there and takes every touch and every key.
FocusScope {
    id: screen

    required property NoticeModel notice
    required property string clinicName

    focus: true
    Keys.onPressed: event => event.accepted = true
    Keys.onReleased: event => event.accepted = true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: notice.title + ". " + notice.text

    MultiPointTouchArea {
        anchors.fill: parent
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.ground
    }

    Rectangle {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Metrics.mm(Metrics.compact ? 20 : 30)
        color: Colours.band

        PlainLabel {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Metrics.margin
            anchors.rightMargin: Metrics.margin
            anchors.verticalCenter: parent.verticalCenter
            text: screen.clinicName
            cutBeyond: 30
            color: Colours.bandInk
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            lineHeight: 1
            font {
                family: Type.serif
                pixelSize: Type.heading
            }
        }
    }

    // Both texts shrink to their places, and what they really take is set in the middle.
    Item {
        id: room

        readonly property real gap: Metrics.mm(Metrics.compact ? 5 : 12)
        readonly property real free: height - rule.height - 2 * gap
        readonly property real textHeight: words.text ? gap + words.contentHeight : 0
        readonly property real taken: rule.height + gap + title.contentHeight + textHeight

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.margin

        Rectangle {
            id: rule

            anchors.left: parent.left
            y: Math.max(0, Math.round((parent.height - room.taken) / 2))
            width: Metrics.mm(28)
            height: Metrics.stroke * 2
            color: Colours.accent
        }

        FittingText {
            id: title

            y: rule.y + rule.height + room.gap
            width: parent.width
            height: Math.round(Math.max(Math.min(least, parent.height * 0.5), Math.min(parent.height * 0.5, room.free - words.least)))
            text: screen.notice.title
            cutBeyond: 120
            largest: Type.headline
            smallest: Metrics.compact ? Math.round(Type.smallest * 1.5) : Type.title
            family: Type.serif
            Accessible.role: Accessible.Heading
            Accessible.name: text
            Accessible.ignored: text === ""
        }

        FittingText {
            id: words

            anchors.left: parent.left
            y: title.y + title.contentHeight + room.gap
            width: Math.min(parent.width, Type.column(Type.summary))
            height: Math.round(Math.max(parent.height * 0.4, Math.min(least, room.free - title.contentHeight)))
            text: screen.notice.text
            cutBeyond: 300 // the check of the folder advises against more than 40 words
            color: Colours.ink
            lineHeight: Metrics.compact ? 1.04 : Type.lineHeight // 1.4 times the type size is the least
            largest: Math.round(Type.summary * 1.2)
            smallest: Type.smallest
            family: Type.sans
        }
    }
}
