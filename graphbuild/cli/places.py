"""Where products lie: output/NAME for an input, and the newest of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graphbuild.errors import DatasetError

OUTPUT = Path("output")


def output_folder(inputs: Sequence[str]) -> Path:
    """Return output/NAME, NAME after the one input, or "articles" for several.

    >>> output_folder(["news/Geneva talks.txt"]).as_posix(), output_folder(["a.txt", "b.txt"]).as_posix()
    ('output/geneva_talks', 'output/articles')
    """
    from graphbuild.model import slug

    if len(inputs) != 1:
        return OUTPUT / "articles"
    if inputs[0] == "-":
        return OUTPUT / "standard_input"
    path = Path(inputs[0])
    return OUTPUT / slug((path if path.name else path.resolve()).stem or "articles", separator="_")


def newest_output() -> Path:
    """Return the folder of the last build in output/.

    Raises:
        DatasetError: there is none.
    """
    manifests = [p for p in OUTPUT.glob("*/manifest.json") if p.is_file()]
    if not manifests:
        raise DatasetError("there is no output yet; make one with: graphbuild build ARTICLE")
    return max(manifests, key=lambda p: (p.stat().st_mtime_ns, p.as_posix())).parent
