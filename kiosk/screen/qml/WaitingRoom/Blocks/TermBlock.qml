import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

StyledLabel {
    topPadding: Metrics.mm(2)
    color: Palette.navy
    font.weight: Font.DemiBold
}
