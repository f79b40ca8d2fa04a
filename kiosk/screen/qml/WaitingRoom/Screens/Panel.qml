import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// One page as it is seen from across the room: a drawing, a title, a sentence or two.
Item {
    id: panel

    required property string section
    required property string title
    required property string summary
    required property string drawing
    required property string drawingAlt
    required property bool sample
    property real foot: 0 // room to leave below the words
    required property real drawingShare

    readonly property bool isQuote: section === "testimonials"
    readonly property bool portrait: height > width

    // The drawing leaves the words the room that they need.
    readonly property real spare: height - Math.ceil(headline.least + sentence.least + 2 * Metrics.mm(6) + words.anchors.topMargin + words.anchors.bottomMargin)
    readonly property bool hasBand: sample && (!portrait || spare - 2 * Type.body > band.y + band.height) // or else the line above the title says so

    Accessible.role: Accessible.StaticText
    Accessible.name: title + ". " + summary
    Accessible.ignored: !enabled || title === ""

    Rectangle {
        id: plate

        anchors.left: parent.left
        anchors.top: parent.top
        width: panel.portrait ? parent.width : Math.round(parent.width * panel.drawingShare)
        height: panel.portrait ? Math.max(0, Math.floor(Math.min(parent.height * panel.drawingShare, panel.spare - kicker.height))) : parent.height
        color: Colours.plate

        Drawing {
            readonly property real border: isPicture ? 0 : Math.min(Metrics.mm(12), Math.round(plate.height * 0.12))

            anchors.fill: parent
            anchors.margins: border
            drawing: panel.drawing
            description: panel.drawingAlt
        }

        SampleBand {
            id: band

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.topMargin: Metrics.margin
            visible: panel.hasBand
        }
    }

    Item {
        id: words

        // For the headline and the sentence below it. Neither takes all of it.
        readonly property real room: height - headline.y - Metrics.mm(6)

        anchors.left: panel.portrait ? parent.left : plate.right
        anchors.right: parent.right
        anchors.top: panel.portrait ? plate.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        anchors.topMargin: Math.min(panel.portrait ? Metrics.mm(13) : Metrics.margin * 1.5, panel.height * 0.05)
        anchors.bottomMargin: panel.foot + Metrics.mm(8)

        Kicker {
            id: kicker

            anchors.left: parent.left
            anchors.right: parent.right
            visible: !Metrics.lying // a title and an invitation are all that has room there
            height: visible ? implicitHeight : 0
            text: panel.sample && !panel.hasBand ? qsTr("Sample: %1").arg(Sections.title(panel.section)) : Sections.title(panel.section)
        }

        FittingText {
            id: headline

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: kicker.bottom
            anchors.topMargin: Metrics.mm(6)
            height: Math.max(Type.headlineSmallest, words.room - (sentence.text ? sentence.contentHeight : -Metrics.mm(6)))
            text: panel.title
            cutBeyond: 80 // the check of the folder advises against more
            largest: Type.headline
            smallest: panel.isQuote ? Math.min(Metrics.lying ? Type.lead : Type.quoteSmallest, Type.headlineSmallest) : Type.headlineSmallest
            family: Type.serif
            slanted: panel.isQuote && !panel.LayoutMirroring.enabled // such scripts have no italic
        }

        FittingText {
            id: sentence

            anchors.left: parent.left
            width: Math.min(parent.width, text.length > cutBeyond ? Math.round(Type.column(Type.smallest) * 0.9) : parent.width) // that will be small
            anchors.top: headline.top
            anchors.topMargin: headline.contentHeight + Metrics.mm(6)
            height: Math.max(1, words.room - Math.min(headline.least, words.room - Math.min(least, words.room * 0.4)))
            text: Metrics.lying ? "" : panel.summary
            cutBeyond: 150
            Accessible.ignored: true
            color: Colours.ink
            lineHeight: Type.lineHeight
            largest: Type.summary
            smallest: Type.smallest
            family: Type.sans
        }
    }
}
