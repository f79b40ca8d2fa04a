pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// One large code to scan, and the networks to choose from.
Item {
    id: screen

    required property ShareModel share
    readonly property PageScroller scroller: PageScroller {
        target: networks
    }
    readonly property bool portrait: height > width

    signal networkRequested(int choice)

    // The first code is the program's own; the clinic names the others.
    function label(network: string): string {
        switch (network) {
        case "Link":
            return qsTr("Link");
        case "Words":
            return qsTr("Words");
        }
        return network;
    }

    Item {
        id: upper

        anchors.left: parent.left
        anchors.top: parent.top
        width: screen.portrait ? parent.width : parent.width * 0.55
        height: screen.portrait ? Math.max(parent.height - networks.contentHeight - Metrics.mm(20), Metrics.highestControlY) : parent.height

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Metrics.margin
            spacing: Metrics.mm(4)

            PlainLabel {
                width: parent.width
                text: qsTr("Share to care")
                color: Colours.title
                lineHeight: Type.titleLineHeight
                font {
                    family: Type.serif
                    pixelSize: Type.title
                }
                Accessible.role: Accessible.Heading
            }

            PlainLabel {
                width: parent.width
                text: screen.share.title
                lineHeight: Type.labelLineHeight
                maximumLineCount: 4
                elide: Text.ElideRight
            }
        }

        Rectangle {
            id: plate

            readonly property int room: Math.min(parent.width - 2 * Metrics.margin, parent.height - words.height - caption.height - Metrics.margin - Metrics.mm(24))
            readonly property int moduleSize: screen.share.modules > 0 ? Math.max(4, Math.ceil(Metrics.smallestCode / screen.share.modules), Math.floor((room - 2 * Metrics.mm(4)) / screen.share.modules)) : 0

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: words.bottom
            anchors.topMargin: Metrics.mm(8)
            width: code.width + 2 * Metrics.mm(4)
            height: width
            visible: screen.share.code !== ""
            radius: Metrics.radius
            color: Colours.white
            border {
                width: Metrics.hairline
                color: Colours.line
            }

            Image {
                id: code

                anchors.centerIn: parent
                width: screen.share.modules * plate.moduleSize
                height: width
                sourceSize: Qt.size(width, width)
                smooth: false
                source: screen.share.code && width > 0 ? "image://qr/" + screen.share.code : ""
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("A code to scan with a phone's camera")
            }
        }

        Column {
            id: caption

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: screen.share.code ? plate.bottom : words.bottom
            anchors.leftMargin: Metrics.margin
            anchors.rightMargin: Metrics.margin
            anchors.topMargin: Metrics.mm(7)
            spacing: Metrics.mm(2)

            PlainLabel {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: screen.share.code ? qsTr("Point your phone's camera at the code.") : qsTr("This code cannot be shown. Please choose another one.")
                color: Colours.title
                lineHeight: Type.labelLineHeight
                font.weight: Font.DemiBold
            }

            PlainLabel {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, Type.column(Type.body))
                horizontalAlignment: Text.AlignHCenter
                visible: text
                text: screen.share.caption
                lineHeight: Type.labelLineHeight
            }
        }
    }

    GridView {
        id: networks

        anchors.left: screen.portrait ? parent.left : upper.right
        anchors.right: parent.right
        anchors.top: screen.portrait ? upper.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.margin - Metrics.gap / 2
        anchors.rightMargin: Metrics.margin - Metrics.gap / 2
        anchors.topMargin: screen.portrait ? Metrics.mm(4) : Math.max(Metrics.margin, Metrics.inReach(0, contentHeight, parent.height))
        anchors.bottomMargin: Metrics.mm(6)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: Math.floor(width / Math.max(1, Math.floor(width / Metrics.mm(110))))
        cellHeight: Metrics.mm(40 * Type.scale)
        model: screen.share

        delegate: Item {
            id: cell

            required property int index
            required property string name
            required property string icon

            width: networks.cellWidth
            height: networks.cellHeight

            TouchButton {
                anchors.fill: parent
                anchors.margins: Metrics.gap / 2
                text: screen.label(cell.name)
                iconName: cell.icon || "ph.share-network"
                stacked: true
                look: cell.index === screen.share.choice ? TouchButton.Primary : TouchButton.Quiet
                Accessible.checkable: true
                Accessible.checked: cell.index === screen.share.choice
                onClicked: screen.networkRequested(cell.index)
            }
        }
    }
}
