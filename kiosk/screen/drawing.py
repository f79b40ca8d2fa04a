"""What stands for a page on the screen: its picture, else its illustration, else its icon."""

from typing import Protocol
from urllib.parse import quote

from kiosk.content import Picture


class Drawn(Protocol):
    """A page, a panel or the clinic."""

    @property
    def picture(self) -> Picture | None: ...  # noqa: D102
    @property
    def illustration(self) -> str: ...  # noqa: D102
    @property
    def icon(self) -> str: ...  # noqa: D102


def drawing_of(drawn: Drawn) -> str:
    """The image provider and what it is asked for: "illustration/spine"."""
    if drawn.picture:
        return picture_id(drawn.picture)
    if drawn.illustration:
        return f"illustration/{drawn.illustration}"
    return f"icon/{drawn.icon or 'ph.first-aid'}"


def picture_id(picture: Picture) -> str:
    """What the image provider is asked for; a file name may hold what means something in an address.

    A picture that was replaced has another digest, so nobody is shown what Qt remembers of the old one.
    """
    return f"picture/{picture.digest[:16] or '-'}/{quote(picture.path)}"


def drawing_alt_of(drawn: Drawn) -> str:
    """The drawing in words; empty when it only decorates."""
    return drawn.picture.alt if drawn.picture else ""
