pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.ViewModels

// The staff's screens, while somebody of them is in.
StaffDoor {
    id: door

    required property StaffPanel staff

    focus: true
    open: staff.place !== ""

    Loader {
        anchors.fill: parent
        active: door.measured && door.open
        focus: door.open
        sourceComponent: StaffScreens {
            staff: door.staff
        }
    }
}
