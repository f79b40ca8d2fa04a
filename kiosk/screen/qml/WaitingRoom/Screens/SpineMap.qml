pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The spine, and on it what can be chosen. Where the bones are too small to touch it is larger than its place.
Rectangle {
    id: map

    required property SpineModel spine

    readonly property bool numbered: spine.closer && spine.region !== "sacral"
    readonly property int margin: Metrics.mm(8)
    readonly property int labelWidth: Math.round(Type.smallest * (numbered ? 2.9 : 7) * Math.min(Type.scale, numbered ? 1.3 : 1.15))
    readonly property int rowWidth: width - 2 * margin
    readonly property int pictureWidth: Math.max(1, rowWidth - labelWidth - Metrics.mm(6))
    readonly property real fitting: Math.min(pictureWidth / Math.max(1, spine.part.width), (height - Metrics.gap) / Math.max(1, spine.part.height))
    readonly property real perUnit: Math.max(fitting, (Metrics.target + Metrics.gap) / Math.max(1, spine.least))

    signal levelRequested(string level)

    // Scrolls no further than it must to show all of the target.
    function reveal(target: Item): void {
        const lowest = Math.max(0, view.contentHeight - view.height);
        const top = Math.min(view.contentY, target.y - margin);
        view.contentY = Math.max(0, Math.min(lowest, Math.max(top, target.y + target.height + margin - view.height)));
    }

    function revealChosen(): void {
        view.returnToBounds();
        for (let place = 0; place < targets.count; place++) {
            const target = targets.itemAt(place) as SpineTarget;
            if (target.lit)
                reveal(target);
        }
    }

    color: Colours.plate

    // When everything has its place. It goes with the map, as Qt.callLater would not.
    PauseAnimation {
        id: soon

        duration: Motion.soon
        onFinished: map.revealChosen()
    }

    Connections {
        function onLevelChanged(): void {
            soon.restart();
        }

        function onCloserChanged(): void {
            soon.restart();
        }

        target: map.spine
    }

    Flickable {
        id: view

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: Math.max(height, map.spine.part.height * map.perUnit + Metrics.gap)

        Item {
            id: place

            anchors.left: parent.left
            anchors.leftMargin: map.margin
            width: map.pictureWidth
        }

        SpinePicture {
            id: picture

            width: map.width
            height: view.contentHeight
            middle: place.x + place.width / 2
            whole: map.spine.whole
            part: map.spine.part
            bones: map.spine.bones
            perUnit: map.perUnit
        }

        // Where the bones need more room than there is they end beside the names.
        Rectangle {
            anchors.right: parent?.right
            width: map.margin + map.labelWidth + Metrics.mm(4)
            height: view.contentHeight
            visible: map.spine.part.width * map.perUnit > map.pictureWidth
            color: map.color
        }

        Repeater {
            id: targets

            model: map.spine.targets

            delegate: SpineTarget {
                id: target

                required property string level
                required property real begins
                required property real ends

                anchors.left: parent?.left
                anchors.leftMargin: map.margin
                y: Math.round(picture.yOf(begins) + Metrics.gap / 2)
                height: Math.round(picture.yOf(ends) - Metrics.gap / 2) - y
                rowWidth: map.rowWidth
                labelWidth: map.labelWidth
                lit: level === map.spine.level
                text: Levels.label(level)
                Accessible.name: map.numbered ? Levels.title(level) : text // whoever speaks to it says what is written
                onActiveFocusChanged: {
                    if (activeFocus)
                        map.reveal(target);
                }
                onClicked: map.levelRequested(level)
            }
        }
    }
}
