pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Asks for a touch at each corner by its name, which tells a screen that is mirrored or turned, and then for every
// square of a grid. Who cannot reach a button that way waits, or presses Escape.
FocusScope {
    id: screen

    required property StaffPanel staff

    readonly property int inset: Metrics.mm(15)
    readonly property int across: 6
    readonly property int down: 8

    focus: true

    onWidthChanged: measure()
    onHeightChanged: measure()
    Component.onCompleted: measure()

    function measure(): void {
        staff.placeMarks(inset / width, inset / height);
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.ground
    }

    MultiPointTouchArea {
        anchors.fill: parent
        enabled: screen.staff.asked !== ""
        maximumTouchPoints: 1
        onPressed: points => screen.staff.touchAt(points[0].x / width, points[0].y / height)
    }

    Rectangle {
        readonly property bool atLeft: screen.staff.asked.endsWith("left")
        readonly property bool atTop: screen.staff.asked.startsWith("top")

        x: (atLeft ? screen.inset : screen.width - screen.inset) - width / 2
        y: (atTop ? screen.inset : screen.height - screen.inset) - height / 2
        width: Metrics.mm(20)
        height: width
        radius: width / 2
        visible: screen.staff.asked !== ""
        color: Colours.accent

        Icon {
            anchors.centerIn: parent
            name: "ph.plus"
            ink: Colours.accentInk
            size: Metrics.mm(12)
        }
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Metrics.mm(30), Type.column(Type.body))
        visible: screen.staff.asked !== ""
        spacing: Metrics.mm(Metrics.compact ? 4 : 10)

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Touch the mark at the %1").arg(screen.staff.asked)
            color: Colours.title
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: Metrics.compact ? Type.heading : Type.title
            }
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("If the screen feels nothing, press Escape on a keyboard, or wait: it closes by itself.")
        }
    }

    Item {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        visible: screen.staff.asked === ""

        Repeater {
            model: screen.across * screen.down

            delegate: Rectangle {
                required property int index
                readonly property bool isFelt: screen.staff.squares.includes(index)

                x: Math.floor(index % screen.across * grid.width / screen.across) + Metrics.hairline
                y: Math.floor(Math.floor(index / screen.across) * grid.height / screen.down) + Metrics.hairline
                width: Math.floor(grid.width / screen.across) - 2 * Metrics.hairline
                height: Math.floor(grid.height / screen.down) - 2 * Metrics.hairline
                color: isFelt ? Colours.accent : Colours.plate
            }
        }

        MultiPointTouchArea {
            anchors.fill: parent
            enabled: grid.visible

            function feel(points: list<var>): void {
                for (const point of points)
                    screen.staff.touchOver(point.x / width, point.y / height);
            }

            onPressed: points => feel(points)
            onUpdated: points => feel(points)
        }
    }

    Rectangle {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(Metrics.controlHeight, verdict.height) + 2 * Metrics.gap
        visible: grid.visible
        color: Colours.band

        PlainLabel {
            id: verdict

            anchors.left: parent.left
            anchors.leftMargin: Metrics.margin
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(done.x - x - Metrics.gap, Type.column(Type.body))
            text: qsTr("%1 Run a finger over every square: one that stays pale feels no touch.").arg(screen.staff.touchLine)
            color: Colours.bandInk
            lineHeight: Type.labelLineHeight
            Accessible.role: Accessible.AlertMessage
        }

        TouchButton {
            id: done

            anchors.right: parent.right
            anchors.rightMargin: Metrics.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.mm(Metrics.compact ? 27 : 70)
            height: Metrics.controlHeight
            look: TouchButton.OnBand
            current: true
            tight: true
            iconName: "ph.check"
            text: qsTr("Done")
            onClicked: screen.staff.open("home")
        }
    }
}
