pragma Singleton

import QtQuick

// Sizes follow from how far away the eye is (EN 301 549, 5.1.4: a capital is 0.01222 of the distance).
QtObject {
    id: type

    property string serif: "EB Garamond 12"
    property string sans: "Noto Sans"
    property real touchDistanceM: 0.6
    property real roomDistanceM: 3

    // 1, or more for who asks for larger text: what is read from near. Headlines are large as they are.
    property real scale: 1
    readonly property real large: 1.3

    // The height of a capital as a part of the type size.
    readonly property real serifCapital: 0.65
    readonly property real sansCapital: 0.714

    readonly property real smallestCapitalMm: 12.22 * touchDistanceM
    readonly property int body: Math.ceil(scale * smallestCapitalMm / sansCapital * Metrics.pixelsPerMm)
    readonly property int smallest: Math.round(body / scale)
    readonly property int lead: Math.round(body * 1.22)
    readonly property int heading: Math.round(body * 1.5)
    readonly property int title: Math.round(body * 2.2)

    readonly property int quoteSmallest: Math.round(smallest * 2.2)
    readonly property int headlineSmallest: Metrics.mm(19 * roomDistanceM / 3 / serifCapital)
    readonly property int headline: Math.round(Metrics.mm(26 * roomDistanceM / 3 / serifCapital) * wideness)
    readonly property int summary: Math.round(smallest * 1.6 * wideness)

    // A display that is larger than most is seen from further away.
    readonly property real wideness: Math.max(1, Math.min(Metrics.windowWidth, Metrics.windowHeight) / Metrics.mm(400))

    // Parts of a face's own line: Noto Sans has 1.36 times the type size, EB Garamond 1.31.
    readonly property real lineHeight: 1.12
    readonly property real labelLineHeight: 0.95
    readonly property real titleLineHeight: 1
    readonly property int longestLine: 70
    // A line of narrow letters has 2.55 of them to the type size in Arabic, and 2.25 in Latin.
    function column(pixelSize: int): int {
        return Math.round(pixelSize * longestLine / 2.55);
    }

    // The same for the serif in italics, which is narrower.
    function italicColumn(pixelSize: int): int {
        return Math.round(pixelSize * longestLine / 2.8);
    }
}
