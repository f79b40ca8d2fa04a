import WaitingRoom.Components
import WaitingRoom.Theme

// A key of the pad.
TouchButton {
    padding: Metrics.mm(1)
    tight: true
    labelSize: Metrics.compact ? Type.heading : Type.title
}
