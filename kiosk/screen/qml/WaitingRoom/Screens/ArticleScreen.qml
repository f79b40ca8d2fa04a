pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Blocks
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// A page to read. A sensitive one asks first.
Item {
    id: screen

    required property ArticleModel article
    readonly property bool asks: article.asksAbout !== ""
    readonly property PageScroller scroller: PageScroller {
        target: list
    }

    readonly property real shareInView: Math.min(1, list.height / Math.max(1, list.contentHeight))

    signal readOnRequested
    signal backRequested

    Connections {
        target: screen.article

        function onPageIdChanged(): void {
            screen.scroller.stop();
            list.positionViewAtBeginning();
        }

        // A page that has become a new version of itself stays where it was read.
        function onModelAboutToBeReset(): void {
            list.remember(screen.article.pageId);
        }

        function onModelReset(): void {
            Qt.callLater(list.restore);
        }
    }

    ListView {
        id: list

        property string pageOfTop: ""
        property int topRow: -1
        property real intoTop: 0 // how much of that row is above the view

        function remember(pageId: string): void {
            pageOfTop = pageId;
            topRow = indexAt(width / 2, contentY);
            intoTop = topRow < 0 ? 0 : contentY - itemAtIndex(topRow).y;
        }

        function restore(): void {
            if (topRow < 0 || topRow >= count || pageOfTop !== screen.article.pageId)
                return;
            positionViewAtIndex(topRow, ListView.Beginning);
            const row = itemAtIndex(topRow);
            if (row)
                contentY = row.y + intoTop;
            returnToBounds();
        }

        readonly property real column: Math.min(parent.width - 2 * Metrics.margin, Type.column(Type.body))

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: column
        visible: !screen.asks
        bottomMargin: Metrics.margin
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // what is made ahead is cancelled with a warning when the page changes
        model: screen.article

        // A page that is not translated runs as it was written, whatever the screen around it does.
        LayoutMirroring.enabled: screen.article.rightToLeft
        LayoutMirroring.childrenInherit: true

        header: Column {
            width: list.width
            // Its height is known only after the list has placed its rows.
            onHeightChanged: Qt.callLater(list.positionViewAtBeginning)

            NotTranslated {
                width: parent.width
                text: screen.article.notTranslated
            }

            ArticleHead {
                width: parent.width
                article: screen.article
            }
        }

        delegate: BlockRow {
            width: list.width
        }
    }

    SensitiveGate {
        anchors.fill: parent
        visible: screen.asks
        asksAbout: screen.article.asksAbout
        onReadOnRequested: screen.readOnRequested()
        onNotNowRequested: screen.backRequested()
    }
}
