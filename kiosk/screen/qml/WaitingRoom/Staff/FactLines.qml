pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Names, and what they stand for.
Item {
    id: screen

    required property FactList facts
    readonly property PageScroller scroller: PageScroller {
        target: list
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        topMargin: Metrics.mm(8)
        bottomMargin: Metrics.mm(8)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        model: screen.facts

        delegate: FactLine {
            width: ListView.view.width
        }
    }

    NothingHere {
        visible: list.count === 0
        text: qsTr("There is nothing to tell yet.")
    }
}
