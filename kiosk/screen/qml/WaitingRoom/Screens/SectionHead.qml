import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// The head of a section: its drawing and its name, on navy. It ends where the reach of a seated arm begins.
Rectangle {
    id: head

    required property string section
    property string title: Sections.title(section)
    property string drawing: Sections.drawing(section)
    required property string clinicName
    required property string strapline

    implicitHeight: words.height + Metrics.mm(14)
    color: Colours.band
    clip: true
    Accessible.name: Sections.title(section)
    Accessible.ignored: true

    Drawing {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width * 0.36, parent.height - Metrics.mm(16))
        height: width
        drawing: head.drawing
        ink: Colours.bandInk
        accent: Colours.accent
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.58 - Metrics.margin
        spacing: Metrics.mm(5)

        PlainLabel {
            width: parent.width
            visible: text && Metrics.portrait // in landscape the navigation pane carries it
            text: head.clinicName
            color: Colours.accent
            lineHeight: Type.labelLineHeight
            font.weight: Font.DemiBold
        }

        PlainLabel {
            width: parent.width
            text: head.title
            color: Colours.bandInk
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: Math.round(Math.max(Type.title, Math.min(Type.title * 1.8, head.height * 0.12)))
            }
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            width: parent.width
            visible: text
            text: head.strapline
            color: Colours.bandInk
            lineHeight: Type.labelLineHeight
        }
    }
}
