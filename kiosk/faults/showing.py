"""Whatever fails while a page is shown is that page's fault, and no other page's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.faults.fault import PageFaultError
from kiosk.faults.handlers import report


@dataclass(slots=True)
class Showing:
    """Whether the page could be shown."""

    failed: bool = False


@contextmanager
def showing(page: Callable[[], str]) -> Iterator[Showing]:
    """A block that shows the page whose id `page` tells; if it fails that is told, and goes no further.

    Without a page ("") what fails is passed on.
    """
    outcome = Showing()
    try:
        yield outcome
    except Exception as error:
        page_id = page()
        if not page_id:
            raise
        outcome.failed = True
        fault = PageFaultError(page_id)
        fault.__cause__ = error
        report(fault)
