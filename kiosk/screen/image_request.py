"""What QML asks an image provider for: a name, and the colours to draw it in."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """`name` is what to draw; colours are ``#rrggbb`` or empty."""

    name: str
    ink: str = ""
    accent: str = ""


def parse_image_id(id: str) -> ImageRequest:  # noqa: A002 - Qt's own name for it
    """Read an id such as ``spine?ink=14213d&accent=c8a96a``."""
    name, _, colours = id.partition("?")
    query = parse_qs(colours)
    ink, accent = (f"#{query[key][0]}" if key in query else "" for key in ("ink", "accent"))
    return ImageRequest(unquote(name), ink, accent)
