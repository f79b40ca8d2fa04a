import QtQuick
import WaitingRoom.Theme

// For text that Python has composed from typed runs, every character escaped. Nothing else comes in here.
Text {
    textFormat: Text.StyledText
    wrapMode: Text.Wrap
    color: Colours.ink
    linkColor: Colours.title
    lineHeight: Type.lineHeight
    font {
        family: Type.sans
        pixelSize: Type.body
    }
}
