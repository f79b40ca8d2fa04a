pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The languages that the clinic offers, each called as its readers call it.
Item {
    id: screen

    required property LanguageModel languages
    readonly property PageScroller scroller: PageScroller {
        target: list
    }

    signal languageRequested(string code)

    SectionHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.max(Metrics.mm(70), implicitHeight, Math.min(Metrics.highestControlY, parent.height * 0.45))
        section: ""
        title: qsTr("Choose your language")
        drawing: "illustration/world"
        clinicName: ""
        strapline: ""
    }

    GridView {
        id: list

        // A few stand one below the other, in large buttons.
        readonly property int columns: count <= 4 ? 1 : Math.max(1, Math.floor(width / Metrics.mm(150 * Type.scale)))

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.margin - Metrics.gap / 2
        anchors.rightMargin: Metrics.margin - Metrics.gap / 2
        keyNavigationEnabled: false // the keys scroll
        clip: true
        topMargin: Metrics.mm(10)
        bottomMargin: Metrics.mm(10)
        cellWidth: Math.floor(width / columns)
        cellHeight: Metrics.mm(64 * Type.scale)
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in the browse screen
        model: screen.languages

        delegate: Item {
            id: cell

            required property string code
            required property string ownName
            required property string line
            required property bool rightToLeft
            required property bool chosen

            width: list.cellWidth
            height: list.cellHeight

            LanguageButton {
                anchors.fill: parent
                anchors.margins: Metrics.gap / 2
                ownName: cell.ownName
                line: cell.line
                chosen: cell.chosen
                onClicked: screen.languageRequested(cell.code)

                // Each runs as its own script does, whatever the screen around it does.
                LayoutMirroring.enabled: cell.rightToLeft
                LayoutMirroring.childrenInherit: true
            }
        }
    }
}
