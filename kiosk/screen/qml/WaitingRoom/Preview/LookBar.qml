import QtQuick
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// How the screen looks: which way it hangs, how large its letters are, and whether samples are on it.
Flow {
    id: bar

    required property PreviewRoom preview
    property bool portrait: true
    property bool largeText: false

    spacing: Desk.margin

    DeskChoice {
        label: qsTr("The screen hangs")
        names: [qsTr("Upright"), qsTr("Across")]
        current: bar.portrait ? 0 : 1
        onChosen: index => bar.portrait = index === 0
    }

    DeskChoice {
        label: qsTr("Text")
        names: [qsTr("Normal"), qsTr("Large")]
        current: bar.largeText ? 1 : 0
        onChosen: index => bar.largeText = index === 1
    }

    DeskChoice {
        label: qsTr("Samples")
        names: [qsTr("Shown"), qsTr("Left out")]
        current: bar.preview.samples ? 0 : 1
        onChosen: index => bar.preview.setSamples(index === 0)
    }

    DeskChoice {
        visible: bar.preview.languages.length > 1
        label: qsTr("Language")
        names: bar.preview.languages
        current: bar.preview.language
        onChosen: index => bar.preview.setLanguage(index)
    }
}
