"""What the files of a library gave."""

from kiosk.content import Document, Library


def originals(library: Library) -> tuple[Document, ...]:
    """The notices and the pages, each in the clinic's first language."""
    return (*library.notices, *library.pages)


def document_of(library: Library, path: str) -> Document | None:
    """The page, notice or translation that the file `path` gave, if it gave one."""
    everything = (*originals(library), *library.translations)
    return next((one for one in everything if one.path == path), None)


def original_of(library: Library, path: str) -> Document | None:
    """The same, or of a translation what it translates."""
    found = document_of(library, path)
    return next((one for one in originals(library) if found and one.id == found.id), None)
