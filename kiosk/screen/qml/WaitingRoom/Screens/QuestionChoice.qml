pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Questions to choose from, one below the other.
Column {
    id: choice

    required property SuggestionsModel suggestions
    readonly property int count: toggles.count

    signal questionToggled(string question)

    spacing: Metrics.gap

    Repeater {
        id: toggles

        model: choice.suggestions

        delegate: QuestionToggle {
            required property string question

            width: choice.width
            onClicked: choice.questionToggled(question)
        }
    }
}
