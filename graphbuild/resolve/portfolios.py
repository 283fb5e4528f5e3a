"""Fields of an office that are no bodies: "Homeland Security" of "Homeland Security Advisor Anna Weber"."""

from __future__ import annotations

from graphbuild.model import Sentence
from graphbuild.resolve.candidates import Candidate, head_of, words_of
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_OFFICES = frozenset(
    {"advisor", "adviser", "coordinator", "director", "secretary", "minister", "commissioner", "counselor", "envoy"}
)


def without_portfolios(sentence: Sentence, names: list[Candidate], tables: Tables) -> list[Candidate]:
    """Return the names but those that only say what an office is for; a body of the tables before them stays."""
    kept = []
    for name in names:
        if not _is_portfolio(sentence, name):
            kept.append(name)
            continue
        words = [t.text for t in sentence.tokens[name.name_start : name.name_end]]
        body = next((m for m in tables.gazetteer.matches(words) if m.start == 0 and m.end < len(words)), None)
        if body is not None:
            name.entries, name.end = body.entries, name.name_start + body.end
            name.name_end = name.end
            name.name = words_of(sentence, name.name_start, name.end)
            name.head = head_of(sentence, name.start, name.end)
            kept.append(name)
    return kept


def _is_portfolio(sentence: Sentence, name: Candidate) -> bool:
    """Whether an unknown name ends in a field and an office in capitals follows at once."""
    if name.entries or name.name_end >= len(sentence.tokens):
        return False
    tokens = sentence.tokens
    following = tokens[name.name_end].text
    return (
        following[:1].isupper()
        and following.lower() in _OFFICES
        and tokens[name.name_end - 1].text.lower() in read_words("resolve", "topics.txt")
        and not any(t.text in ("of", "for", "on") for t in tokens[name.name_start : name.name_end])
    )
