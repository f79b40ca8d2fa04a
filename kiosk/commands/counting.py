"""Counting how the pages are used, for as long as the screen runs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.commands.output import complain
from kiosk.machine.claim import Claim
from kiosk.machine.clock import Clock

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from kiosk.app import App


def count_use(app: "App", clock: Clock) -> Callable[[], None]:
    """Count what visitors of `app` do, unless another kiosk on this machine counts already.

    Call what it returns when the screen is gone.
    """
    from kiosk.machine.usage_book import UsageBook  # noqa: PLC0415

    claim = Claim(paths.USAGE.parent)
    if not claim.is_ours:
        return claim.release
    book = UsageBook(paths.USAGE, clock)
    book.failed.connect(complain)
    book.open()
    app.count_in(book)

    def end() -> None:
        book.close()
        claim.release()

    return end
