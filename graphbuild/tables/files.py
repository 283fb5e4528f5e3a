"""Data frames to CSV, TSV and Parquet: the same frame gives the same bytes.

In CSV a text that begins with =, +, -, @, a tab or a carriage return gets an apostrophe before it, because
spreadsheets would take it for a formula, which a hostile article could write.  Numbers are left alone.
Parquet and the other tables hold the text itself.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(frame: pd.DataFrame) -> bytes:
    """Return the frame as CSV in UTF-8, lines ended by a line feed, missing values empty, formulas disarmed."""
    handle = io.StringIO()
    writer = csv.writer(handle, lineterminator="\n")
    writer.writerow(frame.columns)
    writer.writerows([_cell(value) for value in row] for row in _rows(frame))
    return handle.getvalue().encode("utf-8", "replace")


def write_tsv(frame: pd.DataFrame) -> bytes:
    """Return the frame as tab-separated lines without a header, as graph tools read them.

    Tabs and line ends within a value become spaces, so no quoting is needed.
    """
    lines = ("\t".join(" ".join(_plain(value).split()) for value in row) + "\n" for row in _rows(frame))
    return "".join(lines).encode("utf-8", "replace")


def write_parquet(frame: pd.DataFrame) -> bytes:
    """Return the frame as a Parquet file with the columns' types."""
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.Table.from_pandas(frame, preserve_index=False)
    handle = io.BytesIO()
    pyarrow.parquet.write_table(table, handle, compression="zstd")
    return handle.getvalue()


def _rows(frame: pd.DataFrame) -> list[list[object]]:
    columns = [frame[name].array.to_numpy(dtype=object, na_value=None).tolist() for name in frame.columns]
    return [list(row) for row in zip(*columns, strict=True)]


def _cell(value: object) -> str:
    text = _plain(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _plain(value: object) -> str:
    """Return a value as text.

    >>> _plain(None), _plain(True), _plain(0.5), _plain("x")
    ('', 'true', '0.5', 'x')
    """
    if value is None:
        return ""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
