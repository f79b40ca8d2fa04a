import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// A drawing as large as the screen, to be looked at from closer by two fingers, by buttons or by keys.
FocusScope {
    id: viewer

    required property string drawing
    required property string description
    required property real ratio // height by width

    readonly property Flickable view: flick
    readonly property real closest: 4
    readonly property real step: 1.5
    readonly property int margin: Metrics.compact ? Metrics.mm(4) : Metrics.margin
    property real zoom: 1

    signal closeRequested

    // What lies under `x`, `y` of the view stays there.
    function zoomTo(wished: real, x: real, y: real): void {
        const across = (flick.contentX + x - picture.x) / zoom;
        const down = (flick.contentY + y - picture.y) / zoom;
        zoom = Math.max(1, Math.min(closest, wished));
        moveTo(picture.x + across * zoom - x, picture.y + down * zoom - y);
    }

    function moveTo(x: real, y: real): void {
        flick.contentX = Math.max(0, Math.min(flick.contentWidth - flick.width, x));
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, y));
    }

    function zoomBy(factor: real): void {
        zoomTo(zoom * factor, flick.width / 2, flick.height / 2);
    }

    // A third of the view at a time.
    function pan(right: int, down: int): void {
        moveTo(flick.contentX + right * flick.width / 3, flick.contentY + down * flick.height / 3);
    }

    focus: true
    Keys.onEscapePressed: closeRequested()
    Keys.onLeftPressed: pan(-1, 0)
    Keys.onRightPressed: pan(1, 0)
    Keys.onUpPressed: pan(0, -1)
    Keys.onDownPressed: pan(0, 1)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Plus || event.key === Qt.Key_Minus || event.key === Qt.Key_Equal;
        if (event.accepted)
            zoomBy(event.key === Qt.Key_Minus ? 1 / step : step);
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.ground
    }

    Flickable {
        id: flick

        anchors.left: parent.left
        anchors.right: Metrics.lying ? controls.left : parent.right
        anchors.top: parent.top
        anchors.bottom: Metrics.lying ? parent.bottom : controls.top
        anchors.bottomMargin: Metrics.lying ? 0 : Metrics.gap
        contentWidth: Math.max(width, picture.width * viewer.zoom)
        contentHeight: Math.max(height, picture.height * viewer.zoom)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Drawing {
            id: picture

            x: Math.max(0, (flick.width - width * scale) / 2)
            y: Math.max(0, (flick.height - height * scale) / 2)
            width: Math.max(1, Math.min(flick.width - 2 * viewer.margin, (flick.height - 2 * viewer.margin) / viewer.ratio))
            height: width * viewer.ratio
            drawing: viewer.drawing
            description: viewer.description
            whole: true
            detail: viewer.closest / 2
            scale: viewer.zoom
            transformOrigin: Item.TopLeft
        }

        PinchHandler {
            target: null
            onScaleChanged: delta => viewer.zoomTo(viewer.zoom * delta, centroid.position.x - flick.contentX, centroid.position.y - flick.contentY)
        }
    }

    component Control: TouchButton {
        property int wide: Metrics.primaryTarget

        width: Metrics.compact ? Metrics.target : wide
        tight: text !== ""
        height: Metrics.compact ? Metrics.target : implicitHeight
        bare: Metrics.compact
    }

    Grid {
        id: controls

        readonly property real room: viewer.width - 2 * Metrics.margin
        readonly property int arrows: 4 * Metrics.primaryTarget + 3 * Metrics.gap
        readonly property int words: Metrics.mm(74 + 100 + 70) // of the three buttons with words, in letters of always
        readonly property bool inOneRow: !Metrics.portrait && arrows + words * Type.scale + 3 * Metrics.gap <= room
        readonly property real widening: Math.min(Type.scale, (room - 2 * Metrics.gap) / words)

        anchors.horizontalCenter: Metrics.lying ? undefined : parent.horizontalCenter
        anchors.right: Metrics.lying ? parent.right : undefined
        anchors.rightMargin: Metrics.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.lying ? (parent.height - height) / 2 : Metrics.mm(Metrics.compact ? 5 : 12)
        rows: inOneRow ? 1 : 2
        spacing: Metrics.gap
        horizontalItemAlignment: Grid.AlignHCenter

        Row {
            spacing: Metrics.gap

            Control {
                iconName: "ph.arrow-left"
                enabled: !flick.atXBeginning
                Accessible.name: qsTr("Left")
                onClicked: viewer.pan(-1, 0)
            }

            Control {
                iconName: "ph.arrow-up"
                enabled: !flick.atYBeginning
                Accessible.name: qsTr("Up")
                onClicked: viewer.pan(0, -1)
            }

            Control {
                iconName: "ph.arrow-down"
                enabled: !flick.atYEnd
                Accessible.name: qsTr("Down")
                onClicked: viewer.pan(0, 1)
            }

            Control {
                iconName: "ph.arrow-right"
                enabled: !flick.atXEnd
                Accessible.name: qsTr("Right")
                onClicked: viewer.pan(1, 0)
            }
        }

        Row {
            spacing: Metrics.gap

            Control {
                wide: Math.floor(Metrics.mm(74) * controls.widening)
                iconName: "ph.magnifying-glass-plus"
                text: qsTr("Closer")
                enabled: viewer.zoom < viewer.closest
                onClicked: viewer.zoomBy(viewer.step)
            }

            Control {
                wide: Math.floor(Metrics.mm(100) * controls.widening)
                iconName: "ph.magnifying-glass-minus"
                text: qsTr("Further away")
                enabled: viewer.zoom > 1
                onClicked: viewer.zoomBy(1 / viewer.step)
            }

            Control {
                wide: Math.floor(Metrics.mm(70) * controls.widening)
                focus: true
                look: TouchButton.Primary
                iconName: "ph.x"
                text: qsTr("Close")
                onClicked: viewer.closeRequested()
            }
        }
    }
}
