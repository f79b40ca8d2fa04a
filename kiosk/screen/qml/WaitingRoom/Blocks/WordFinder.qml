import QtQuick
import WaitingRoom.Theme

// Finds the explained word that a finger meant: a word is smaller than a fingertip, so the nearest one counts.
QtObject {
    id: finder

    required property ListView list
    readonly property real reach: Metrics.mm(10)
    readonly property int rings: 5

    // The number of the word at or near a point of the list's content, or nothing.
    function near(x: real, y: real): string {
        for (let ring = 0; ring <= rings; ring++) {
            const radius = reach * ring / rings;
            const steps = Math.max(1, ring * 6);
            for (let step = 0; step < steps; step++) {
                const angle = 2 * Math.PI * step / steps;
                const found = at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
                if (found)
                    return found;
            }
        }
        return "";
    }

    function at(x: real, y: real): string {
        let place = Qt.point(x, y);
        let around = list.contentItem;
        let item = list.itemAt(x, y);
        while (item) {
            place = item.mapFromItem(around, place);
            const words = item as Text;
            if (words)
                return words.linkAt(place.x, place.y);
            around = item;
            item = item.childAt(place.x, place.y);
        }
        return "";
    }
}
