import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

StyledLabel {
    required property bool isQuote

    color: isQuote ? Colours.title : Colours.ink
    bottomPadding: Metrics.mm(2)
    font.family: isQuote ? Type.serif : Type.sans
    font.pixelSize: isQuote ? Type.lead : Type.body
}
