import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Theme

// Scrolls a list by most of a screen at a time, for those who do not swipe, and to whatever the Tab key comes to.
QtObject {
    id: scroller

    required property Flickable target
    readonly property bool canScrollUp: !target.atYBeginning
    readonly property bool canScrollDown: !target.atYEnd

    onTargetChanged: move.stop()

    readonly property NumberAnimation move: NumberAnimation {
        target: scroller.target
        property: "contentY"
        duration: Motion.scroll
        easing.type: Easing.OutCubic
        onFinished: scroller.target.returnToBounds()
    }

    readonly property Item focused: target.Window.activeFocusItem

    onFocusedChanged: Qt.callLater(show)

    function show(): void {
        const button = focused as T.AbstractButton;
        if (!button || !button.visualFocus || !isInside(button))
            return;
        const top = target.contentItem.mapFromItem(button, 0, 0).y - Metrics.margin;
        const bottom = top + button.height + 2 * Metrics.margin; // enough for the next row to begin to be there
        move.stop();
        if (top < target.contentY)
            target.contentY = top;
        else if (bottom > target.contentY + target.height)
            target.contentY = bottom - target.height;
        target.returnToBounds();
    }

    function isInside(item: Item): bool {
        let around = item;
        while (around && around !== target.contentItem)
            around = around.parent;
        return around !== null;
    }

    // Whether `key` is one that scrolls.
    function press(key: int): bool {
        const pages = new Map([[Qt.Key_PageDown, 1], [Qt.Key_PageUp, -1], [Qt.Key_Down, 0.25], [Qt.Key_Up, -0.25]]).get(key);
        if (pages !== undefined)
            scroll(pages);
        return pages !== undefined;
    }

    function stop(): void {
        move.stop();
    }

    function scroll(pages: real): void {
        const top = target.originY - target.topMargin;
        const bottom = Math.max(top, target.originY + target.contentHeight + target.bottomMargin - target.height);
        move.stop();
        move.to = Math.max(top, Math.min(bottom, target.contentY + pages * target.height * 0.8));
        move.start();
    }
}
