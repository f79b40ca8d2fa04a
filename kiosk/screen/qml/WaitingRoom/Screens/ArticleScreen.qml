pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// A page to read. A sensitive one asks first. The meaning of a word, or a picture, opens over it.
Item {
    id: screen

    required property ArticleModel article
    required property SuggestionsModel suggestions
    required property int questionCount
    readonly property bool asks: article.asksAbout !== ""
    readonly property bool explains: article.term !== ""
    readonly property bool enlarges: article.enlarged !== ""
    readonly property PageScroller scroller: PageScroller {
        target: (picture.item as ArticlePicture)?.view ?? list
    }

    // A page that fits wholly into view has no end that somebody could come to.
    readonly property bool atEnd: list.visible && list.atYEnd && !list.atYBeginning

    readonly property real shareInView: Math.min(1, list.height / Math.max(1, list.contentHeight))

    property T.AbstractButton opener: null // what a keyboard has opened the present cover with

    signal readOnRequested
    signal endReached
    signal backRequested
    signal questionToggled(string question)
    signal questionsRequested
    signal openRequested(string pageId)

    // Who comes by keyboard finds the button that closes, and afterwards the place they came from.
    function cover(place: Item, covered: bool): void {
        const focused = Window.activeFocusItem as T.AbstractButton;
        if (covered) {
            if (!place.activeFocus) // not from one word to the next
                opener = focused?.visualFocus ? focused : null;
            place.forceActiveFocus(opener ? Qt.TabFocusReason : Qt.OtherFocusReason);
        } else if (!focused && opener) {
            opener.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    onAtEndChanged: {
        if (atEnd)
            endReached();
    }
    onExplainsChanged: Qt.callLater(cover, meaning, explains)
    onEnlargesChanged: Qt.callLater(cover, picture, enlarges)

    Connections {
        target: screen.article

        function onPageIdChanged(): void {
            screen.scroller.stop();
            list.positionViewAtBeginning();
        }

        // A page that has become a new version of itself stays where it was read.
        function onModelAboutToBeReset(): void {
            list.remember();
        }

        function onModelReset(): void {
            Qt.callLater(list.restore);
        }
    }

    ArticleList {
        id: list

        anchors.top: parent.top
        anchors.bottom: progress.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Metrics.margin, Type.column(Type.body))
        visible: !screen.asks
        enabled: !screen.enlarges
        opacity: screen.enlarges ? 0 : 1 // not "visible": a list that was away guesses anew where it stood
        article: screen.article
        suggestions: screen.suggestions
        questionCount: screen.questionCount
        screenToLeft: screen.LayoutMirroring.enabled
        onQuestionToggled: question => screen.questionToggled(question)
        onQuestionsRequested: screen.questionsRequested()
        onOpenRequested: pageId => screen.openRequested(pageId)
    }

    ArticleProgress {
        id: progress

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: meaning.top
        visible: list.visible && !screen.enlarges && (screen.scroller.canScrollUp || screen.scroller.canScrollDown)
        progress: list.progress
    }

    Loader {
        id: meaning

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: active ? implicitHeight : 0
        active: screen.explains
        sourceComponent: ArticleMeaning {
            highest: screen.height * 0.6
            column: list.width
            term: screen.article.term
            meaning: screen.article.meaning
            onCloseRequested: screen.article.putAway()
        }
    }

    Loader {
        id: picture

        anchors.fill: parent
        active: screen.enlarges
        sourceComponent: ArticlePicture {
            drawing: screen.article.enlarged
            description: screen.article.enlargedAlt
            ratio: screen.article.enlargedRatio
            onCloseRequested: screen.article.putAway()
        }
    }

    SensitiveGate {
        anchors.fill: parent
        visible: screen.asks
        asksAbout: screen.article.asksAbout
        onReadOnRequested: screen.readOnRequested()
        onNotNowRequested: screen.backRequested()
    }
}
