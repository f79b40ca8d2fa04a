import QtQuick
import WaitingRoom.Theme

// Lets a band at the edge of the display go on beyond it, for when everything stands a little elsewhere.
Rectangle {
    anchors.fill: parent
    anchors.margins: -2 * Metrics.drift
    z: -1
    color: Colours.band
}
