import QtQuick
import WaitingRoom.Blocks
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The top of a page: where it stands, its title, its drawing.
Item {
    id: head

    required property ArticleModel article

    readonly property real low: Math.max(words.y + words.height, plate.y + plate.height)

    implicitHeight: Math.max(low, lead.text ? lead.y + lead.height : 0) + Metrics.mm(6)

    LongestWord {
        id: longestWord

        words: head.article.title
        font.family: Type.serif
        font.weight: Font.Normal
    }

    Rectangle {
        id: plate

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Metrics.margin
        width: Math.round(Math.min(Metrics.mm(104), head.width * 0.3))
        height: width
        radius: Metrics.radius
        color: Colours.plate
        clip: true

        // An icon only stands in for a drawing; there is nothing to look at from closer.
        Drawing {
            anchors.fill: parent
            anchors.margins: Metrics.mm(4)
            visible: !zoomable.visible
            drawing: visible ? head.article.drawing : ""
        }

        ZoomableDrawing {
            id: zoomable

            anchors.fill: parent
            visible: !head.article.drawing.startsWith("icon/")
            drawing: visible ? head.article.drawing : ""
            description: head.article.drawingAlt
            inset: Metrics.mm(4)
        }

        SampleBand {
            anchors.left: parent.left
            anchors.top: parent.top
            visible: head.article.sample
        }
    }

    // No column: that would know its height only after the list has placed its rows.
    Item {
        id: words

        readonly property real gap: Metrics.mm(5)

        anchors.left: parent.left
        anchors.right: plate.left
        anchors.rightMargin: Metrics.mm(10)
        anchors.top: plate.top
        height: study.text ? study.y + study.height : title.y + title.height

        Kicker {
            id: kicker

            width: parent.width
            text: Sections.title(head.article.section)
        }

        PlainLabel {
            id: title

            y: kicker.height + words.gap
            width: parent.width
            text: head.article.title
            color: Colours.title
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: longestWord.fitting(width, head.article.title.length > 60 ? Type.heading : Type.title)
            }
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            id: study

            y: title.y + title.height + words.gap
            width: parent.width
            visible: text
            text: head.article.study
        }
    }

    // Beside the drawing a small display has room for the title alone.
    PlainLabel {
        id: lead

        anchors.left: parent.left
        anchors.right: Metrics.compact ? parent.right : words.right
        y: (Metrics.compact ? head.low : words.y + words.height) + words.gap
        visible: text
        text: head.article.lead
        font.pixelSize: Type.lead
    }
}
