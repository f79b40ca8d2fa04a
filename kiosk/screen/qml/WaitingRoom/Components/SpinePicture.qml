import QtQuick
import WaitingRoom.Theme

// A part of the spine, and what is around it, with some bones lit. It never mirrors: the front is on the left.
Item {
    id: root

    required property rect whole
    required property rect part
    required property list<string> bones
    required property real perUnit // pixels to a unit of the drawing
    required property real middle // where the part's middle is across
    property color ink: Colours.title
    property color accent: Colours.accent

    // What of the drawing is seen: the part in the middle, or the drawing's own end at the end.
    readonly property rect seen: {
        const tall = height / perUnit;
        const lowest = Math.max(whole.y, whole.y + whole.height - tall);
        const top = Math.max(whole.y, Math.min(lowest, part.y + part.height / 2 - tall / 2));
        return Qt.rect(part.x + part.width / 2 - middle / perUnit, top, width / perUnit, tall);
    }

    function yOf(place: real): real {
        return (place - seen.y) * perUnit;
    }

    Image {
        readonly property string place: [root.seen.x, root.seen.y, root.seen.width, root.seen.height, Metrics.mm(0.8) / root.perUnit].map(number => number.toFixed(2)).join()

        anchors.fill: parent
        mirror: false
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        source: root.part.width > 0 && width >= 1 && height >= 1 ? "image://spine/" + place + "/" + root.bones.join() + "?ink=" + root.ink.toString().slice(-6) + "&accent=" + root.accent.toString().slice(-6) : ""
        Accessible.ignored: true
    }
}
