import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

// One line to write in.
T.TextField {
    id: field

    required property string purpose
    property string iconName: ""

    implicitWidth: 200
    implicitHeight: Desk.control
    leftPadding: iconName ? Desk.heading + Desk.gap * 2 : Desk.gap
    rightPadding: Desk.gap
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    activeFocusOnTab: true
    color: Colours.ink
    selectionColor: Colours.title
    selectedTextColor: Colours.ground
    font {
        family: Type.sans
        pixelSize: Desk.text
    }
    Accessible.name: purpose

    DeskLabel {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        anchors.rightMargin: field.rightPadding
        verticalAlignment: Text.AlignVCenter
        visible: !field.text
        text: field.placeholderText
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        color: Colours.mark
        Accessible.ignored: true
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Desk.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: field.iconName !== ""
        name: field.iconName
        size: Desk.heading
    }

    background: Rectangle {
        radius: Desk.radius
        color: Colours.raised
        border {
            width: field.activeFocus ? Desk.stroke : Desk.hairline
            color: field.activeFocus ? Colours.mark : Colours.line
        }
    }
}
