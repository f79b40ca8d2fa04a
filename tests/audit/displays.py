"""The displays that are judged, as somebody would put them up."""

from dataclasses import dataclass, replace

from tests.qml.stage import Display


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A display, upright; `name` is what it is called in the report."""

    name: str
    upright: Display
    across_height_mm: float
    """From the floor to its lower edge where it hangs across."""

    @property
    def ways(self) -> dict[str, Display]:
        """Upright and across."""
        turned = replace(
            self.upright,
            width=self.upright.height,
            height=self.upright.width,
            mounting_height_mm=self.across_height_mm,
        )
        return {"portrait": self.upright, "landscape": turned}


MODELS = (
    Model(
        name="32in",
        upright=Display(width=1080, height=1920, inches=32),
        across_height_mm=700,
    ),
    # In a small room, where nobody sits far away.
    Model(
        name="24in",
        upright=Display(width=1080, height=1920, inches=24, room_distance_m=2),
        across_height_mm=850,
    ),
    Model(
        name="43in",
        upright=Display(width=1080, height=1920, inches=43),
        across_height_mm=700,
    ),
    Model(
        name="43in-4K",
        upright=Display(width=2160, height=3840, inches=43),
        across_height_mm=700,
    ),
    # On a stand on a desk, before somebody who sits at it. Every figure of a gap, a letter, a code and a
    # touch target holds there for a distance of 0.4 m, but for one: controls that are used most are 21 mm,
    # as the others are, since five beside each other have no more on a width of 135 mm. What gives way
    # besides is how much there is at a time: the buttons of the bands are icons, which only say their
    # names; the doors are on the screens of the sections alone, and the section's name begins its list; a
    # card has its title alone; a code has one sentence; the question before a page has no drawing; a code
    # with questions scrolls away with them, and its squares are as much smaller as the eye is nearer.
    Model(
        name="10in-tablet",
        upright=Display(
            width=1200,
            height=1920,
            inches=10.1,
            mounting_height_mm=800,
            touch_distance_m=0.4,
            room_distance_m=1,
        ),
        across_height_mm=800,
    ),
)
AT_LENGTH = ("32in", "10in-tablet")
"""Where all of the content is shown: the displays that are tried first, and the smallest one."""
