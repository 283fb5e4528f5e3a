"""How long the actor tables take to load, once per process.

python tests/benchmarks/table_loading.py
"""

from __future__ import annotations

import time

from graphbuild.resolve import load_tables
from graphbuild.resources import read_rows


def main() -> None:
    """Print the best of five loads in seconds of processor time."""
    spent = []
    for _ in range(5):
        load_tables.cache_clear()
        read_rows.cache_clear()
        started = time.process_time()
        load_tables()
        spent.append(time.process_time() - started)
    print(f"actor tables: {min(spent):.2f} s")


if __name__ == "__main__":
    main()
