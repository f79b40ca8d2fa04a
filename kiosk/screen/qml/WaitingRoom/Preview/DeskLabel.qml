import QtQuick
import WaitingRoom.Theme

Text {
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    color: Colours.ink
    lineHeight: Desk.lineHeight
    font {
        family: Type.sans
        pixelSize: Desk.text
    }
}
