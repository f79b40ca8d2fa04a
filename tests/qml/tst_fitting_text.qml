import QtQuick
import QtTest
import WaitingRoom.Components
import WaitingRoom.Theme

Item {
    id: root

    width: 600
    height: 600

    FittingText {
        id: fitting

        width: 400
        height: 100
        text: ""
        largest: 60
        smallest: 20
        family: Type.sans
    }

    TestCase {
        name: "FittingText"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
        }

        function cleanup(): void {
            fitting.height = 100;
            fitting.text = "";
        }

        function test_short_words_are_as_large_as_they_may_be(): void {
            fitting.text = "Rest";
            compare(fitting.fontInfo.pixelSize, 60);
            verify(!fitting.truncated);
        }

        function test_words_get_smaller_before_any_is_left_out_data(): var {
            return [
                {
                    tag: "one line",
                    text: "Minimally invasive"
                },
                {
                    tag: "some lines",
                    text: "Minimally invasive treatment of the spine, with a needle"
                }
            ];
        }

        function test_words_get_smaller_before_any_is_left_out(data): void {
            fitting.text = data.text;
            verify(fitting.fontInfo.pixelSize < 60);
            verify(fitting.fontInfo.pixelSize >= 20);
            verify(!fitting.truncated);
            verify(fitting.contentHeight <= fitting.height);
            verify(fitting.contentWidth <= fitting.width);
        }

        function test_what_is_too_long_at_its_smallest_ends_early(): void {
            fitting.text = "Minimally invasive treatment of the spine. ".repeat(10);
            verify(fitting.tooLong);
            verify(fitting.truncated);
            compare(fitting.fontInfo.pixelSize, 20);
            verify(fitting.contentHeight <= fitting.height);
        }

        function test_the_least_height_is_enough(): void {
            fitting.text = "Minimally invasive treatment of the spine. ".repeat(10);
            fitting.height = fitting.least;
            verify(!fitting.tooLong);
            verify(!fitting.truncated);
        }
    }
}
