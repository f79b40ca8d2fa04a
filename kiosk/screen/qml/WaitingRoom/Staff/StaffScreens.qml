pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// What the staff see: a pad for their PIN, and behind it how this machine is. It covers everything, takes every key,
// and is in English from left to right whatever the waiting room's own screen is.
FocusScope {
    id: screens

    required property StaffPanel staff

    readonly property bool inside: staff.place !== "pad"
    readonly property bool testing: staff.place === "touch"
    readonly property bool bare: Metrics.lying && !inside // such a display has room for the pad alone

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    focus: true
    Keys.onPressed: event => event.accepted = true
    Keys.onReleased: event => event.accepted = true
    Keys.onEscapePressed: screens.goBack()

    function goBack(): void {
        if (!inside || staff.place === "home")
            staff.leaveStaff();
        else
            staff.open("home");
    }

    function title(place: string): string {
        switch (place) {
        case "problems":
            return qsTr("Problems");
        case "pages":
            return qsTr("Where is my page?");
        case "programme":
            return qsTr("Now and next");
        case "display":
            return qsTr("Display check");
        case "usage":
            return qsTr("Usage counts");
        case "faults":
            return qsTr("Faults");
        case "about":
            return qsTr("This program");
        case "restart":
            return qsTr("Restart");
        case "leave":
            return qsTr("Leave kiosk mode");
        }
        return qsTr("Staff");
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.ground
    }

    StaffHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: screens.bare ? 0 : implicitHeight
        visible: !screens.bare && !screens.testing
        title: screens.title(screens.staff.place)
        clock: screens.staff.clock
        openUntil: screens.staff.openUntil
    }

    Loader {
        id: body

        readonly property PageScroller scroller: item ? item.scroller ?? null : null // qmllint disable missing-property

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        focus: true
        sourceComponent: {
            switch (screens.staff.place) {
            case "pad":
                return pad;
            case "home":
                return home;
            case "problems":
                return problems;
            case "pages":
                return pages;
            case "display":
                return display;
            case "restart":
            case "leave":
                return ending;
            case "touch":
            case "":
                return null;
            }
            return facts;
        }
    }

    StaffFoot {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: screens.bare ? 0 : implicitHeight
        visible: !screens.bare && !screens.testing
        inside: screens.inside
        atHome: screens.staff.place === "home"
        scroller: body.scroller
        onBackRequested: screens.goBack()
        onCloseRequested: screens.staff.leaveStaff()
        onScrolled: screens.staff.touch()
    }

    Loader {
        anchors.fill: parent
        active: screens.testing
        focus: active
        sourceComponent: TouchTestScreen {
            staff: screens.staff
        }
    }

    Component {
        id: pad

        PadScreen {
            staff: screens.staff
            headHeight: head.height
        }
    }

    Component {
        id: home

        StaffHome {
            staff: screens.staff
            headHeight: head.height
        }
    }

    Component {
        id: problems

        ProblemLines {
            problems: screens.staff.problems
        }
    }

    Component {
        id: pages

        PageLines {
            pages: screens.staff.pages
        }
    }

    Component {
        id: facts

        FactLines {
            facts: screens.staff.facts
        }
    }

    Component {
        id: display

        DisplayCheck {
            staff: screens.staff
            headHeight: head.height
        }
    }

    Component {
        id: ending

        EndingScreen {
            leaves: screens.staff.place === "leave"
            headHeight: head.height
            onRefused: screens.staff.open("home")
            onAgreed: {
                if (leaves)
                    screens.staff.leave();
                else
                    screens.staff.restart();
            }
        }
    }
}
