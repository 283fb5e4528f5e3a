"""Who speaks about whom."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd


def who_speaks_about_whom(statements: pd.DataFrame, *, names: Mapping[str, str] | None = None) -> pd.DataFrame:
    """Return one row per speaker and actor spoken about, the most frequent first.

    A statement counts once for each of its speakers and each of its actors, who acts or is acted upon; actors
    who speak of themselves count too.  `statements` is n, `denied` how many of them are negated, `acting` in how
    many the actor acts, `score` the mean of Goldstein's weights of those that are coded, -10 to 10.

    Args:
        statements: rows of `Dossier.to_frame()`.
        names: actor id to name; ids without a name stay.

    >>> row = {"speaker_actors": "S", "source_actors": "A", "target_actors": "B; C", "negated": False, "score": -4.0}
    >>> who_speaks_about_whom(pd.DataFrame([row]))[["speaker", "about", "acting"]].values.tolist()
    [['S', 'A', 1], ['S', 'B', 0], ['S', 'C', 0]]
    """
    columns = ["speaker_actors", "source_actors", "target_actors", "negated", "score"]
    rows = []
    for speakers, sources, targets, negated, score in statements[columns].itertuples(index=False):
        acting = _split(sources)
        for speaker in _split(speakers):
            for about in dict.fromkeys([*acting, *_split(targets)]):
                rows.append((speaker, about, bool(negated), about in acting, score))
    found = pd.DataFrame(rows, columns=["speaker", "about", "denied", "acting", "score"])
    found["score"] = pd.to_numeric(found["score"], errors="coerce").astype("Float64")
    if names is not None:
        found["speaker"] = [names.get(actor, actor) for actor in found["speaker"]]
        found["about"] = [names.get(actor, actor) for actor in found["about"]]
    grouped = found.groupby(["speaker", "about"], as_index=False, sort=True).agg(
        statements=("acting", "size"), denied=("denied", "sum"), acting=("acting", "sum"), score=("score", "mean")
    )
    return grouped.sort_values("statements", ascending=False, kind="stable", ignore_index=True)


def _split(joined: object) -> list[str]:
    return [] if joined is None or pd.isna(joined) else str(joined).split("; ")  # type: ignore[call-overload]
