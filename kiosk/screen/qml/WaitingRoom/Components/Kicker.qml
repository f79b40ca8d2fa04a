import QtQuick
import WaitingRoom.Theme

// The short line above a title that says where it stands.
Row {
    id: kicker

    required property string text

    spacing: Metrics.mm(5)

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.mm(14)
        height: Metrics.stroke
        color: Colours.accent
    }

    PlainLabel {
        text: kicker.text
        color: Colours.title
        wrapMode: Text.NoWrap
        lineHeight: 1
        font.weight: Font.DemiBold
    }
}
