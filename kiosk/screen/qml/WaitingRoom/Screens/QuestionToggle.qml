import QtQuick
import WaitingRoom.Components

// A question to take along, or to leave here again.
TouchButton {
    id: toggle

    required property string shown
    required property bool chosen
    required property bool possible

    text: shown
    iconName: chosen ? "ph.check-circle" : "ph.plus-circle"
    look: chosen ? TouchButton.Primary : TouchButton.Quiet
    leading: true
    steady: true
    enabled: possible
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chosen
}
