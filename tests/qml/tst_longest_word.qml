import QtQuick
import QtTest
import WaitingRoom.Components
import WaitingRoom.Theme

Item {
    id: root

    width: 600
    height: 600

    LongestWord {
        id: longest

        words: ""
    }

    TestCase {
        name: "LongestWord"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
        }

        function cleanup(): void {
            longest.words = "";
            longest.font.pixelSize = Type.smallest;
        }

        function test_the_widest_counts_not_the_one_with_most_letters(): void {
            longest.words = "illicitly MMMMMM in";
            compare(longest.widest, longest.advanceWidth("MMMMMM"));
        }

        function test_nothing_needs_no_room(): void {
            compare(longest.widest, 0);
            compare(longest.fitting(10, 40), 40);
        }

        function test_larger_letters_are_measured_anew(): void {
            longest.words = "spine";
            const before = longest.widest;
            longest.font.pixelSize = 2 * Type.smallest;
            verify(longest.widest > 1.8 * before);
        }

        function test_a_word_is_as_large_as_its_place_allows(): void {
            longest.words = "Spondylolisthesis explained";
            const whole = 3 * Type.smallest;
            compare(longest.fitting(4 * longest.widest, whole), whole);
            const room = 2 * longest.widest;
            const less = longest.fitting(room, whole);
            verify(less < whole && less > Type.smallest);
            longest.font.pixelSize = less;
            verify(longest.widest <= room);
        }

        function test_none_is_too_small_to_read(): void {
            longest.words = "Spondylolisthesis";
            compare(longest.fitting(10, 3 * Type.smallest), Type.smallest);
            compare(longest.fitting(10, Type.smallest - 2), Type.smallest - 2);
        }
    }
}
