"""The settings of one run: one frozen value that only pipeline, dossier and cli read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RollUp = Literal["state", "sector"]

DEFAULT_BASE = "https://w3id.org/graphbuild/data/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How articles are read and what is made of them; the defaults are those of `graphbuild build`."""

    force: bool = False  # read an article although it does not seem to be in English
    parser: str | None = None  # package name of the trained pipeline; None takes the best installed one
    rules: tuple[str, ...] | None = None  # names of the extraction rules to apply; None applies all
    base: str = DEFAULT_BASE  # what the IRIs of articles, actors and statements begin with
    roll_up: RollUp | None = None  # draw actors as their state, or as their state and sector
    workers: int = 1  # processes that read articles
    own_actors: str = ""  # text of the user's table or dictionary of actors
    decisions: str = ""  # text of the user's decisions on actors, actors.yaml
    own_lexicon: str = ""  # text of the user's lexicon of acts
    batch_size: int = 64  # paragraphs that the parser takes at once
