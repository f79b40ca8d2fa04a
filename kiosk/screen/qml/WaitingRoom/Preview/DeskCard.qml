import QtQuick
import WaitingRoom.Theme

Rectangle {
    radius: Desk.radius * 1.5
    color: Colours.raised
    border {
        width: Desk.hairline
        color: Colours.line
    }
}
