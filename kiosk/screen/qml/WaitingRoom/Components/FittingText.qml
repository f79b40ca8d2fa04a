import QtQuick
import WaitingRoom.Theme

// As large as its height allows. What is too long even at its smallest ends early.
Text {
    id: fitting

    required property int largest
    required property int smallest
    required property string family
    property bool slanted: false
    property int cutBeyond: 0 // as in PlainLabel
    readonly property real least: measure.implicitHeight // how high it is at its smallest
    readonly property bool tooLong: Math.floor(least) > Math.ceil(height) // a part of a pixel leaves no word out

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft // as in PlainLabel
    color: Colours.title
    lineHeight: Type.titleLineHeight
    // Qt would rather leave words out than make them smaller.
    fontSizeMode: tooLong ? Text.FixedSize : Text.Fit
    elide: tooLong ? Text.ElideRight : Text.ElideNone
    bottomPadding: tooLong ? 0 : Math.floor(height * (1 - 1 / Math.max(1, lineHeight))) // Qt forgets the room between the lines
    minimumPixelSize: smallest
    font {
        family: fitting.family
        italic: fitting.slanted
        pixelSize: tooLong ? smallest : largest
    }

    Text {
        id: measure

        width: fitting.width
        visible: false
        text: fitting.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        lineHeight: fitting.lineHeight
        font {
            family: fitting.family
            italic: fitting.slanted
            pixelSize: fitting.smallest
        }
    }
}
