import QtQuick
import WaitingRoom.Theme

Image {
    id: icon

    required property string name
    property color ink: Colours.title
    property int size: Math.round(Type.body * 1.1)

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name && size > 0 ? "image://icon/" + name + "?ink=" + ink.toString().slice(-6) : ""
    Accessible.ignored: true
}
