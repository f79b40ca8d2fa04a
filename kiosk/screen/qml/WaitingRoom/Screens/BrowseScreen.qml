pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The pages of one section as cards; the testimonials in full.
Item {
    id: screen

    required property BrowseModel browse
    required property string clinicName
    required property string strapline

    readonly property bool isQuotes: browse.section === "testimonials"
    readonly property PageScroller scroller: PageScroller {
        target: screen.isQuotes ? quotes : cards
    }

    signal openRequested(string pageId)
    signal shareRequested(string pageId)

    component Title: PlainLabel {
        visible: Metrics.compact
        leftPadding: screen.isQuotes ? 0 : Metrics.gap / 2
        bottomPadding: Metrics.mm(4)
        text: Sections.title(screen.browse.section)
        color: Colours.title
        lineHeight: Type.titleLineHeight
        font {
            family: Type.serif
            pixelSize: Type.heading
        }
        Accessible.role: Accessible.Heading
    }

    SectionHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: !Metrics.compact // there the list begins with the title
        height: visible ? Math.max(Metrics.mm(70), implicitHeight, Metrics.highestControlY) : 0
        section: screen.browse.section
        clinicName: screen.clinicName
        strapline: screen.strapline
    }

    Component {
        id: title

        Title {
            width: cards.width
        }
    }

    GridView {
        id: cards

        // A few pages have room to say what they are about.
        readonly property bool roomy: !Metrics.compact && (count <= 6 || beside < 2)
        readonly property bool brief: roomy && count > 6
        readonly property int beside: Math.floor(width / Metrics.mm(Metrics.compact ? 95 : Metrics.narrow ? 130 * Type.scale : 150))
        readonly property int columns: Math.max(1, Math.min(count, roomy ? Math.floor(width / Metrics.mm(240 * Type.scale)) : beside))

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.margin - Metrics.gap / 2
        anchors.rightMargin: Metrics.margin - Metrics.gap / 2
        visible: !screen.isQuotes
        keyNavigationEnabled: false // the keys scroll
        clip: true
        topMargin: Metrics.mm(Metrics.compact ? 3 : 10)
        bottomMargin: topMargin
        cellWidth: Math.floor(width / columns)
        cellHeight: Metrics.mm((Metrics.compact ? 42 : brief ? 84 : !roomy ? 128 : Metrics.narrow ? 150 : 118) * Type.scale)
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // what is made ahead is cancelled with a warning when the section changes
        model: screen.isQuotes ? null : screen.browse
        Accessible.role: Accessible.List
        Accessible.name: head.Accessible.name
        Accessible.ignored: !enabled

        header: Metrics.compact ? title : null

        delegate: Item {
            id: cell

            required property string pageId
            required property string title
            required property string summary
            required property string drawing
            required property string drawingAlt
            required property bool sample

            width: cards.cellWidth
            height: cards.cellHeight

            PageCard {
                anchors.fill: parent
                anchors.margins: Metrics.gap / 2
                roomy: cards.roomy
                brief: cards.brief
                title: cell.title
                summary: cell.summary
                drawing: cell.drawing
                drawingAlt: cell.drawingAlt
                sample: cell.sample
                onClicked: screen.openRequested(cell.pageId)
            }
        }
    }

    ListView {
        id: quotes

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        visible: screen.isQuotes
        keyNavigationEnabled: false // the keys scroll
        clip: true
        topMargin: Metrics.mm(10)
        bottomMargin: Metrics.mm(10)
        spacing: Metrics.gap
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // what is made ahead is cancelled with a warning when the section changes
        model: screen.isQuotes ? screen.browse : null

        header: Column {
            width: quotes.width

            Title {
                width: parent.width
            }

            PlainLabel {
                width: parent.width
                bottomPadding: Metrics.mm(8)
                text: qsTr("The clinic chose what is shown here.")
            }
        }

        delegate: QuoteCard {
            required property string pageId

            width: quotes.width
            onShareRequested: screen.shareRequested(pageId)
        }
    }
}
