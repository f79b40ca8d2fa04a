pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// What the visitor wants to ask, and one code that carries it to their phone: it holds the words themselves.
Item {
    id: screen

    required property QuestionsModel questions
    readonly property bool portrait: height > width || Metrics.compact
    readonly property bool beside: portrait && (!Metrics.compact || Metrics.lying) // the words beside the code, not below it
    readonly property bool low: !portrait && Metrics.windowHeight < Metrics.mm(330) // below the code there is little room
    readonly property int captionSize: low ? Type.smallest : Type.body
    readonly property real aside: low ? Math.max(code.width, Math.round(width * 0.42)) : code.width
    readonly property real free: Metrics.highestControlY - Metrics.margin - Type.title * Type.titleLineHeight // below the title, too high for controls
    readonly property PageScroller scroller: PageScroller {
        target: list
    }

    signal questionToggled(string question)

    Binding {
        target: screen.questions
        property: "heading"
        value: qsTr("Questions for my consultant")
    }

    // Where there is little room it scrolls with the list.
    Item {
        id: head

        parent: Metrics.compact ? list.contentItem : screen
        x: Metrics.compact ? -list.x : 0
        y: Metrics.compact ? list.originY - height : 0
        width: screen.width
        height: Math.max(code.y + code.height, caption.y + caption.height) + Metrics.mm(8)

        PlainLabel {
            id: title

            anchors.left: Metrics.lying ? code.right : parent.left
            anchors.top: parent.top
            anchors.margins: Metrics.margin
            width: (Metrics.lying ? parent.width - code.width - Metrics.margin : screen.portrait ? parent.width : screen.aside + 2 * Metrics.margin) - 2 * Metrics.margin
            text: screen.questions.heading
            color: Colours.title
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: screen.beside && !Metrics.compact ? Type.title : Type.heading
            }
            Accessible.role: Accessible.Heading
        }

        CodePlate {
            id: code

            anchors.left: parent.left
            anchors.leftMargin: Metrics.margin
            anchors.top: Metrics.lying ? parent.top : title.bottom
            anchors.topMargin: Metrics.lying ? Metrics.mm(4) : Math.max(Metrics.mm(8), screen.portrait ? (screen.free - height) / 2 : 0)
            room: Math.min(Metrics.compact ? Metrics.mm(60) : screen.portrait ? Math.max(Metrics.mm(150), screen.free - Metrics.mm(20)) : Metrics.mm(170), screen.width * 0.45, Metrics.compact ? screen.width : screen.height * (screen.low ? 0.36 : 0.45))
            code: screen.questions.code
            modules: screen.questions.modules
            iconName: "ph.chat-circle-dots"
            description: qsTr("A code with your questions, to scan with a phone's camera")
        }

        Column {
            id: caption

            readonly property real line: Math.min(width, Math.round(Type.column(screen.captionSize) * 0.9))

            anchors.left: screen.beside ? code.right : code.left
            anchors.leftMargin: screen.beside ? Metrics.lying ? Metrics.margin : Metrics.mm(12) : 0
            y: Metrics.lying ? title.y + title.height + Metrics.mm(5) : screen.beside ? code.y + Math.max(0, code.height - height) / 2 : code.y + code.height + Metrics.mm(7)
            width: screen.beside ? screen.width - code.width - 2 * Metrics.margin - Metrics.mm(12) : screen.portrait ? screen.width - 2 * Metrics.margin : screen.aside
            spacing: Metrics.mm(5)

            PlainLabel {
                width: parent.width
                text: screen.questions.code ? qsTr("Point your phone's camera at the code.") : list.count > 0 ? qsTr("This code cannot be shown. Please write your questions down.") : qsTr("You have no questions yet.")
                color: Colours.title
                lineHeight: Type.labelLineHeight
                font {
                    pixelSize: screen.captionSize
                    weight: Font.DemiBold
                }
            }

            PlainLabel {
                anchors.left: parent.left
                width: caption.line
                visible: !screen.questions.general.full
                text: list.count > 0 ? qsTr("It holds your questions as text. It needs no internet, and nothing is sent.") : qsTr("Add some here, or at the end of a page that you read.")
                lineHeight: Type.labelLineHeight
                font.pixelSize: screen.captionSize
            }

            PlainLabel {
                anchors.left: parent.left
                width: caption.line
                visible: screen.questions.general.full
                text: qsTr("Your list is full. Take these with you first. Then take some out to make room for others.")
                lineHeight: Type.labelLineHeight
                font.pixelSize: screen.captionSize
            }
        }
    }

    ListView {
        id: list

        readonly property int below: screen.portrait && !Metrics.compact ? head.height : 0

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.margin + (screen.portrait ? 0 : screen.aside + Metrics.margin)
        anchors.rightMargin: Metrics.margin
        anchors.topMargin: Math.max(below, Metrics.highestControlY)
        topMargin: Metrics.compact ? head.height : screen.portrait ? 0 : Metrics.margin
        bottomMargin: Metrics.mm(10)
        keyNavigationEnabled: false // the keys scroll
        clip: true
        spacing: Metrics.gap
        boundsBehavior: Flickable.StopAtBounds
        model: screen.questions

        delegate: ChosenQuestion {
            required property int index
            required property string question

            number: index + 1
            width: ListView.view.width
            onRemoveRequested: screen.questionToggled(question)
        }

        footer: Column {
            width: list.width
            topPadding: list.count > 0 ? Metrics.mm(12) : 0
            spacing: Metrics.mm(6)
            visible: general.count > 0

            PlainLabel {
                width: parent.width
                text: qsTr("Questions that suit everybody")
                color: Colours.title
                lineHeight: Type.titleLineHeight
                font {
                    family: Type.serif
                    pixelSize: Type.heading
                }
                Accessible.role: Accessible.Heading
            }

            QuestionChoice {
                id: general

                width: parent.width
                suggestions: screen.questions.general
                onQuestionToggled: question => screen.questionToggled(question)
            }
        }
    }
}
