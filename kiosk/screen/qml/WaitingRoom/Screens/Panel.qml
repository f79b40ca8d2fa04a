import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// One page as it is seen from across the room: a drawing, a title, a sentence or two.
Item {
    id: panel

    required property string section
    required property string title
    required property string summary
    required property string drawing
    required property string drawingAlt
    required property bool sample

    readonly property bool isQuote: section === "testimonials"
    readonly property bool portrait: height > width
    readonly property real drawingShare: portrait ? 0.4 : 0.42

    Accessible.role: Accessible.StaticText
    Accessible.name: title + ". " + summary

    Rectangle {
        id: plate

        anchors.left: parent.left
        anchors.top: parent.top
        width: panel.portrait ? parent.width : Math.round(parent.width * panel.drawingShare)
        height: panel.portrait ? Math.round(parent.height * panel.drawingShare) : parent.height
        color: Colours.sand

        Drawing {
            readonly property real border: isPicture ? 0 : Metrics.mm(12)

            anchors.fill: parent
            anchors.margins: border
            drawing: panel.drawing
            description: panel.drawingAlt
        }

        SampleBand {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.topMargin: Metrics.margin
            visible: panel.sample
        }
    }

    Item {
        id: words

        readonly property real besideMargin: panel.portrait ? Metrics.margin : Metrics.margin * 1.25

        anchors.left: panel.portrait ? parent.left : plate.right
        anchors.right: parent.right
        anchors.top: panel.portrait ? plate.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: besideMargin
        anchors.rightMargin: besideMargin
        anchors.topMargin: panel.portrait ? Metrics.mm(14) : Metrics.margin * 1.5
        anchors.bottomMargin: Metrics.mm(8)

        Row {
            id: kicker

            spacing: Metrics.mm(5)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Metrics.mm(14)
                height: Metrics.stroke
                color: Colours.gold
            }

            PlainLabel {
                text: Sections.title(panel.section)
                color: Colours.navy
                wrapMode: Text.NoWrap
                lineHeight: 1
                font.weight: Font.DemiBold
            }
        }

        Text {
            id: headline

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: kicker.bottom
            anchors.topMargin: Metrics.mm(7)
            height: Math.min(implicitHeight, parent.height - y - summary.height - summary.anchors.topMargin)
            text: panel.title
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            color: Colours.navy
            lineHeight: Type.titleLineHeight
            fontSizeMode: Text.Fit
            minimumPixelSize: panel.isQuote ? Type.title : Type.headlineSmallest
            elide: Text.ElideRight
            font {
                family: Type.serif
                pixelSize: panel.isQuote ? Type.headlineSmallest : Type.headline
                italic: panel.isQuote
            }
        }

        PlainLabel {
            id: summary

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: headline.bottom
            anchors.topMargin: Metrics.mm(7)
            text: panel.summary
            lineHeight: 1.34
            font.pixelSize: Type.summary
        }
    }
}
