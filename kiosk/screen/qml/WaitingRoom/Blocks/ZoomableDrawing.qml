import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// A drawing that a tap enlarges (see TapFinder); the magnifying glass in its corner says so. It may stand too high
// for some, and no key leads to it: the end of the page has a button for each drawing.
Item {
    id: plate

    required property string drawing
    required property string description
    property bool whole: false
    property real inset: 0 // of a drawing that is no photograph

    Drawing {
        anchors.fill: parent
        anchors.margins: isPicture ? 0 : plate.inset
        drawing: plate.drawing
        description: plate.description
        whole: plate.whole
    }

    Closer {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.mm(3)
    }
}
