pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Blocks
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The page itself: its head, its blocks, and where it leads.
ListView {
    id: list

    required property ArticleModel article
    required property SuggestionsModel suggestions
    required property int questionCount
    required property bool screenToLeft

    readonly property string pageId: article.pageId // still the old one while the rows are being replaced
    property string pageOfTop: ""
    property int topRow: -1
    property real intoTop: 0 // how much of that row is above the view
    property real touched: -1 // where in the page a finger has asked for a word, or -1

    // How much of the page has been seen, by what there is to read; its real height is known only at its end.
    readonly property real progress: atYEnd ? 1 : readTo(contentY + height - 1)
    readonly property Item focused: Window.activeFocusItem

    signal openRequested(string pageId)
    signal questionToggled(string question)
    signal questionsRequested

    function remember(): void {
        pageOfTop = pageId;
        topRow = indexAt(width / 2, contentY);
        intoTop = topRow < 0 ? 0 : contentY - itemAtIndex(topRow).y;
    }

    function restore(): void {
        if (topRow < 0 || topRow >= count || pageOfTop !== list.article.pageId)
            return;
        positionViewAtIndex(topRow, ListView.Beginning);
        const row = itemAtIndex(topRow);
        if (row)
            contentY = row.y + intoTop;
        returnToBounds();
    }

    function readTo(y: real): real {
        const index = indexAt(width / 2, y);
        if (index < 0)
            return y < headerItem.y + headerItem.height ? 0 : 1;
        const row = itemAtIndex(index);
        const before = index > 0 ? list.article.readTo[index - 1] : 0;
        return before + (list.article.readTo[index] - before) * (y - row.y) / Math.max(1, row.height);
    }

    // Scrolls as little as it takes to have what stands from `top` to `bottom` in view.
    function bring(top: real, bottom: real): void {
        if (top < contentY)
            contentY = top;
        else if (bottom > contentY + height)
            contentY = bottom - height;
        else
            return;
        returnToBounds();
    }

    bottomMargin: Metrics.margin
    keyNavigationEnabled: false // the keys scroll
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0 // what is made ahead is cancelled with a warning when the page changes
    flickDeceleration: Metrics.mm(550)
    maximumFlickVelocity: Metrics.mm(900)
    model: list.article

    // A page that is not translated runs as it was written, whatever the screen around it does.
    LayoutMirroring.enabled: list.article.rightToLeft
    LayoutMirroring.childrenInherit: true

    // Who goes from button to button by keyboard sees where they are.
    onFocusedChanged: {
        const button = focused as T.AbstractButton;
        if (!button?.visualFocus || !button.visible)
            return;
        for (let item = focused; item; item = item.parent) {
            if (item === contentItem) {
                const top = button.mapToItem(contentItem, 0, 0).y;
                bring(top - Metrics.gap, top + button.height + Metrics.gap);
                return;
            }
        }
    }

    // A word that its meaning would cover moves up.
    onHeightChanged: {
        if (touched >= 0)
            bring(touched - Type.body * 2, touched + Type.body * 2);
        touched = -1;
    }

    TapFinder {
        id: finder

        list: list
    }

    TapHandler {
        onTapped: eventPoint => {
            const place = list.contentItem.mapFromItem(null, eventPoint.scenePosition);
            const drawing = finder.drawingAt(place.x, place.y);
            const word = drawing || place.y >= list.footerItem.y ? "" : finder.wordNear(place.x, place.y);
            if (drawing)
                list.article.enlarge(drawing);
            if (word === "")
                return;
            list.touched = place.y;
            list.article.explain(list.article.words[Number(word)]);
        }
    }

    header: Item {
        width: list.width
        height: head.y + head.height
        onHeightChanged: Qt.callLater(list.positionViewAtBeginning)

        NotTranslated {
            id: notTranslated

            width: parent.width
            LayoutMirroring.enabled: list.screenToLeft
            LayoutMirroring.childrenInherit: true
            text: list.article.notTranslated
        }

        NotReviewed {
            id: notReviewed

            y: notTranslated.height
            width: parent.width
            text: list.article.notReviewed
        }

        ArticleHead {
            id: head

            y: notReviewed.y + notReviewed.height
            width: parent.width
            article: list.article
        }
    }

    delegate: BlockRow {
        width: list.width
    }

    // What the screen adds runs as the screen does.
    footer: Column {
        width: list.width
        LayoutMirroring.enabled: list.screenToLeft
        LayoutMirroring.childrenInherit: true

        QuestionList {
            width: parent.width
            suggestions: list.suggestions
            questionCount: list.questionCount
            onQuestionToggled: question => list.questionToggled(question)
            onQuestionsRequested: list.questionsRequested()
        }

        ArticleFoot {
            width: parent.width
            article: list.article
            onOpenRequested: pageId => list.openRequested(pageId)
        }
    }
}
