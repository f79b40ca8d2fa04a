import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// A region or a bone to choose: the drawing itself, and its name beside it.
TouchButton {
    id: target

    required property bool lit
    required property int rowWidth
    required property int labelWidth

    readonly property int inset: Metrics.mm(3)

    width: rowWidth
    look: lit ? TouchButton.Primary : TouchButton.Quiet
    padding: Metrics.mm(1)
    leftPadding: mirrored ? inset : rowWidth - labelWidth + inset
    rightPadding: mirrored ? rowWidth - labelWidth + inset : inset
    Accessible.checkable: true
    Accessible.checked: lit

    background: Item {
        Rectangle {
            anchors.right: plate.left
            anchors.rightMargin: Metrics.mm(3)
            height: parent.height
            width: target.lit ? Metrics.stroke : Metrics.hairline
            color: target.lit ? Colours.accent : Colours.title
        }

        Rectangle {
            id: plate

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: target.labelWidth
            height: Math.min(parent.height, Metrics.primaryTarget)
            radius: Metrics.radius
            color: target.lit ? Colours.primary : target.down ? Colours.plate : Colours.ground
            border {
                width: Metrics.hairline * 2
                color: Colours.title
            }

            FocusRing {
                visible: target.visualFocus
            }
        }
    }
}
