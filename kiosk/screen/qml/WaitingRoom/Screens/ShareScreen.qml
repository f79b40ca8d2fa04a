pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// One large code to scan, and the networks to choose from.
Item {
    id: screen

    required property ShareModel share
    readonly property int wordSize: Metrics.compact ? Type.smallest : Type.body // of the words beside the code, which needs its room
    readonly property PageScroller scroller: PageScroller {
        target: networks
    }
    readonly property bool portrait: height > width

    // A name that is too long for its button stands here in full.
    readonly property string said: (share.network.length > longestName ? share.network + ". " : "") + (share.caption || screen.caption(share.network))
    readonly property int longestName: 20

    signal networkRequested(int choice)

    onVisibleChanged: {
        if (visible)
            networks.positionViewAtBeginning();
    }

    // The first code is the program's own; the clinic names the others, and says what they do.
    function label(network: string): string {
        switch (network) {
        case "Link":
            return qsTr("Link");
        case "Words":
            return qsTr("Words");
        }
        return network;
    }

    function caption(network: string): string {
        switch (network) {
        case "Link":
            return qsTr("It opens the page on your phone.");
        case "Words":
            return qsTr("It holds the name of this page and where to find us.");
        }
        return "";
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Metrics.margin
        visible: !Metrics.lying
        spacing: Metrics.mm(4)

        PlainLabel {
            width: parent.width
            visible: !Metrics.compact
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
            anchors.left: parent.left
            width: Math.min(parent.width, Math.round(Type.column(Type.body) * 0.9))
            text: screen.share.title
            cutBeyond: 80
            lineHeight: Type.labelLineHeight
            maximumLineCount: 4
            elide: Text.ElideRight
            font.pixelSize: screen.wordSize
        }
    }

    // Between the words and the networks, in the middle of the room that they leave.
    CodePlate {
        id: plate

        readonly property int begin: words.visible ? words.y + words.height + Metrics.mm(8) : Metrics.margin
        readonly property int foot: screen.portrait ? networks.lowest - caption.reserve - Metrics.mm(14) : screen.height - Metrics.margin

        anchors.left: parent.left
        anchors.leftMargin: screen.portrait ? (parent.width - width) / 2 : Metrics.margin
        y: begin + Math.max(0, (foot - begin - height) / 2)
        room: Math.min(foot - begin, screen.portrait ? screen.width - 2 * Metrics.margin : screen.width * 0.5) - 2 * Metrics.mm(1)
        visible: screen.share.code !== ""
        code: screen.share.code
        modules: screen.share.modules
    }

    Column {
        id: caption

        // Nothing moves when another network has more to say.
        readonly property int reserve: Math.ceil(screen.wordSize * (Metrics.compact ? 3 : screen.portrait ? 4 : 6.5))
        readonly property int group: reserve + Metrics.mm(8) + networks.wanted

        anchors.left: screen.portrait ? parent.left : plate.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        y: screen.portrait ? plate.y + plate.height + Metrics.mm(6) : plate.y + Math.max(0, (plate.height - group) / 2)
        spacing: Metrics.mm(2)

        PlainLabel {
            width: parent.width
            horizontalAlignment: screen.portrait ? Text.AlignHCenter : Text.AlignLeft
            text: screen.share.code ? qsTr("Point your phone's camera at the code.") : qsTr("This code cannot be shown. Please choose another one.")
            color: Colours.title
            lineHeight: Type.labelLineHeight
            font {
                pixelSize: screen.wordSize
                weight: Font.DemiBold
            }
        }

        PlainLabel {
            anchors.left: screen.portrait ? undefined : parent.left
            anchors.horizontalCenter: screen.portrait ? parent.horizontalCenter : undefined
            width: Math.min(parent.width, Math.round(Type.column(Type.body) * 0.9))
            horizontalAlignment: screen.portrait ? Text.AlignHCenter : Text.AlignLeft
            visible: text && !Metrics.compact
            text: screen.said
            cutBeyond: 80
            maximumLineCount: screen.portrait ? 2 : 3
            elide: Text.ElideRight
            lineHeight: Type.labelLineHeight
        }
    }

    GridView {
        id: networks

        readonly property int choice: screen.share.choice

        // As many beside each other as there is room for, but no row much shorter than the others.
        readonly property int rows: Math.ceil(count / Math.max(1, Math.floor(width / Metrics.mm(Metrics.compact ? 60 : 100))))
        readonly property int wanted: rows * cellHeight
        // The code keeps its room; what then has none is scrolled to.
        readonly property int least: words.y + words.height + largestCode + caption.reserve + Metrics.mm(24)
        readonly property int largestCode: Math.round(Metrics.smallestCode * 1.25) // whole pixels make the smallest larger
        readonly property int lowest: Math.max(Metrics.highestControlY, Math.min(least, parent.height - cellHeight), parent.height - wanted - Metrics.mm(6))

        anchors.left: screen.portrait ? parent.left : plate.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.margin - Metrics.gap / 2
        anchors.rightMargin: Metrics.margin - Metrics.gap / 2
        y: screen.portrait ? lowest : Math.max(Metrics.highestControlY, caption.y + caption.reserve + Metrics.mm(8))
        height: Math.min(wanted, parent.height - y)
        onChoiceChanged: positionViewAtIndex(choice, GridView.Contain)
        keyNavigationEnabled: false // the keys scroll
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: Math.floor(width / Math.max(1, Math.ceil(count / rows)))
        cellHeight: Metrics.mm(Metrics.compact ? 35 : 40 * Type.scale)
        model: screen.share
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Share to care")
        Accessible.ignored: !enabled

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
                cutBeyond: screen.longestName
                iconName: cell.icon || "ph.share-network"
                stacked: true
                padding: Metrics.mm(Metrics.compact ? 1 : 3)
                labelSize: Metrics.compact ? Type.smallest : Type.body
                look: cell.index === screen.share.choice ? TouchButton.Primary : TouchButton.Quiet
                Accessible.checkable: true
                Accessible.checked: cell.index === screen.share.choice
                onClicked: screen.networkRequested(cell.index)
            }
        }
    }
}
