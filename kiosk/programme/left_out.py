"""Pages that could not be shown, and the library without them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from kiosk.content import Figure, Library, Page, Picture

Kind = TypeVar("Kind", bound=Page)


def leave_out(library: Library, failed: Mapping[str, Page]) -> Library:
    """`library` without the pages in `failed`, by id. A page that has changed since may be shown again."""
    if not any(library.page(page.id) == page for page in failed.values()):
        return library

    def others(pages: Collection[Kind]) -> tuple[Kind, ...]:
        return tuple(page for page in pages if failed.get(page.id) != page)

    return replace(
        library,
        services=others(library.services),
        research=others(library.research),
        testimonials=others(library.testimonials),
        about=others(library.about),
    )


def pages_by_picture(library: Library) -> dict[str, tuple[str, ...]]:
    """Path of a picture → ids of the pages that it stands on."""
    found: dict[str, tuple[str, ...]] = {}
    for page in library.pages:
        for picture in _pictures(page):
            found[picture.path] = (*found.get(picture.path, ()), page.id)
    return found


def _pictures(page: Page) -> Iterator[Picture]:
    if page.picture is not None:
        yield page.picture
    yield from (block.picture for block in page.blocks if isinstance(block, Figure))
