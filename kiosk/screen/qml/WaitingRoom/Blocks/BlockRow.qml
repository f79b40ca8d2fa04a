pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// One row of a page: its marker and the box it stands in, and inside them the block itself.
Item {
    id: row

    required property string kind
    required property string text
    required property int level
    required property int depth
    required property string marker
    required property string box
    required property bool startsBox
    required property bool endsBox
    required property string drawing
    required property string drawingAlt
    required property real drawingRatio
    required property var cells // a table's rows of cells; QML has no type for a list of lists
    required property list<string> alignments

    readonly property bool boxed: box !== ""
    readonly property bool isWarning: box === "warning" || box === "important"
    readonly property bool isQuote: box === "quote"
    readonly property real inset: boxed ? Metrics.mm(9) : 0
    readonly property real indent: depth * Metrics.mm(11)
    readonly property bool plain: kind === "paragraph" && depth === 0 && !boxed
    readonly property real above: boxed && startsBox ? Metrics.mm(7) : Metrics.mm(plain ? 1.5 : 0)
    readonly property real below: endsBox ? Metrics.mm(7) : 0
    readonly property real after: boxed ? Metrics.mm(endsBox ? 5 : 0) : Metrics.mm(depth > 0 ? 1.5 : 3)

    // Of the first line, which another script may make taller; what has no line is taken to have one of Latin.
    readonly property Item block: content.item as Item
    readonly property real firstLine: block && block.baselineOffset > 0 ? block.baselineOffset : Type.body * 1.1

    implicitHeight: above + content.height + below + after

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: parent.height - row.after
        visible: row.boxed
        color: row.isWarning ? Colours.alertTint : Colours.plate
        topLeftRadius: row.startsBox ? Metrics.radius : 0
        topRightRadius: topLeftRadius
        bottomLeftRadius: row.endsBox ? Metrics.radius : 0
        bottomRightRadius: bottomLeftRadius

        Rectangle {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            width: Metrics.stroke * 1.5
            color: row.isWarning ? Colours.alert : Colours.accent
        }
    }

    Rectangle {
        anchors.right: content.left
        anchors.rightMargin: Metrics.mm(5)
        y: row.above + Math.round(row.firstLine - Type.body * 0.27 - height / 2) // the middle of a small letter
        width: Metrics.mm(2.4)
        height: width
        radius: width / 2
        visible: row.marker === "bullet"
        color: Colours.mark
    }

    PlainLabel {
        anchors.right: content.left
        anchors.rightMargin: Metrics.mm(3)
        y: row.above + Math.round(row.firstLine - baselineOffset)
        visible: row.marker !== "" && row.marker !== "bullet"
        text: visible ? (row.LayoutMirroring.enabled ? "\u200f" : "") + row.marker : ""
        wrapMode: Text.NoWrap
        color: Colours.title
        font.weight: Font.DemiBold
    }

    Loader {
        id: content

        anchors.left: parent.left
        anchors.leftMargin: row.inset + row.indent
        y: row.above
        width: row.width - row.indent - 2 * row.inset
        sourceComponent: {
            switch (row.kind) {
            case "heading":
                return heading;
            case "code":
                return code;
            case "rule":
                return rule;
            case "figure":
                return figure;
            case "table":
                return table;
            case "term":
                return term;
            case "title":
                return title;
            }
            return paragraph;
        }
    }

    Component {
        id: heading

        HeadingBlock {
            text: row.text
            level: row.level
        }
    }

    Component {
        id: paragraph

        ParagraphBlock {
            text: row.text
            isQuote: row.isQuote
        }
    }

    Component {
        id: code

        CodeBlock {
            text: row.text
        }
    }

    Component {
        id: rule

        RuleBlock {}
    }

    Component {
        id: figure

        FigureBlock {
            drawing: row.drawing
            description: row.drawingAlt
            ratio: row.drawingRatio
            caption: row.text
        }
    }

    Component {
        id: table

        TableBlock {
            cells: row.cells
            alignments: row.alignments
        }
    }

    Component {
        id: term

        TermBlock {
            text: row.text
        }
    }

    Component {
        id: title

        TitleBlock {
            text: row.text
            isWarning: row.isWarning
        }
    }
}
