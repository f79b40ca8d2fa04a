import QtQuick
import WaitingRoom.Theme

// Finds what a finger meant: the drawing under it, or the explained word that is nearest, since a word is smaller
// than a fingertip. Points are those of the list's content.
QtObject {
    id: finder

    required property ListView list
    readonly property real reach: Metrics.mm(10)
    readonly property int rings: 5

    // The drawing that can be enlarged, or nothing.
    function drawingAt(x: real, y: real): string {
        const found = innermost(x, y, item => item instanceof ZoomableDrawing);
        return found ? (found.item as ZoomableDrawing).drawing : "";
    }

    // The number of the word at or near a point, or nothing.
    function wordNear(x: real, y: real): string {
        for (let ring = 0; ring <= rings; ring++) {
            const radius = reach * ring / rings;
            const steps = Math.max(1, ring * 6);
            for (let step = 0; step < steps; step++) {
                const angle = 2 * Math.PI * step / steps;
                const found = wordAt(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
                if (found)
                    return found;
            }
        }
        return "";
    }

    function wordAt(x: real, y: real): string {
        const found = innermost(x, y, item => item instanceof Text);
        return found ? (found.item as Text).linkAt(found.place.x, found.place.y) : "";
    }

    // The first item, from the page down to its smallest part, that is `wanted`, and the point in it.
    function innermost(x: real, y: real, wanted: var): var {
        let place = Qt.point(x, y);
        let around = list.contentItem;
        let item = around.childAt(x, y);
        while (item) {
            place = item.mapFromItem(around, place);
            if (wanted(item))
                return {
                    item: item,
                    place: place
                };
            around = item;
            item = item.childAt(place.x, place.y);
        }
        return null;
    }
}
