import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// What is chosen on the spine: its name and what it does.
Column {
    id: head

    required property string level
    required property string region
    required property bool hasPages

    topPadding: Metrics.mm(12)
    bottomPadding: Metrics.gap
    spacing: Metrics.mm(5)

    PlainLabel {
        width: parent.width
        visible: text
        text: head.level !== head.region ? Levels.place(head.level, head.region) : Metrics.portrait ? "" : Sections.title("spine")
        color: Colours.title
        lineHeight: Type.labelLineHeight
        font.weight: Font.DemiBold
    }

    PlainLabel {
        width: parent.width
        text: Levels.title(head.level)
        color: Colours.title
        lineHeight: Type.titleLineHeight
        font {
            family: Type.serif
            pixelSize: Type.title
            features: ({
                    "lnum": 1
                })
        }
        Accessible.role: Accessible.Heading
    }

    PlainLabel {
        anchors.left: parent.left
        width: Math.min(parent.width, Type.column(Type.body))
        text: Levels.text(head.level)
    }

    PlainLabel {
        width: parent.width
        topPadding: Metrics.mm(3)
        visible: head.hasPages
        text: head.level ? qsTr("What we do here") : qsTr("What we do for the spine")
        color: Colours.title
        lineHeight: Type.titleLineHeight
        font {
            family: Type.serif
            pixelSize: Type.heading
        }
        Accessible.role: Accessible.Heading
    }
}
