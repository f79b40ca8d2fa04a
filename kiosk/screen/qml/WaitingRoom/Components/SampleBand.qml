import QtQuick
import WaitingRoom.Theme

// Says that what stands here is demonstration text.
Rectangle {
    implicitWidth: words.implicitWidth + Metrics.mm(10)
    implicitHeight: words.implicitHeight + Metrics.mm(3)
    color: Palette.gold

    PlainLabel {
        id: words

        anchors.centerIn: parent
        text: qsTr("Sample")
        color: Palette.navy
        lineHeight: 1
        wrapMode: Text.NoWrap
        font.weight: Font.DemiBold
    }
}
