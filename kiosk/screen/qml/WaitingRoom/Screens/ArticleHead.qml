import QtQuick
import WaitingRoom.Blocks
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The top of a page: where it stands, its title, its drawing.
Item {
    id: head

    required property ArticleModel article

    implicitHeight: Metrics.margin + Math.max(words.implicitHeight, plate.height) + Metrics.mm(6)

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

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: plate.left
        anchors.rightMargin: Metrics.mm(10)
        anchors.top: plate.top
        spacing: Metrics.mm(5)

        Kicker {
            width: parent.width
            text: Sections.title(head.article.section)
        }

        PlainLabel {
            width: parent.width
            text: head.article.title
            color: Colours.title
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: head.article.title.length > 60 ? Type.heading : Type.title
            }
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            width: parent.width
            visible: text
            text: head.article.study
        }

        PlainLabel {
            width: parent.width
            visible: text
            text: head.article.lead
            font.pixelSize: Type.lead
        }
    }
}
