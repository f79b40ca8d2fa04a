import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

StyledLabel {
    required property int level

    topPadding: Metrics.mm(level <= 2 ? 8 : 4)
    bottomPadding: Metrics.mm(1)
    color: Colours.title
    lineHeight: Type.titleLineHeight
    font {
        family: level <= 2 ? Type.serif : Type.sans
        pixelSize: level <= 2 ? Type.heading * 1.12 : Type.lead
        weight: level <= 2 ? Font.Normal : Font.DemiBold
    }
    Accessible.role: Accessible.Heading
}
