"""Everything that is judged: each pass is a display, and how the screen on it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from kiosk.content import Library
from tests.audit import libraries
from tests.audit.displays import AT_LENGTH, MODELS
from tests.audit.places import PLACES, Place
from tests.qml.stage import Display, Stage

LARGE = 1.3
SEATED_REACH_MM = 1120


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How somebody wants the screen to be."""

    language: str = "en"
    high_contrast: bool = False
    lowered: bool = False

    @property
    def is_chosen(self) -> bool:
        """Whether only a visitor can have it so."""
        return self.high_contrast or self.lowered

    def put_on(self, stage: Stage) -> None:
        """Make the screen so, where it is not."""
        room = stage.room
        if room.language != self.language:
            room.speak(self.language)
        if self.high_contrast and not room.highContrast:
            room.toggleHighContrast()
        if self.lowered and not room.lowered:
            room.toggleLowered()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """`name` is the folder of its pictures."""

    name: str
    display: Display
    look: Look
    content: str
    """The name of a function in `libraries`."""
    at_length: bool = False
    mirrors: bool = False
    """Whether it is only compared with its mirror image."""

    @property
    def library(self) -> Library:
        """What is shown."""
        library: Library = getattr(libraries, self.content)()
        return library

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it leads."""
        if self.mirrors:
            # Everything roams there, so that nothing has a place of its own.
            left = (place for place in PLACES if not (place.at_length or place.staffed))
            return tuple(place for place in left if place.name != "standby")
        return tuple(
            place
            for place in PLACES
            if (self.at_length or not place.at_length)
            and (place.visited or not (self.look.is_chosen or self.display.text_scale > 1))
            and (self.look.language == "en" or not place.staffed)
            and not (self.at_length and place.name == "typical pages")
        )


def all_passes() -> Iterator[Pass]:
    """Every display, way up, size of text and language; each theme; the mirror; what fits nowhere."""
    for model, (way, size) in product(MODELS, product(("portrait", "landscape"), ("normal", "large"))):
        display = replace(model.ways[way], text_scale=LARGE if size == "large" else 1)
        where = f"{model.name}/{way}/{size}"
        # Colours and the mirror are the same whatever the size of the text: one is enough.
        themes = ("normal", "contrast") if size == "normal" else ("normal",)
        for language, theme in product(("en", "ar"), themes):
            yield Pass(
                name=f"{where}/{language}-{theme}",
                display=display,
                look=Look(language=language, high_contrast=theme == "contrast"),
                content="clinics_own",
                at_length=model.name in AT_LENGTH and theme == "normal",
            )
        yield Pass(
            name=f"{where}/lowered",
            display=display,
            look=Look(lowered=True),
            content="clinics_own",
        )
        if size == "normal":
            yield Pass(
                name=f"{where}/mirrored",
                display=display,
                look=Look(language=libraries.MIRROR),
                content="mirrored",
                mirrors=True,
            )
        for language in ("en", "ar") if model.name == "32in" else ():
            yield Pass(
                name=f"{where}/hostile-{language}",
                display=display,
                look=Look(language=language),
                content="hostile",
            )
