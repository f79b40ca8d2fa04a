import QtQuick
import QtTest
import WaitingRoom.Theme

Item {
    id: root

    width: 400
    height: 300

    TextMetrics {
        id: letter

        text: "H"
    }

    TestCase {
        name: "Sizes"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
        }

        function cleanup(): void {
            show(2.7, 0.6, 3);
        }

        function show(pixelsPerMm: real, touchDistanceM: real, roomDistanceM: real): void {
            Metrics.pixelsPerMm = pixelsPerMm;
            Type.touchDistanceM = touchDistanceM;
            Type.roomDistanceM = roomDistanceM;
        }

        function capitalMm(family: string, pixelSize: int): real {
            letter.font.family = family;
            letter.font.pixelSize = pixelSize;
            return letter.tightBoundingRect.height / Metrics.pixelsPerMm;
        }

        function test_a_millimetre_is_a_whole_number_of_pixels_data(): var {
            return [
                {
                    tag: "1",
                    pixelsPerMm: 1,
                    pixels: 20
                },
                {
                    tag: "2.71",
                    pixelsPerMm: 2.71,
                    pixels: 54
                },
                {
                    tag: "5.42",
                    pixelsPerMm: 5.42,
                    pixels: 108
                }
            ];
        }

        function test_a_millimetre_is_a_whole_number_of_pixels(data: var): void {
            Metrics.pixelsPerMm = data.pixelsPerMm;
            compare(Metrics.mm(20), data.pixels);
        }

        function test_every_size_is_large_enough_data(): var {
            return [
                {
                    tag: "HD",
                    pixelsPerMm: 2.71,
                    touch: 0.6,
                    room: 3
                },
                {
                    tag: "4K",
                    pixelsPerMm: 5.42,
                    touch: 0.6,
                    room: 3
                },
                {
                    tag: "tablet",
                    pixelsPerMm: 5.88,
                    touch: 0.4,
                    room: 1
                },
                {
                    tag: "a large hall",
                    pixelsPerMm: 1.5,
                    touch: 0.8,
                    room: 6
                }
            ];
        }

        function test_every_size_is_large_enough(data: var): void {
            show(data.pixelsPerMm, data.touch, data.room);
            const rounding = 1 / data.pixelsPerMm;
            verify(Metrics.target / data.pixelsPerMm >= 20);
            verify(Metrics.primaryTarget / data.pixelsPerMm >= 25);
            verify(Metrics.gap / data.pixelsPerMm >= 5);
            verify(Metrics.smallestCode / data.pixelsPerMm >= 60 - rounding);
            // EN 301 549, 5.1.4
            for (const size of [Type.body, Type.lead, Type.summary])
                verify(capitalMm(Type.sans, size) >= 12.22 * data.touch - rounding / 2);
            for (const size of [Type.heading, Type.title])
                verify(capitalMm(Type.serif, size) >= 12.22 * data.touch - rounding / 2);
            verify(capitalMm(Type.serif, Type.headlineSmallest) >= 19 * data.room / 3 - rounding);
            verify(Type.headline > Type.headlineSmallest);
        }

        function test_the_reach_line_is_1200_mm_above_the_floor(): void {
            Metrics.pixelsPerMm = 2;
            Metrics.windowHeight = 1920;
            Metrics.mountingHeightMm = 700;
            compare(Metrics.highestControlY, 1920 - 500 * 2);
            Metrics.mountingHeightMm = 200;
            compare(Metrics.highestControlY, 0);
            Metrics.mountingHeightMm = 700;
        }
    }
}
