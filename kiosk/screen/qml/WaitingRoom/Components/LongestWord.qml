import QtQuick
import WaitingRoom.Theme

// How wide a place has to be, so that no word in it is broken.
TextMetrics {
    required property string words

    text: words.split(" ").reduce((longest, word) => word.length > longest.length ? word : longest, "")
    font {
        family: Type.sans
        pixelSize: Type.smallest
        weight: Font.DemiBold
    }
}
