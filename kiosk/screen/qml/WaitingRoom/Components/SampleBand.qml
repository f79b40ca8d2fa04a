import QtQuick
import WaitingRoom.Theme

// Says that what stands here is demonstration text.
Rectangle {
    implicitWidth: words.implicitWidth + Metrics.mm(10)
    implicitHeight: words.implicitHeight + Metrics.mm(3)
    color: Colours.accent

    PlainLabel {
        id: words

        anchors.centerIn: parent
        text: qsTr("Sample")
        color: Colours.accentInk
        lineHeight: 1
        wrapMode: Text.NoWrap
        font.weight: Font.DemiBold
    }
}
