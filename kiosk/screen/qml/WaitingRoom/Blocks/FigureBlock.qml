import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// A picture with its caption.
Column {
    id: figure

    required property string drawing
    required property string description
    required property real ratio
    required property string caption

    bottomPadding: Metrics.mm(4)
    spacing: Metrics.mm(3)

    ZoomableDrawing {
        width: figure.width
        height: Math.max(Metrics.target + 2 * Metrics.gap, Math.round(width * Math.min(figure.ratio, 1.25)))
        drawing: figure.drawing
        description: figure.description
        whole: true
    }

    StyledLabel {
        width: figure.width
        visible: text
        text: figure.caption
        lineHeight: Type.labelLineHeight
    }
}
