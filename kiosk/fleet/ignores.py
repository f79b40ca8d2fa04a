"""What the office does not send: what is nobody's page, and no more."""

from collections.abc import Sequence
from typing import Final

IGNORES: Final = (
    # (?d): a folder may be deleted on a screen though it has such a file; (?i): in any case.
    *("(?d)(?i).*", "(?d)(?i)~$*", "(?d)(?i)*~", "(?d)(?i)#*#"),
    *("(?d)(?i)*.tmp", "(?d)(?i)*.temp", "(?d)(?i)~*.tmp", "(?d)(?i)*.bak", "(?d)(?i)*.orig"),
    *("(?d)(?i)*.swp", "(?d)(?i)*.swo", "(?d)(?i)*.part", "(?d)(?i)*.partial", "(?d)(?i)*.crdownload"),
    *("(?d)(?i)Thumbs.db", "(?d)(?i)ehthumbs.db", "(?d)(?i)desktop.ini", "(?d)(?i)*.lnk"),
    *("(?d)(?i)$RECYCLE.BIN", "(?d)(?i)System Volume Information"),
    # Second versions, of Syncthing, Dropbox and OneDrive among others: no screen shows them.
    *("(?d)(?i)*.sync-conflict-*", "(?d)(?i)*conflicted copy*"),
)
"""Lines of a .stignore, which stays in the office: https://docs.syncthing.net/users/ignoring.html"""


def with_ours(lines: Sequence[str]) -> list[str]:
    """The `lines` of a .stignore behind ours: what somebody has written there still holds."""
    return [*IGNORES, *(line for line in lines if line not in IGNORES)]
