pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Blocks
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The end of a page: its hard words and its pictures as buttons, so that nobody has to hit one in the text, and
// what to read next.
Column {
    id: foot

    required property ArticleModel article

    signal openRequested(string pageId)

    component Title: PlainLabel {
        width: parent.width
        topPadding: Metrics.mm(12)
        color: Colours.title
        lineHeight: Type.titleLineHeight
        font {
            family: Type.serif
            pixelSize: Type.heading * 1.12
        }
        Accessible.role: Accessible.Heading
    }

    spacing: Metrics.gap

    Title {
        visible: foot.article.words.length > 0
        text: qsTr("Words on this page")
    }

    Flow {
        width: parent.width
        visible: foot.article.words.length > 0
        spacing: Metrics.gap

        Repeater {
            model: foot.article.words

            delegate: TouchButton {
                required property string modelData

                width: Math.min(implicitWidth, foot.width)
                text: modelData
                current: modelData === foot.article.term
                Accessible.description: qsTr("Says what this word means")
                onClicked: foot.article.explain(modelData)
            }
        }
    }

    Title {
        visible: drawings.count > 0
        text: drawings.count === 1 ? qsTr("Look closer") : qsTr("Look closer at the pictures")
    }

    Flow {
        width: parent.width
        visible: drawings.count > 0
        spacing: Metrics.gap

        Repeater {
            id: drawings

            model: foot.article.drawings

            delegate: DrawingButton {
                required property int index
                required property string modelData

                drawing: modelData
                description: foot.article.drawingAlts[index] ?? ""
                onClicked: foot.article.enlarge(modelData)
            }
        }
    }

    Title {
        visible: related.count > 0
        text: qsTr("Read next")
    }

    Repeater {
        id: related

        model: foot.article.related

        delegate: ArticleCard {
            required property string pageId

            width: foot.width
            onClicked: foot.openRequested(pageId)
        }
    }
}
