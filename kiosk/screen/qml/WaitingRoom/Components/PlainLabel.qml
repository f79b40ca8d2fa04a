import QtQuick
import WaitingRoom.Theme

Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Colours.ink
    lineHeight: Type.lineHeight
    font {
        family: Type.sans
        pixelSize: Type.body
    }
}
