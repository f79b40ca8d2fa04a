import QtQuick
import QtTest
import WaitingRoom.Components
import WaitingRoom.Screens

Item {
    id: root

    width: 1080
    height: 1500

    SensitiveGate {
        id: gate

        anchors.fill: parent
        asksAbout: "cancer"
    }

    SignalSpy {
        id: readOn

        target: gate
        signalName: "readOnRequested"
    }

    SignalSpy {
        id: notNow

        target: gate
        signalName: "notNowRequested"
    }

    TestCase {
        name: "SensitiveGate"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            readOn.clear();
            notNow.clear();
        }

        function buttons(item: Item): list<TouchButton> {
            let found = [];
            for (const child of item.children) {
                if (child as TouchButton)
                    found.push(child);
                else
                    found = found.concat(Array.from(buttons(child)));
            }
            return found;
        }

        function test_both_answers_are_equal_in_size_and_look(): void {
            const both = buttons(gate);
            compare(both.length, 2);
            for (const quality of ["width", "height", "look", "labelSize", "opacity", "y"])
                compare(both[0][quality], both[1][quality], quality);
        }

        function test_each_answer_says_what_it_is(): void {
            const both = buttons(gate);
            mouseClick(both[0]);
            compare([readOn.count, notNow.count], [1, 0]);
            mouseClick(both[1]);
            compare([readOn.count, notNow.count], [1, 1]);
        }

        function test_it_asks_about_each_subject_in_its_own_words(): void {
            const questions = new Set(["cancer", "death", "complication"].map(subject => gate.question(subject)));
            compare(questions.size, 3);
        }
    }
}
