"""Every row of the fault table. A new part of it is a line here."""

from typing import Final

from tests.faults import (
    content_rows,
    lockdown_rows,
    pin_rows,
    reload_rows,
    storage_rows,
    tested_rows,
    time_rows,
)
from tests.faults.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    *content_rows.TABLE,
    *reload_rows.TABLE,
    *storage_rows.TABLE,
    *time_rows.TABLE,
    *lockdown_rows.TABLE,
    *pin_rows.TABLE,
    *tested_rows.ROWS,
)


def row_of(name: str) -> Row:
    return next(row for row in ROWS if row.id == name)
