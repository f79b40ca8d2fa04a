pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Screens
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// The present screen, the doors beneath it, and the question over both.
FocusScope {
    id: everything

    required property WaitingRoom room

    readonly property bool empty: room.view === "empty"
    readonly property bool safe: room.folderFault === "safe-mode"
    readonly property bool visiting: room.visiting
    readonly property bool asks: room.warningSeconds > 0
    readonly property bool covered: room.view === "standby" || room.view === "takeover"
    readonly property bool unattended: !visiting && !covered

    // A display that shows the same edges for months keeps a shadow of them. While nobody is there everything
    // stands a little elsewhere after each panel; the first is where a visitor finds it.
    readonly property list<point> orbit: [Qt.point(0, 0), Qt.point(1, 0), Qt.point(2, 1), Qt.point(2, 2), Qt.point(1, 2), Qt.point(0, 1), Qt.point(-1, 0), Qt.point(-1, -1)]
    readonly property point drift: unattended ? orbit[Math.max(0, room.attract.rested - 1) % orbit.length] : orbit[0]

    focus: true

    // Nobody finds the mark of where somebody else's keyboard was.
    onUnattendedChanged: {
        if (unattended && activeFocus)
            stage.forceActiveFocus();
    }

    // What lies beneath the question and the covers. A scope remembers which of its buttons had the keys.
    FocusScope {
        anchors.fill: parent
        enabled: !everything.asks && !everything.covered
        focus: enabled
        transform: Translate {
            x: everything.drift.x * Metrics.drift
            y: everything.drift.y * Metrics.drift
        }
        Keys.onPressed: event => event.accepted = (visit.item as Visit)?.scroller?.press(event.key) ?? false
        opacity: everything.covered ? 0 : 1 // not "visible": a list that was away guesses anew where it stood

        Item {
            id: stage

            anchors.left: Metrics.portrait || everything.empty ? parent.left : pane.right
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: everything.empty ? parent.bottom : Metrics.portrait ? pane.top : tools.top

            AttractScreen {
                anchors.fill: parent
                visible: everything.room.view === "attract"
                attract: everything.room.attract
                clinicName: everything.room.clinicName
                address: everything.room.address
                onOpenRequested: pageId => everything.room.openPage(pageId)
            }

            Loader {
                anchors.fill: parent
                active: everything.empty && everything.safe
                sourceComponent: SafeScreen {
                    standby: everything.room.standby
                    clinicName: everything.room.clinicName
                    address: everything.room.address
                }
            }

            Loader {
                anchors.fill: parent
                active: everything.empty && !everything.safe
                sourceComponent: EmptyScreen {
                    clinicName: everything.room.clinicName
                    folderFault: everything.room.folderFault
                    contentFolder: everything.room.contentFolder
                    problemCount: everything.room.problemCount
                }
            }

            Loader {
                id: visit

                anchors.fill: parent
                active: everything.visiting
                sourceComponent: Visit {
                    room: everything.room
                }
            }
        }

        NavigationPane {
            id: pane

            anchors.left: parent.left
            anchors.bottom: Metrics.portrait ? tools.top : parent.bottom
            width: Metrics.portrait ? parent.width : Metrics.mm(138)
            height: Metrics.portrait ? implicitHeight : parent.height
            visible: !everything.empty
            open: !Metrics.compact || everything.room.view === "section"
            sections: everything.room.sections
            current: everything.room.view === "section" ? everything.room.browse.section : everything.room.view === "spine" ? "spine" : everything.room.view === "page" ? everything.room.article.section : ""
            clinicName: everything.room.clinicName
            address: everything.room.address
            onSectionRequested: section => everything.room.openSection(section)

            AttractControls {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: !everything.visiting
                attract: everything.room.attract
                onTurnRequested: places => everything.room.turn(places)
                onPauseRequested: everything.room.togglePause()
            }

            Loader {
                anchors.fill: parent
                active: everything.visiting && visit.item !== null
                sourceComponent: VisitorControls {
                    scroller: (visit.item as Visit)?.scroller ?? null
                    canShare: everything.room.view === "page" && everything.room.article.asksAbout === ""
                    onBackRequested: everything.room.goBack()
                    onHomeRequested: everything.room.goHome()
                    onShareRequested: everything.room.openShare()
                    onScrolled: everything.room.touch() // a screen reader presses without a touch or a key
                }
            }
        }

        ToolsBar {
            id: tools

            anchors.left: Metrics.portrait ? parent.left : pane.right
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: !everything.empty
            room: everything.room
        }
    }

    Loader {
        anchors.fill: parent
        active: everything.asks
        focus: everything.asks
        sourceComponent: StillThere {
            seconds: everything.room.warningSeconds
            onStayRequested: everything.room.stay()
        }
    }

    Loader {
        anchors.fill: parent
        active: everything.room.view === "standby"
        focus: active
        sourceComponent: StandbyScreen {
            standby: everything.room.standby
            clinicName: everything.room.clinicName
            onWakeRequested: everything.room.goHome()
        }
    }

    Loader {
        anchors.fill: parent
        active: everything.room.view === "takeover"
        focus: active
        sourceComponent: NoticeScreen {
            notice: everything.room.notice
            clinicName: everything.room.clinicName
        }
    }
}
