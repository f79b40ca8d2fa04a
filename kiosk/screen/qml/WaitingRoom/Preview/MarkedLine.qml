import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// A line of a file, with the place of the mistake marked below it.
Item {
    id: marked

    required property int number
    required property string line
    required property int markStart
    required property int markEnd

    // Where a letter stands depends on how the line is broken: the arguments say when to look again.
    function place(position: int, text: string, width: real, ready: bool): rect {
        return !ready ? Qt.rect(0, 0, 0, 0) : edit.positionToRectangle(Math.min(position, edit.length));
    }

    readonly property rect from: place(markStart, line, edit.width, ready)
    readonly property rect to: place(markEnd, line, edit.width, ready)

    property bool ready: false

    Component.onCompleted: ready = true

    implicitHeight: edit.height + Desk.gap * 3

    Rectangle {
        anchors.fill: parent
        radius: Desk.radius
        color: Colours.raised
        border {
            width: Desk.hairline
            color: Colours.line
        }
    }

    DeskLabel {
        id: counter

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Desk.gap
        text: marked.number
        lineHeight: 1
        color: Colours.mark
        wrapMode: Text.NoWrap
    }

    TextEdit {
        id: edit

        anchors.left: counter.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Desk.gap
        readOnly: true
        selectByMouse: true
        activeFocusOnPress: false
        text: marked.line
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        color: Colours.ink
        selectionColor: Colours.title
        selectedTextColor: Colours.ground
        font {
            family: Type.sans
            pixelSize: Desk.text
        }
        Accessible.name: qsTr("Line %1").arg(marked.number)
    }

    Rectangle {
        id: stretch

        x: edit.x + marked.from.x
        y: edit.y + marked.from.y + marked.from.height
        width: Math.max(Desk.gap, (marked.to.y === marked.from.y ? marked.to.x : edit.width) - marked.from.x)
        height: Desk.stroke
        color: Colours.alert
    }

    Icon {
        anchors.horizontalCenter: stretch.left
        anchors.horizontalCenterOffset: Math.min(stretch.width, Desk.gap) / 2
        anchors.top: stretch.bottom
        name: "ph.caret-up-fill"
        ink: Colours.alert
        size: Desk.text
    }
}
