import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Components
import WaitingRoom.Theme

T.Button {
    id: button

    property string iconName: ""
    property bool current: false

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: Desk.control
    leftPadding: Desk.gap * 1.5
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Desk.gap * 0.75

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                ink: words.color
                size: Desk.heading
            }

            DeskLabel {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                visible: text
                text: button.text
                color: button.current ? Colours.ground : Colours.title
                lineHeight: 1
                wrapMode: Text.NoWrap
                font.weight: button.current ? Font.DemiBold : Font.Normal
            }
        }
    }

    background: Rectangle {
        radius: Desk.radius
        color: button.current ? Colours.title : button.down || button.hovered ? Colours.plate : Colours.raised
        border {
            width: button.visualFocus ? Desk.stroke : Desk.hairline
            color: button.visualFocus ? Colours.mark : button.current ? Colours.title : Colours.line
        }
    }
}
