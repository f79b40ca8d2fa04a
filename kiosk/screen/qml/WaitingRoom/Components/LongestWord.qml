import QtQuick
import WaitingRoom.Theme

// How wide a place has to be, so that no word in it is broken.
FontMetrics {
    id: metrics

    required property string words

    // A call alone would not be made again when the letters become larger: their height is asked for that.
    readonly property real widest: height > 0 ? Math.max(...words.split(" ").map(word => metrics.advanceWidth(word))) : 0

    // The capitals of the serif are lower.
    readonly property int least: font.family === Type.serif ? Math.ceil(Type.smallest * Type.sansCapital / Type.serifCapital) : Type.smallest

    // The size up to `wished` at which it fits into `room`; none has letters below the smallest.
    function fitting(room: real, wished: int): int {
        const most = Math.floor(Type.smallest * (room - 1) / Math.max(1, widest));
        return Math.max(Math.min(least, wished), Math.min(wished, most));
    }

    font {
        family: Type.sans
        pixelSize: Type.smallest
        weight: Font.DemiBold
    }
}
