"""From a content folder to a library: find the files, and read each by itself."""

from pathlib import Path, PurePosixPath

from kiosk.content.assembly import assemble
from kiosk.content.clinic import read_clinic
from kiosk.content.document_reader import DocumentReader
from kiosk.content.documents import Clinic, Document, Glossary
from kiosk.content.filenames import page_of, read_file_name
from kiosk.content.finding import CLINIC, find_files, is_glossary
from kiosk.content.glossary import read_glossary
from kiosk.content.library import Library
from kiosk.content.names import Names
from kiosk.content.pages import read_page
from kiosk.content.reading import Reading
from kiosk.content.report import Report
from kiosk.content.translation import Translation
from kiosk.content.translation_reader import read_translation
from kiosk.content.welcome import welcome_page


def load_library(folder: Path, names: Names) -> Library:
    """Everything in `folder`, and everything that is wrong with it. No content makes it raise."""
    found = find_files(folder)
    reader = DocumentReader(folder, names)
    return assemble(folder, (read_file(path, reader) for path in found.paths), found.problems)


def read_file(path: str, reader: DocumentReader) -> Reading:
    """What the file `path` gives, one of those that `find_files` found."""
    report = Report(path)
    documents: tuple[Document | Clinic | Translation | Glossary, ...]
    if is_glossary(path):
        documents = tuple(filter(None, (read_glossary(reader, report),)))
    elif page_of(path)[1]:
        documents = tuple(filter(None, (read_translation(path, reader, report),)))
    elif path == CLINIC:
        clinic = read_clinic(reader, report)
        welcome = welcome_page(clinic) if clinic and not report.has_errors else None
        documents = tuple(filter(None, (clinic, welcome)))
    else:
        place = PurePosixPath(path)
        name = read_file_name(place.name)
        page = read_page(str(place.parent), name, reader, report) if name else None
        documents = (page,) if page else ()
    return Reading(
        path=path,
        documents=documents,
        problems=report.problems,
        sources=tuple(reader.sources.items()),
        modified_ns=reader.modified_ns,
    )
