pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Screens
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
    required property bool frameless
    required property string serif
    required property string sans

    readonly property bool visiting: room.view !== "attract" && room.view !== "empty"
    readonly property bool asks: room.warningSeconds > 0

    title: room.clinicName
    color: Colours.ivory
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    flags: frameless ? Qt.Window | Qt.FramelessWindowHint : Qt.Window

    Binding {
        target: Metrics
        property: "pixelsPerMm"
        value: Math.hypot(main.width, main.height) / main.diagonalMm
    }

    Binding {
        target: Metrics
        property: "windowWidth"
        value: main.width
    }

    Binding {
        target: Metrics
        property: "windowHeight"
        value: main.height
    }

    Binding {
        target: Metrics
        property: "mountingHeightMm"
        value: main.mountingHeightMm
    }

    Binding {
        target: Type
        property: "touchDistanceM"
        value: main.touchDistanceM
    }

    Binding {
        target: Type
        property: "roomDistanceM"
        value: main.roomDistanceM
    }

    Binding {
        target: Type
        property: "serif"
        value: main.serif
    }

    Binding {
        target: Type
        property: "sans"
        value: main.sans
    }

    Binding {
        target: Motion
        property: "reduced"
        value: main.reducedMotion
    }

    Item {
        id: stage

        anchors.left: Metrics.portrait || main.room.view === "empty" ? parent.left : pane.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: Metrics.portrait && pane.visible ? pane.top : parent.bottom
        enabled: !main.asks

        AttractScreen {
            anchors.fill: parent
            visible: main.room.view === "attract"
            attract: main.room.attract
            clinicName: main.room.clinicName
            address: main.room.address
            onOpenRequested: pageId => main.room.openPage(pageId)
        }

        EmptyScreen {
            anchors.fill: parent
            visible: main.room.view === "empty"
            clinicName: main.room.clinicName
            folderFault: main.room.folderFault
            contentFolder: main.room.contentFolder
            problemCount: main.room.problemCount
        }

        Loader {
            id: visit

            anchors.fill: parent
            active: main.visiting
            sourceComponent: Visit {
                room: main.room
            }
        }
    }

    NavigationPane {
        id: pane

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: Metrics.portrait ? parent.width : Metrics.mm(138)
        height: Metrics.portrait ? implicitHeight : parent.height
        visible: main.room.view !== "empty"
        enabled: !main.asks
        sections: main.room.sections
        current: main.room.view === "section" ? main.room.browse.section : main.room.view === "page" ? main.room.article.section : ""
        clinicName: main.room.clinicName
        address: main.room.address
        onSectionRequested: section => main.room.openSection(section)

        AttractControls {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: !main.visiting
            attract: main.room.attract
            onTurnRequested: places => main.room.turn(places)
            onPauseRequested: main.room.togglePause()
        }

        Loader {
            anchors.fill: parent
            active: main.visiting && visit.item !== null
            sourceComponent: VisitorControls {
                scroller: (visit.item as Visit).scroller
                canShare: main.room.view === "page" && main.room.article.asksAbout === ""
                onBackRequested: main.room.goBack()
                onHomeRequested: main.room.goHome()
                onShareRequested: main.room.openShare()
            }
        }
    }

    PointHandler {
        parent: main.contentItem
        onActiveChanged: {
            if (active)
                main.room.touch();
        }
    }

    StillThere {
        anchors.fill: parent
        visible: main.asks
        seconds: main.room.warningSeconds
        onStayRequested: main.room.stay()
    }
}
