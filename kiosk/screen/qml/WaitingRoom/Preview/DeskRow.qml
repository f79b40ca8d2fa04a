import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Theme

// What can be chosen in a DeskList.
T.ItemDelegate {
    id: row

    property bool current: false
    readonly property bool marked: ListView.isCurrentItem && ListView.view.activeFocus

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Desk.gap
    rightPadding: Desk.gap * 2
    focusPolicy: Qt.NoFocus
    hoverEnabled: true

    background: Rectangle {
        radius: Desk.radius
        color: row.current || row.down ? Colours.plate : row.hovered ? Colours.ground : "transparent"
        border {
            width: row.marked ? Desk.stroke : 0
            color: Colours.mark
        }
    }
}
