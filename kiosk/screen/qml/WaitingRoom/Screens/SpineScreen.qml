pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The spine on one side; on the other what is chosen on it, and the pages about it.
Item {
    id: screen

    required property SpineModel spine
    required property string clinicName
    required property string strapline

    readonly property PageScroller scroller: PageScroller {
        target: words
    }

    // Two columns would be too narrow for a long word.
    readonly property bool above: Metrics.compact && !Metrics.lying

    signal lookRequested(string level, bool closer)
    signal openRequested(string pageId)

    SectionHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: visible ? Math.max(implicitHeight, Metrics.highestControlY) : 0
        visible: !Metrics.compact && (Metrics.portrait || Metrics.highestControlY > Metrics.mm(10))
        section: "spine"
        clinicName: screen.clinicName
        strapline: screen.strapline
    }

    SpineMap {
        id: map

        anchors.left: parent.left
        anchors.top: head.bottom
        anchors.bottom: screen.above ? undefined : parent.bottom
        height: Math.round((screen.height - controls.height) * 0.56)
        width: Math.round(parent.width * (screen.above ? 1 : Metrics.portrait && !Metrics.lying ? 0.48 : 0.4))
        spine: screen.spine
        onLevelRequested: level => screen.lookRequested(level, screen.spine.closer)
    }

    Flickable {
        id: words

        anchors.left: screen.above ? parent.left : map.right
        anchors.right: parent.right
        anchors.top: screen.above ? map.bottom : head.bottom
        anchors.bottom: controls.top
        anchors.topMargin: screen.above ? Metrics.gap : 0
        anchors.leftMargin: Math.min(Metrics.mm(12), Metrics.margin)
        anchors.rightMargin: anchors.leftMargin
        anchors.bottomMargin: Metrics.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: page.height

        Column {
            id: page

            width: words.width
            bottomPadding: Metrics.mm(4)
            spacing: Metrics.gap

            SpineWords {
                width: parent.width
                level: screen.spine.level
                region: screen.spine.region
                hasPages: cards.count > 0
            }

            Repeater {
                id: cards

                model: screen.spine

                delegate: SmallCard {
                    required property string pageId

                    width: page.width
                    onClicked: screen.openRequested(pageId)
                }
            }
        }

        Connections {
            function onLevelChanged(): void {
                screen.scroller.stop();
                words.contentY = 0;
            }

            target: screen.spine
        }
    }

    Row {
        id: controls

        readonly property int side: Metrics.compact ? Metrics.target : Metrics.primaryTarget

        anchors.left: words.left
        anchors.right: words.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.mm(6)
        spacing: Metrics.compact ? Metrics.mm(5) : Metrics.gap

        TouchButton {
            width: parent.width - 2 * (controls.side + parent.spacing)
            height: controls.side
            enabled: screen.spine.closer || screen.spine.level !== ""
            iconName: screen.spine.closer ? "ph.magnifying-glass-minus" : "ph.magnifying-glass-plus"
            text: screen.spine.closer ? qsTr("Whole spine") : qsTr("Closer")
            onClicked: screen.lookRequested(screen.spine.level, !screen.spine.closer)
        }

        TouchButton {
            width: controls.side
            height: controls.side
            enabled: screen.spine.above !== ""
            iconName: "ph.arrow-up"
            Accessible.name: qsTr("Further up the spine")
            onClicked: screen.lookRequested(screen.spine.above, screen.spine.closer)
        }

        TouchButton {
            width: controls.side
            height: controls.side
            enabled: screen.spine.below !== ""
            iconName: "ph.arrow-down"
            Accessible.name: qsTr("Further down the spine")
            onClicked: screen.lookRequested(screen.spine.below, screen.spine.closer)
        }
    }
}
