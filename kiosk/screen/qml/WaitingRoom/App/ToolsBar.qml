pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// How the screen can be for whoever stands or sits before it.
Rectangle {
    id: bar

    required property WaitingRoom room

    readonly property int narrowest: Math.round(Type.smallest * 4.6)
    readonly property int columns: !Metrics.compact && tools.width < narrowest * 6 + 5 * Metrics.gap ? 3 : 6
    readonly property bool wide: columns > 3
    readonly property int before: [language, lower, listen].filter(tool => tool.visible).length + 2 // larger letters and contrast are always there

    implicitHeight: tools.implicitHeight + 2 * Metrics.gap
    color: Colours.band

    BandEdge {}

    Rectangle {
        width: parent.width
        height: Metrics.hairline
        visible: !Metrics.portrait
        color: Colours.bandLine
    }

    component Tool: TouchButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: Metrics.compact ? Metrics.target : Metrics.mm(32) // Arabic has taller lines
        look: TouchButton.OnBand
        stacked: bar.wide && !Metrics.compact
        tight: true
        bare: Metrics.compact
        padding: Metrics.mm(1)
        labelSize: Type.smallest
    }

    component Toggle: Tool {
        Accessible.checkable: true
        Accessible.checked: current
    }

    GridLayout {
        id: tools

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Metrics.gap
        columns: bar.columns
        columnSpacing: Metrics.gap
        rowSpacing: Metrics.gap
        uniformCellWidths: !bar.wide

        Tool {
            id: language

            readonly property string other: bar.room.otherLanguage

            visible: other !== "" || bar.room.manyLanguages
            iconName: "ph.translate"
            text: other ? bar.room.otherLanguageName : qsTr("Language")
            onClicked: {
                if (other)
                    bar.room.chooseLanguage(other);
                else
                    bar.room.openLanguages();
            }
        }

        Toggle {
            iconName: "ph.text-aa"
            text: qsTr("Larger")
            current: bar.room.largeText
            Accessible.name: qsTr("Larger letters")
            onClicked: bar.room.toggleLargeText()
        }

        Toggle {
            iconName: "ph.circle-half"
            text: qsTr("Contrast")
            current: bar.room.highContrast
            Accessible.name: qsTr("Stronger contrast")
            onClicked: bar.room.toggleHighContrast()
        }

        Toggle {
            id: lower

            visible: Metrics.isHigh
            iconName: "ph.wheelchair"
            text: qsTr("Lower")
            current: bar.room.lowered
            Accessible.name: qsTr("Lower the controls")
            onClicked: bar.room.toggleLowered()
        }

        Toggle {
            id: listen

            visible: bar.room.hasVoice
            enabled: bar.room.canReadAloud
            iconName: bar.room.readingAloud ? "ph.stop" : "ph.speaker-high"
            text: bar.room.readingAloud ? qsTr("Stop") : qsTr("Listen")
            current: bar.room.readingAloud
            Accessible.name: bar.room.readingAloud ? qsTr("Stop reading aloud") : qsTr("Listen: read this page aloud")
            onClicked: bar.room.toggleReadAloud()
        }

        Tool {
            Layout.columnSpan: bar.wide ? 1 : bar.columns - bar.before % bar.columns // to the end of its row
            Layout.preferredWidth: bar.wide && !Metrics.compact ? 2 : 1
            iconName: "ph.eraser"
            text: qsTr("Clear my screen")
            enabled: bar.room.visiting
            onClicked: bar.room.clearScreen()
        }
    }
}
