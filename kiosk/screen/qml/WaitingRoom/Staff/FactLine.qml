import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// A name, and beside it what it stands for; below it where there is no room beside it.
Item {
    id: line

    required property string label
    required property string value
    property bool beside: width > Metrics.mm(150)
    readonly property int aside: beside ? Math.round(width * 0.3) : 0

    implicitHeight: Math.max(name.y + name.height, words.y + words.height) + Metrics.mm(Metrics.compact ? 3 : 5)

    PlainLabel {
        id: name

        y: Metrics.mm(Metrics.compact ? 2 : 4)
        width: line.beside ? line.aside - Metrics.gap : line.width
        text: line.label
        horizontalAlignment: Text.AlignLeft // whichever script it is in
        color: Colours.title
        lineHeight: Type.labelLineHeight
        font.weight: Font.DemiBold
    }

    PlainLabel {
        id: words

        x: line.aside
        y: line.beside ? name.y : name.y + name.height
        width: Math.min(line.width - x, Type.column(Type.body))
        text: line.value
        wrapMode: Text.Wrap
        lineHeight: Type.labelLineHeight
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Metrics.hairline
        color: Colours.line
    }
}
