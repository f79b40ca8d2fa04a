pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Theme

// A table; its first row is the header. Columns are as wide as their words need. Where those do not fit side by
// side each row is a list of its own, and each cell has its header before it.
Column {
    id: table

    required property var cells // rows of StyledText; QML has no type for a list of lists
    required property list<string> alignments

    readonly property real inset: Metrics.mm(3)
    readonly property list<real> least: columnWidths(longestWord)
    readonly property list<real> wished: columnWidths(inOneLine)
    readonly property bool fits: sum(least) <= width
    readonly property list<real> widths: shared(width)

    // What a cell says without its markup; a sign that is written as an entity is as wide as a letter.
    function plain(cell: string): string {
        return cell.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&[^;]*;/g, "m");
    }

    // A call alone would not be made again when the letters become larger: their height is asked for that.
    function lengthOf(words: string): real {
        return metrics.height > 0 ? metrics.advanceWidth(words) : 0;
    }

    function inOneLine(cell: string): real {
        return lengthOf(plain(cell));
    }

    function longestWord(cell: string): real {
        return Math.max(0, ...plain(cell).split(/\s+/).map(lengthOf));
    }

    function columnWidths(measure: var): list<real> {
        return alignments.map((_, column) => 2 * inset + 2 + Math.max(0, ...cells.map(row => measure(row[column]))));
    }

    function sum(lengths: list<real>): real {
        return lengths.reduce((whole, length) => whole + length, 0);
    }

    // What is left beyond the longest words goes where whole cells need it.
    function shared(room: real): list<real> {
        const spare = room - sum(least);
        const wanting = wished.map((width, column) => width - least[column]);
        const all = sum(wanting);
        if (all <= spare)
            return wished.map(width => width + (spare - all) / wished.length);
        return least.map((width, column) => width + spare * wanting[column] / all);
    }

    bottomPadding: Metrics.mm(4)

    FontMetrics {
        id: metrics

        font {
            family: Type.sans
            pixelSize: Type.body
            weight: Font.DemiBold
        }
    }

    Repeater {
        model: table.fits ? table.cells : []

        delegate: TableLine {
            width: table.width
            widths: table.widths
            alignments: table.alignments
            padding: table.inset
        }
    }

    Repeater {
        model: table.fits ? [] : table.cells.slice(1)

        delegate: TableEntry {
            width: table.width
            header: table.cells[0]
            padding: table.inset
        }
    }
}
