import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Theme

// A list to click in, or to walk through with the arrow keys and choose from with Return.
ListView {
    id: list

    signal chosen(int index)

    activeFocusOnTab: true
    keyNavigationEnabled: true
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    Accessible.role: Accessible.List
    Keys.onReturnPressed: list.chosen(currentIndex)
    Keys.onEnterPressed: list.chosen(currentIndex)
    Keys.onSpacePressed: list.chosen(currentIndex)

    T.ScrollBar.vertical: T.ScrollBar {
        implicitWidth: Desk.gap
        policy: list.count > 0 && size < 1 ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff
        minimumSize: 0.08

        contentItem: Rectangle {
            implicitWidth: Desk.gap
            radius: width / 2
            color: Colours.line
        }
    }
}
