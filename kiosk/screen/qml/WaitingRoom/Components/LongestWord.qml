import QtQuick
import WaitingRoom.Theme

// How wide a place has to be, so that no word in it is broken.
TextMetrics {
    required property string words

    // The size up to `wished` at which it fits into `room`; none is below the smallest.
    function fitting(room: real, wished: int): int {
        const most = Math.floor(Type.smallest * (room - 1) / Math.max(1, advanceWidth));
        return Math.max(Math.min(Type.smallest, wished), Math.min(wished, most));
    }

    text: words.split(" ").reduce((longest, word) => word.length > longest.length ? word : longest, "")
    font {
        family: Type.sans
        pixelSize: Type.smallest
        weight: Font.DemiBold
    }
}
