pragma Singleton

import QtQuick

// Millimetres to pixels. Main says how large the display is; everything else follows.
QtObject {
    id: metrics

    property real pixelsPerMm: 2.7
    property real windowWidth: 1080
    property real windowHeight: 1920
    property real mountingHeightMm: 700
    property bool lowered: false

    // A display in the hand has no room for a column of doors beside the page.
    readonly property bool compact: Math.min(windowWidth, windowHeight) < mm(200)
    readonly property bool portrait: windowHeight > windowWidth || compact
    readonly property bool lying: compact && windowWidth > windowHeight // such a display on its long side

    // No control is higher above the floor than somebody who stands reaches without stretching, or who sits.
    readonly property real highestControlMm: lowered ? 1120 : 1200
    readonly property real highestControlY: Math.max(0, windowHeight - mm(highestControlMm - mountingHeightMm))

    // Whether anything on this display hangs higher than somebody who sits can reach.
    readonly property bool isHigh: mountingHeightMm + windowHeight / pixelsPerMm > 1120

    readonly property int hairline: Math.max(1, mm(0.4))
    readonly property int drift: mm(0.6)
    readonly property int stroke: mm(1.2)
    readonly property int gap: mm(compact ? 5.3 : 6)
    readonly property int margin: Math.round(Math.min(mm(20), windowWidth * 0.05))
    readonly property int radius: mm(3)
    readonly property int target: mm(21)
    readonly property int primaryTarget: mm(27)
    readonly property bool narrow: windowWidth < mm(330)
    readonly property int controlHeight: compact ? target : portrait && narrow ? mm(36) : primaryTarget
    readonly property int smallestCode: mm(60)

    // Where something of this height begins: at `wished`, or lower where that is too high to reach, but within `room`.
    function inReach(wished: real, height: real, room: real): real {
        return Math.max(0, Math.min(Math.max(wished, highestControlY), room - height));
    }

    function mm(length: real): int {
        return Math.round(length * pixelsPerMm);
    }
}
