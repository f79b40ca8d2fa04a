import QtQuick
import WaitingRoom.Theme

DeskLabel {
    color: Colours.title
    lineHeight: 1
    font {
        family: Type.serif
        pixelSize: Desk.title
    }
    Accessible.role: Accessible.Heading
}
