pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Screens
import WaitingRoom.ViewModels

// Where a visitor is. It is made when somebody comes and thrown away when they leave, with all they left.
// Who touches a panel wants to read, not to wait: all screens but that of a page are made when they are first seen.
Item {
    id: visit

    required property WaitingRoom room
    readonly property PageScroller scroller: {
        if (room.view === "page")
            return article.scroller;
        if (room.view === "spine")
            return (spine.item as SpineScreen)?.scroller ?? null;
        if (room.view === "languages")
            return (languages.item as LanguageScreen)?.scroller ?? null;
        if (room.view === "questions")
            return (questions.item as QuestionsScreen)?.scroller ?? null;
        if (room.view === "share")
            return (share.item as ShareScreen)?.scroller ?? null;
        return (browse.item as BrowseScreen)?.scroller ?? null;
    }

    // It stays as it was left: whoever comes back to it finds the place where they were.
    component Seen: Loader {
        required property string view
        readonly property bool isHere: visit.room.view === view
        property bool wasHere: false

        anchors.fill: parent
        active: isHere || wasHere
        visible: isHere
        onLoaded: wasHere = true
    }

    Seen {
        id: browse

        view: "section"
        sourceComponent: BrowseScreen {
            browse: visit.room.browse
            clinicName: visit.room.clinicName
            strapline: visit.room.strapline
            onOpenRequested: pageId => visit.room.openPage(pageId)
            onShareRequested: pageId => visit.room.openShareOf(pageId)
        }
    }

    Seen {
        id: spine

        view: "spine"
        sourceComponent: SpineScreen {
            spine: visit.room.spine
            clinicName: visit.room.clinicName
            strapline: visit.room.strapline
            onLookRequested: (level, closer) => visit.room.lookAt(level, closer)
            onOpenRequested: pageId => visit.room.openPage(pageId)
        }
    }

    ArticleScreen {
        id: article

        anchors.fill: parent
        visible: visit.room.view === "page"
        article: visit.room.article
        suggestions: visit.room.suggestions
        questionCount: visit.room.questionCount
        onShareInViewChanged: visit.room.see(shareInView)
        onEndReached: visit.room.reachEnd()
        onReadOnRequested: visit.room.readOn()
        onBackRequested: visit.room.goBack()
        onOpenRequested: pageId => visit.room.openPage(pageId)
        onQuestionToggled: question => visit.room.toggleQuestion(question)
        onQuestionsRequested: visit.room.openQuestions()
    }

    Seen {
        id: share

        view: "share"
        sourceComponent: ShareScreen {
            share: visit.room.share
            onNetworkRequested: choice => visit.room.chooseNetwork(choice)
        }
    }

    Seen {
        id: languages

        view: "languages"
        sourceComponent: LanguageScreen {
            languages: visit.room.languages
            onLanguageRequested: code => visit.room.chooseLanguage(code)
        }
    }

    Seen {
        id: questions

        view: "questions"
        sourceComponent: QuestionsScreen {
            questions: visit.room.questions
            onQuestionToggled: question => visit.room.toggleQuestion(question)
        }
    }
}
