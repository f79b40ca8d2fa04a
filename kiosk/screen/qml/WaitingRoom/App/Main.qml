pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Staff
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The one window. The program gives it its view model and tells it how large the display is.
Window {
    id: main

    required property WaitingRoom room
    required property real diagonalMm
    required property real mountingHeightMm
    required property real touchDistanceM
    required property real roomDistanceM
    required property bool reducedMotion
    required property bool locked
    required property string serif
    required property string sans

    property QtObject staff: null // there is one when somebody has knocked
    property real textScale: 1
    property bool measured: false
    property bool drawnUpright: false

    readonly property bool upright: height >= width
    readonly property bool staffed: (door.item as StaffDoor)?.open ?? false

    title: room.clinicName
    color: Colours.ground
    LayoutMirroring.enabled: room.rightToLeft
    LayoutMirroring.childrenInherit: true
    flags: locked ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    onClosing: event => event.accepted = !locked

    DisplayTheme {
        width: main.width
        height: main.height
        diagonalMm: main.diagonalMm
        mountingHeightMm: main.mountingHeightMm
        touchDistanceM: main.touchDistanceM
        roomDistanceM: main.roomDistanceM
        reducedMotion: main.reducedMotion
        serif: main.serif
        sans: main.sans
        textScale: main.textScale
        room: main.room
    }

    // Nothing is laid out, and no picture asked for, before the theme knows how large everything is.
    Component.onCompleted: {
        drawnUpright = upright;
        measured = true;
    }

    // A display that is turned has other rows and columns: a layout that lived through that keeps the places of
    // the old ones. What a visitor did is the view model's, and stays.
    onUprightChanged: Qt.callLater(drawAnew)

    function drawAnew(): void {
        if (!measured || drawnUpright === upright)
            return;
        drawnUpright = upright;
        measured = false;
        measured = true;
    }

    Loader {
        anchors.fill: parent
        active: main.measured
        focus: !main.staffed
        enabled: !main.staffed
        opacity: main.staffed ? 0 : 1 // as in Everything, and for the same reason
        sourceComponent: Everything {
            room: main.room
        }
    }

    // By its address, so that nothing of the staff's screens is read before somebody knocks.
    onStaffChanged: door.setSource(Qt.resolvedUrl("../Staff/StaffRoom.qml"), {
        staff: staff
    })

    Loader {
        id: door

        anchors.fill: parent
        focus: main.staffed
        onLoaded: (item as StaffDoor).measured = Qt.binding(() => main.measured)
    }
}
