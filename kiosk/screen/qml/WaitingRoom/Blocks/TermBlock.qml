import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

StyledLabel {
    topPadding: Metrics.mm(2)
    color: Colours.title
    font.weight: Font.DemiBold
}
