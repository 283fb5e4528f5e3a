"""What sources agree on and where they contradict each other."""

from __future__ import annotations

from itertools import combinations
from typing import Literal

import pandas as pd

from graphbuild.analysis.scores import Period, with_period

By = Literal["outlet", "speaker"]

_QUAD_NAMES = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}


def claims_frame(edges: pd.DataFrame, *, period: Period = "month", by: By = "speaker") -> pd.DataFrame:
    """Return one row per claim with who affirms and who denies it, in the order of periods.

    A claim is a type of event between two actors in a period.  It is affirmed by an edge that is said to have
    happened (see `has_happened`) and denied by a negated one; what is requested or possible is neither.  `by`
    "speaker" takes the quoted speaker as the source, and the outlet where it speaks itself; "outlet" always
    takes the outlet.
    `is_contradicted` says that one source affirms and another denies it.  Sources stand sorted, joined by "; ".
    """
    told = edges[(edges["happened"] | edges["negated"]) & (edges["event"] != "")]
    told = with_period(told, period)
    voice = told["outlet"] if by == "outlet" else told["speaker"].mask(told["speaker"] == "", told["outlet"])
    told = told.assign(voice=voice.mask(voice == "", "unknown"))
    rows = []
    keys = ["period", "source_name", "event", "target_name"]
    for key, group in told.groupby(keys, sort=True):
        affirming = sorted(set(group.loc[group["happened"], "voice"]))
        denying = sorted(set(group.loc[~group["happened"], "voice"]))
        contradicted = any(a != b for a in affirming for b in denying)
        rows.append((*key, "; ".join(affirming), "; ".join(denying), len(group), contradicted))
    return pd.DataFrame(rows, columns=[*keys, "affirmed_by", "denied_by", "reports", "is_contradicted"])


def find_contradictions(edges: pd.DataFrame, *, period: Period = "month", by: By = "speaker") -> pd.DataFrame:
    """Return the claims that one source affirms and another denies; see `claims_frame`."""
    claims = claims_frame(edges, period=period, by=by)
    return claims[claims["is_contradicted"].astype(bool)].reset_index(drop=True)


def compare_sources(edges: pd.DataFrame, *, period: Period = "month", by: By = "outlet") -> pd.DataFrame:
    """Return one row per pair of sources that speak of a common claim, the pair with most in common first.

    `shared` counts claims of both, `agreed` those on which both say the same, `agreement` = agreed / shared, 0 to
    1, and `overlap` = shared / claims of either (Jaccard 1901).  A source that affirms and denies a claim agrees
    with nobody on it.
    """
    stands: dict[str, dict[int, str]] = {}
    for number, claim in enumerate(claims_frame(edges, period=period, by=by).itertuples(index=False)):
        for voices, stand in ((claim.affirmed_by, "yes"), (claim.denied_by, "no")):
            for voice in str(voices).split("; ") if voices else []:
                own = stands.setdefault(voice, {})
                own[number] = "both" if number in own else stand
    rows = []
    for first, second in combinations(sorted(stands), 2):
        shared = stands[first].keys() & stands[second].keys()
        if shared:
            agreed = sum(stands[first][n] == stands[second][n] != "both" for n in shared)
            either = len(stands[first].keys() | stands[second].keys())
            rows.append((first, second, len(shared), agreed, agreed / len(shared), round(len(shared) / either, 6)))
    found = pd.DataFrame(rows, columns=["first", "second", "shared", "agreed", "agreement", "overlap"])
    return found.sort_values("shared", ascending=False, kind="stable", ignore_index=True)


def source_mix(edges: pd.DataFrame) -> pd.DataFrame:
    """Return how many acts of each quad class every outlet reports, one outlet a row, the busiest first.

    An edge counts once per statement; uncoded edges and those without a class are left out.
    """
    coded = edges[edges["quad"].isin(_QUAD_NAMES)].drop_duplicates(["source", "target", "statement", "article"])
    outlet = coded["outlet"].mask(coded["outlet"] == "", "unknown")
    counts = pd.crosstab(outlet, coded["quad"].map(_QUAD_NAMES))
    counts = counts.reindex(columns=list(_QUAD_NAMES.values()), fill_value=0)
    counts.columns.name = None
    return counts.loc[counts.sum(axis=1).sort_values(ascending=False, kind="stable").index]
