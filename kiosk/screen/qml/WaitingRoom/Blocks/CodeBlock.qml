import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// Text whose line breaks and spaces matter.
PlainLabel {
    bottomPadding: Metrics.mm(2)
    wrapMode: Text.WrapAnywhere
}
