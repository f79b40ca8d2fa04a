import QtQuick
import QtTest
import WaitingRoom.Components
import WaitingRoom.Theme

Item {
    id: root

    width: 400
    height: 300

    ListView {
        id: list

        anchors.fill: parent
        topMargin: 15
        bottomMargin: 25
        model: 12
        delegate: Item {
            implicitHeight: 90
        }
    }

    PageScroller {
        id: scroller

        target: list
    }

    TestCase {
        name: "PageScroller"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            list.model = 12;
            list.contentY = -list.topMargin;
        }

        function cleanup(): void {
            Motion.reduced = false;
        }

        function settle(): void {
            tryVerify(() => !scroller.move.running);
        }

        function test_it_begins_at_the_top(): void {
            verify(!scroller.canScrollUp);
            verify(scroller.canScrollDown);
        }

        function test_keys_scroll_data(): var {
            return [
                {
                    tag: "a screen",
                    down: Qt.Key_PageDown,
                    up: Qt.Key_PageUp
                },
                {
                    tag: "some lines",
                    down: Qt.Key_Down,
                    up: Qt.Key_Up
                }
            ];
        }

        function test_keys_scroll(data): void {
            verify(scroller.press(data.down));
            settle();
            verify(scroller.canScrollUp);
            verify(scroller.press(data.up));
            settle();
            verify(!scroller.canScrollUp);
            verify(!scroller.press(Qt.Key_A));
        }

        function test_it_goes_down_to_the_end_and_up_again_data(): var {
            return [
                {
                    tag: "moving",
                    reduced: false
                },
                {
                    tag: "jumping",
                    reduced: true
                }
            ];
        }

        function test_it_goes_down_to_the_end_and_up_again(data: var): void {
            Motion.reduced = data.reduced;
            let seenTo = list.contentY + list.height;
            for (let step = 0; scroller.canScrollDown && step < 20; step++) {
                scroller.scroll(1);
                settle();
                verify(list.contentY <= seenTo, "something was skipped");
                seenTo = list.contentY + list.height;
            }
            compare(seenTo, 12 * 90 + list.bottomMargin);
            verify(scroller.canScrollUp);
            for (let step = 0; scroller.canScrollUp && step < 20; step++) {
                scroller.scroll(-1);
                settle();
            }
            compare(list.contentY, -list.topMargin);
            verify(scroller.canScrollDown);
        }

        function test_beyond_the_ends_is_nothing(): void {
            scroller.scroll(-1);
            settle();
            compare(list.contentY, -list.topMargin);
            scroller.scroll(100);
            settle();
            compare(list.contentY + list.height, 12 * 90 + list.bottomMargin);
        }

        function test_a_second_press_while_it_moves_goes_on_from_there(): void {
            scroller.scroll(1);
            scroller.scroll(-1);
            settle();
            compare(list.contentY, -list.topMargin);
        }

        function test_a_short_page_does_not_scroll(): void {
            list.model = 1;
            tryVerify(() => !scroller.canScrollDown);
            scroller.scroll(1);
            settle();
            compare(list.contentY, -list.topMargin);
        }
    }
}
