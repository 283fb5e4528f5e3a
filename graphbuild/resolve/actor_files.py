"""Files with a user's word on actors: an own table of actors, and actors.yaml with decisions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graphbuild.errors import ActorTableError
from graphbuild.resolve.decisions import read_decisions
from graphbuild.resolve.own_actors import read_own_actors

DECISIONS = "actors.yaml"
_LARGEST = 64_000_000  # bytes


def read_own_file(path: str | Path) -> str:
    """Return the text of a user's table or dictionary of actors, checked line by line.

    Raises:
        ActorTableError: the file cannot be read, or a line is malformed.
    """
    text = _read(Path(path), "a table of actors")
    read_own_actors(text, Path(path).name)
    return text


def read_decisions_file(path: str | Path) -> str:
    """Return the text of a file of decisions, checked entry by entry.

    Raises:
        ActorTableError: the file cannot be read, or an entry is malformed.
    """
    text = _read(Path(path), "decisions")
    read_decisions(text, Path(path).name)
    return text


def decisions_beside(inputs: Iterable[str | Path]) -> Path | None:
    """Return the actors.yaml in an input folder, or beside an input file; None where there is none.

    Raises:
        ActorTableError: the inputs lie beside several.
    """
    found: dict[Path, Path] = {}
    for each in inputs:
        path = Path(each)
        if str(each) == "-" or not path.exists():
            continue
        file = (path if path.is_dir() else path.parent) / DECISIONS
        if file.is_file():
            found.setdefault(file.resolve(), file)
    if len(found) > 1:
        names = " and ".join(file.as_posix() for file in list(found.values())[:2])
        raise ActorTableError(f"the inputs lie beside several decisions, {names}; name one with --decisions")
    return next(iter(found.values()), None)


def _read(path: Path, what: str) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise ActorTableError(f"{path.name} is larger than 64 MB; give {what} in a smaller file")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ActorTableError(f"{path} cannot be read ({error.strerror}); give a file with {what}") from None
    except UnicodeDecodeError:
        raise ActorTableError(f"{path.name} is not in UTF-8; save it as UTF-8") from None


def read_actor_files(
    inputs: Iterable[str | Path], *, own: str | Path | None = None, decisions: str | Path | None = None
) -> tuple[str, str]:
    """Return the texts of the user's actors and decisions, empty where there are none.

    Without `decisions` it is the actors.yaml that lies beside the inputs.

    Raises:
        ActorTableError: a file cannot be read or is malformed, or the inputs lie beside several decisions.
    """
    chosen = decisions if decisions is not None else decisions_beside(inputs)
    return (
        read_own_file(own) if own is not None else "",
        read_decisions_file(chosen) if chosen is not None else "",
    )
