import QtQuick
import WaitingRoom.Theme

Text {
    // A text of more letters than this may end early, because it is far too long and stands in full elsewhere. The
    // audit forgives no other.
    property int cutBeyond: 0

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft // it stands as the screen runs, whatever language it is in
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
