pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import WaitingRoom.Components
import WaitingRoom.Screens

Item {
    id: root

    width: 1080
    height: 1920

    ListView {
        id: list

        anchors.fill: parent
        model: 100
        delegate: TouchButton {
            width: list.width
            height: 100
            onClicked: root.pressed()
        }
    }

    StillThere {
        id: question

        anchors.fill: parent
        seconds: 30
    }

    signal pressed

    SignalSpy {
        id: beneath

        target: root
        signalName: "pressed"
    }

    SignalSpy {
        id: answers

        target: question
        signalName: "stayRequested"
    }

    TestCase {
        name: "StillThere"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            list.contentY = 0;
            beneath.clear();
            answers.clear();
        }

        function button(item: Item): TouchButton {
            for (const child of item.children) {
                const found = child as TouchButton ?? button(child);
                if (found)
                    return found;
            }
            return null;
        }

        function test_a_tap_anywhere_is_one_answer_and_no_press_data(): var {
            const places = [];
            for (const x of [1, 540, 1079])
                for (const y of [1, 480, 960, 1440, 1919])
                    places.push({
                        tag: x + ", " + y,
                        x: x,
                        y: y
                    });
            return places;
        }

        function test_a_tap_anywhere_is_one_answer_and_no_press(data: var): void {
            mouseClick(root, data.x, data.y);
            compare(answers.count, 1);
            const finger = touchEvent(root);
            finger.press(0, root, data.x, data.y).commit();
            compare(answers.count, 1);
            finger.release(0, root, data.x, data.y).commit();
            compare(answers.count, 2);
            compare(beneath.count, 0);
        }

        function test_its_button_is_one_answer(): void {
            mouseClick(button(question));
            compare(answers.count, 1);
        }

        function test_a_second_finger_reaches_nothing_beneath(): void {
            const hand = touchEvent(root);
            hand.press(0, root, 100, 200).commit();
            hand.stationary(0).press(1, root, 500, 400).commit();
            hand.stationary(0).release(1, root, 500, 400).commit();
            hand.release(0, root, 100, 200).commit();
            compare(beneath.count, 0);
        }

        function test_a_swipe_moves_nothing_beneath(): void {
            const finger = touchEvent(root);
            finger.press(0, root, 500, 1500).commit();
            for (let y = 1450; y > 500; y -= 50)
                finger.move(0, root, 500, y).commit();
            finger.release(0, root, 500, 500).commit();
            compare(list.contentY, 0);
            compare(beneath.count, 0);
        }

        function test_it_counts_in_words(): void {
            question.seconds = 1;
            verify(spoken(question).includes("one second"));
            question.seconds = 12;
            verify(spoken(question).includes("12 seconds"));
        }

        function spoken(item: Item): string {
            let said = item as Text ? (item as Text).text : "";
            for (const child of item.children)
                said += " " + spoken(child);
            return said;
        }
    }
}
