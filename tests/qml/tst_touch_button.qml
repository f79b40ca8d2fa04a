import QtQuick
import QtTest
import WaitingRoom.Components
import WaitingRoom.Theme

Item {
    id: root

    width: 800
    height: 600

    TouchButton {
        id: button

        x: 100
        y: 100
        width: 300
        height: 100
        text: "Back"
        iconName: "ph.arrow-left"
    }

    TouchButton {
        id: bare

        y: 300
        iconName: "ph.caret-up"
    }

    TouchButton {
        id: empty

        x: 200
        y: 300
    }

    TouchButton {
        id: narrow

        y: 420
        height: 100
        iconName: "ph.house"
    }

    SignalSpy {
        id: clicks

        target: button
        signalName: "clicked"
    }

    TestCase {
        name: "TouchButton"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            button.enabled = true;
            clicks.clear();
        }

        function test_where_a_label_has_room_data(): var {
            return [
                {
                    tag: "beside its icon",
                    width: 300,
                    labelled: true,
                    piled: false
                },
                {
                    tag: "below it",
                    width: 110,
                    labelled: true,
                    piled: true
                },
                {
                    tag: "nowhere",
                    width: 60,
                    labelled: false,
                    piled: true
                }
            ];
        }

        function test_where_a_label_has_room(data): void {
            narrow.tight = true;
            narrow.text = "Home";
            narrow.width = data.width;
            compare(narrow.labelled, data.labelled);
            compare(narrow.piled, data.piled);
            compare(narrow.Accessible.name, "Home");
        }

        function test_only_a_label_that_may_ends_early_data(): var {
            return [
                {
                    tag: "may",
                    cutBeyond: 20,
                    ends: true
                },
                {
                    tag: "may not",
                    cutBeyond: 0,
                    ends: false
                }
            ];
        }

        function test_only_a_label_that_may_ends_early(data): void {
            narrow.tight = false;
            narrow.width = 200;
            narrow.cutBeyond = data.cutBeyond;
            narrow.text = "A question that is far too long for any button there is";
            const label = findChild(narrow, "label");
            compare(label.truncated, data.ends);
            if (data.ends)
                verify(label.height <= narrow.height);
        }

        function test_it_acts_on_release(): void {
            mousePress(button);
            compare(clicks.count, 0);
            mouseRelease(button);
            compare(clicks.count, 1);
        }

        function test_moving_off_cancels(): void {
            mousePress(button);
            mouseMove(root, 10, 10);
            mouseRelease(root, 10, 10);
            compare(clicks.count, 0);
        }

        function test_a_finger_acts_on_release(): void {
            const finger = touchEvent(button);
            finger.press(0, button).commit();
            compare(clicks.count, 0);
            finger.release(0, button).commit();
            compare(clicks.count, 1);
        }

        function test_a_finger_that_slides_off_cancels(): void {
            const finger = touchEvent(button);
            finger.press(0, button).commit();
            finger.move(0, button, -60, -60).commit();
            finger.release(0, button, -60, -60).commit();
            compare(clicks.count, 0);
        }

        function test_a_second_finger_changes_nothing_data(): var {
            return [
                {
                    tag: "lifted first",
                    order: [1, 0]
                },
                {
                    tag: "lifted last",
                    order: [0, 1]
                }
            ];
        }

        function test_a_second_finger_changes_nothing(data: var): void {
            const hand = touchEvent(button);
            hand.press(0, button, 100, 50).commit();
            hand.stationary(0).press(1, button, 200, 50).commit();
            hand.release(data.order[0], button).stationary(data.order[1]).commit();
            hand.release(data.order[1], button).commit();
            compare(clicks.count, 1);
        }

        function test_a_palm_is_one_press_at_most(): void {
            const hand = touchEvent(button);
            for (let finger = 0; finger < 5; finger++)
                hand.press(finger, button, 40 + 40 * finger, 50);
            hand.commit();
            for (let finger = 0; finger < 5; finger++)
                hand.release(finger, button, 40 + 40 * finger, 50);
            hand.commit();
            verify(clicks.count <= 1);
        }

        function test_a_disabled_one_does_nothing(): void {
            button.enabled = false;
            mouseClick(button);
            compare(clicks.count, 0);
        }

        function test_enter_is_a_press(): void {
            button.forceActiveFocus();
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            compare(clicks.count, 2);
        }

        function test_it_is_large_enough_whatever_is_on_it_data(): var {
            return [
                {
                    tag: "an icon",
                    button: bare
                },
                {
                    tag: "nothing",
                    button: empty
                }
            ];
        }

        function test_it_is_large_enough_whatever_is_on_it(data: var): void {
            verify(data.button.width >= Metrics.target);
            verify(data.button.height >= Metrics.target);
        }
    }
}
