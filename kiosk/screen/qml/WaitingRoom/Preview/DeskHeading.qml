import QtQuick
import WaitingRoom.Theme

DeskLabel {
    color: Colours.navy
    lineHeight: 1
    font {
        family: Type.serif
        pixelSize: Desk.title
    }
    Accessible.role: Accessible.Heading
}
