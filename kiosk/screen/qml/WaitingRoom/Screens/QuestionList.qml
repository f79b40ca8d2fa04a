import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// At the end of a page: what its reader may want to ask, and the way to what they have chosen.
Column {
    id: list

    required property SuggestionsModel suggestions
    required property int questionCount

    signal questionToggled(string question)
    signal questionsRequested

    visible: choice.count > 0 || questionCount > 0
    topPadding: Metrics.mm(14)
    spacing: Metrics.gap

    PlainLabel {
        width: parent.width
        text: qsTr("Questions for my consultant")
        color: Colours.title
        lineHeight: Type.titleLineHeight
        font {
            family: Type.serif
            pixelSize: Type.heading * 1.12
        }
        Accessible.role: Accessible.Heading
    }

    PlainLabel {
        width: parent.width
        bottomPadding: Metrics.mm(3)
        visible: choice.count > 0
        text: qsTr("Touch what you want to ask. You can take your list with you on your phone.")
    }

    QuestionChoice {
        id: choice

        width: parent.width
        suggestions: list.suggestions
        onQuestionToggled: question => list.questionToggled(question)
    }

    PlainLabel {
        width: parent.width
        visible: list.suggestions.full
        text: qsTr("Your list is full. Take these with you first.")
        color: Colours.title
        font.weight: Font.DemiBold
    }

    // Its place is kept, so that nothing moves when the first question is chosen.
    TouchButton {
        width: parent.width
        enabled: list.questionCount > 0
        opacity: enabled ? 1 : 0
        look: TouchButton.OnBand
        current: true
        iconName: "ph.list-numbers"
        text: qsTr("My questions (%L1)").arg(list.questionCount)
        onClicked: list.questionsRequested()
    }
}
