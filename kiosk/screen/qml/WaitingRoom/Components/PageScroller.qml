import QtQuick
import WaitingRoom.Theme

// Scrolls a list by most of a screen at a time, for those who do not swipe.
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
