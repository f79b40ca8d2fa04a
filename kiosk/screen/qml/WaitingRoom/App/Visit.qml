import QtQuick
import WaitingRoom.Components
import WaitingRoom.Screens
import WaitingRoom.ViewModels

// Where a visitor is. It is made when somebody comes and thrown away when they leave, with all they left.
Item {
    id: visit

    required property WaitingRoom room
    readonly property PageScroller scroller: {
        if (room.view === "page")
            return article.scroller;
        if (room.view === "spine")
            return spine.scroller;
        if (room.view === "languages")
            return languages.scroller;
        if (room.view === "questions")
            return questions.scroller;
        return room.view === "share" ? share.scroller : browse.scroller;
    }

    BrowseScreen {
        id: browse

        anchors.fill: parent
        visible: visit.room.view === "section"
        browse: visit.room.browse
        clinicName: visit.room.clinicName
        strapline: visit.room.strapline
        onOpenRequested: pageId => visit.room.openPage(pageId)
        onShareRequested: pageId => visit.room.openShareOf(pageId)
    }

    SpineScreen {
        id: spine

        anchors.fill: parent
        visible: visit.room.view === "spine"
        spine: visit.room.spine
        clinicName: visit.room.clinicName
        strapline: visit.room.strapline
        onLookRequested: (level, closer) => visit.room.lookAt(level, closer)
        onOpenRequested: pageId => visit.room.openPage(pageId)
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

    ShareScreen {
        id: share

        anchors.fill: parent
        visible: visit.room.view === "share"
        share: visit.room.share
        onNetworkRequested: choice => visit.room.chooseNetwork(choice)
    }

    LanguageScreen {
        id: languages

        anchors.fill: parent
        visible: visit.room.view === "languages"
        languages: visit.room.languages
        onLanguageRequested: code => visit.room.chooseLanguage(code)
    }

    QuestionsScreen {
        id: questions

        anchors.fill: parent
        visible: visit.room.view === "questions"
        questions: visit.room.questions
        onQuestionToggled: question => visit.room.toggleQuestion(question)
    }
}
