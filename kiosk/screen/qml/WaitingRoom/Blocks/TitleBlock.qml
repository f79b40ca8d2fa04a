import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// The title of a callout.
Row {
    id: title

    required property string text
    required property bool isWarning

    bottomPadding: Metrics.mm(2)
    spacing: Metrics.mm(4)

    Icon {
        id: icon

        anchors.verticalCenter: label.verticalCenter
        name: title.isWarning ? "ph.warning-circle" : "ph.info"
        ink: title.isWarning ? Colours.alert : Colours.title
    }

    StyledLabel {
        id: label

        width: title.width - icon.width - title.spacing
        text: title.text
        color: title.isWarning ? Colours.alert : Colours.title
        font {
            pixelSize: Type.lead
            weight: Font.DemiBold
        }
    }
}
