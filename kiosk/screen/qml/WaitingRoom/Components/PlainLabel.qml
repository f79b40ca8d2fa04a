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
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: !enabled || text === "" // what a question or a notice covers is out of reach
}
