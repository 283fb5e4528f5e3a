"""The title before a name, and the state it belongs to: "Russia's Foreign Minister Sergei Lavrov"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.model import ActorKind, MentionKind, Sentence
from graphbuild.resolve.candidates import Candidate, head_of, left_edge
from graphbuild.resolve.gazetteer import Form, Match
from graphbuild.resolve.modifiers import HYPHENS, STATE_FORMS
from graphbuild.resolve.roles import Role, read_role
from graphbuild.resolve.tables import RoleNoun, Tables
from graphbuild.resources import read_words

_PUBLIC = frozenset({"JUD", "LEG", "GOV"})
_LONGEST_TITLE = 8  # words between an office and the name


def attach_title(name: Candidate, words: list[str], by_end: dict[int, Match], used: set[int], tables: Tables) -> None:
    """Widen the name over the title or role noun right before it: "Russia's Foreign Minister Sergei Lavrov"."""
    start = name.name_start
    if start == 0:
        return
    named = start - 1 in used and start - 1 not in by_end and words[start - 2].lower() not in ("of", "for")
    far = _head_of_long_title(words, start, tables)
    if (named and far is None) or is_state(name):
        return
    if name.label in ("GPE", "LOC", "FAC") and not any(e.form is Form.PERSON for e in name.entries):
        return
    sentence = name.sentence
    noun_head = far if far is not None or start - 1 in by_end else _title_head(words, start, tables)
    if noun_head is None:
        _attach_title_with_state(name, words, by_end, used, tables)
        return
    title = sentence.tokens[noun_head]
    if (title.dep == "poss" and noun_head != start - 1) or title.entity_type == "DATE":
        return  # "the price last week Anna Weber said"
    edge = min(left_edge(sentence, noun_head), noun_head)
    if start - 1 == noun_head:
        edge = min(edge, _edge_before(sentence, name.head, noun_head))
    while edge < noun_head and "CCONJ" in (t.pos for t in sentence.tokens[edge:noun_head]) and edge not in by_end:
        edge += 1  # "Minister Anna Weber and envoy Otto Kern"
    role = read_role(words, edge, noun_head, by_end, tables) or _role_of_title(words, edge, noun_head, by_end, tables)
    if role is None or (role.plural and role.noun.kind == "person") or role.noun.kind == "place":
        return
    person = name.label == "PERSON" or any(e.form is Form.PERSON for e in name.entries)
    if name.label == "PERSON" and role.noun.kind == "group" and role.noun.sector in _PUBLIC:
        return  # "the chief justice of the High Court Vira Koval"
    if not person and (not role.noun.acts or {"of", "for"} & {w.lower() for w in words[noun_head + 1 : start]}):
        return  # "sanctions of the Security Council", "the chairman of the Finance Committee": not that body
    name.role = role
    name.start = skip_openers(sentence, edge)
    name.kind = MentionKind.PHRASE if not _mere_title(words, name.start, start, tables) else MentionKind.NAME
    name.head = head_of(sentence, name.start, name.end)
    used.update(i for i in range(name.start, start) if i not in by_end)


def _attach_title_with_state(
    name: Candidate, words: list[str], by_end: dict[int, Match], used: set[int], tables: Tables
) -> None:
    """Widen the name over "Prime Minister of Russia" right before it."""
    match = by_end.get(name.name_start - 1)
    if match is None or match.start < 2:
        return
    of = match.start - 1 if words[match.start - 1] != "the" else match.start - 2
    head = of - 1
    if head < 0 or words[of].lower() != "of" or words[head].lower() not in tables.role_heads:
        return
    edge = left_edge(name.sentence, head)
    role = read_role(words, edge, head, by_end, tables)
    state = next((e.actor for e in match.entries if e.actor.kind is ActorKind.STATE), None)
    if role is None or state is None or role.plural or role.noun.kind != "person":
        return
    name.role = replace(role, state=role.state or state, states=1)
    name.start = skip_openers(name.sentence, edge)
    name.kind = MentionKind.PHRASE
    name.head = head_of(name.sentence, name.start, name.end)
    used.update(range(edge, head + 1))


def add_state_behind(name: Candidate, words: list[str], names: list[Candidate]) -> None:
    """Give a title the state behind the name: "President Luis Abinader of the Dominican Republic"."""
    role, end = name.role, name.name_end
    if role is None or not role.bare or role.noun.kind != "person" or end >= len(words) or words[end].lower() != "of":
        return
    start = end + 1 + (words[end + 1 : end + 2] == ["the"])
    place = next((n for n in names if n.name_start == start and is_state(n)), None)
    state = next((e.country_state for e in place.entries if e.form is Form.NAME), None) if place is not None else None
    if state is not None:
        name.role = replace(role, state=state, states=1)


def _mere_title(words: list[str], start: int, end: int, tables: Tables) -> bool:
    """Whether nothing but a form of address stands before the name: "Mr Putin"."""
    return end - start == 1 and words[start].lower().rstrip(".") in tables.titles


def _title_head(words: list[str], start: int, tables: Tables) -> int | None:
    """The index of the title's head word where one ends right before `start`."""
    for length in (4, 3):
        title = [w.lower() for w in words[max(0, start - length) : start]]
        if len(title) == length and title[1] in ("of", "for", "to") and " ".join(title) in tables.role_nouns:
            return start - length
    if start >= 3 and words[start - 2].lower() in ("of", "for") and words[start - 3].lower() in tables.role_heads:
        body, office = (tables.role_nouns.get(words[start - n].lower()) for n in (3, 1))
        if body is None or body.kind == "person" or office is None or office.kind != "person":
            return start - 3  # "Secretary of Defense", but "the government of President Weber"
    word = words[start - 1].lower()
    if word in read_words("resolve", "descriptions.txt"):
        return None  # "the National Portrait Gallery"
    if word in tables.role_heads or (word.rstrip(".") in tables.titles and words[start - 1][:1].isupper()):
        return start - 1
    return None


def _head_of_long_title(words: list[str], start: int, tables: Tables) -> int | None:
    """The index of "Minister" in "Minister for Regional Affairs" right before word `start`."""
    if start == 0 or not words[start - 1][:1].isupper():
        return None
    for i in range(start - 2, max(-1, start - _LONGEST_TITLE), -1):
        if words[i].lower() in ("of", "for") and i > 0:
            noun = tables.role_nouns.get(words[i - 1].lower())
            portfolio = words[i - 1].lower() in read_words("resolve", "portfolio_heads.txt")
            return i - 1 if portfolio and noun is not None and not noun.plural else None
        if not words[i][:1].isupper() and words[i].lower() not in ("the", "and", ","):
            return None
    return None


def _edge_before(sentence: Sentence, name_head: int, noun_head: int) -> int:
    """The first word of the name's phrase that belongs to the title: modifiers may hang on the name's head."""
    edge = left_edge(sentence, name_head)
    return edge if edge < noun_head else noun_head


def _role_of_title(words: list[str], edge: int, head: int, by_end: dict[int, Match], tables: Tables) -> Role | None:
    title = tables.titles.get(words[head].lower().rstrip("."))
    if title is None:
        return None
    noun = RoleNoun(title.title.lower(), False, title.sector, "person", title.office, True)
    matches = [by_end[i] for i in range(edge, head) if i in by_end and words[i + 1] not in HYPHENS]
    state = next((e.actor for m in matches for e in m.entries if e.form in STATE_FORMS), None)
    return Role(noun=noun, canonical=noun.noun, state=state, states=1 if state else 0, first=edge)


def is_state(name: Candidate) -> bool:
    """Return whether the name may be a state's, or its capital's."""
    return any(e.form in STATE_FORMS and e.country_state is not None for e in name.entries)


def skip_openers(sentence: Sentence, edge: int) -> int:
    """Return the first word of the span: "both" and "either" are left out."""
    tokens = sentence.tokens
    while edge < len(tokens) - 1 and (tokens[edge].dep == "preconj" or tokens[edge].pos == "PUNCT"):
        edge += 1
    return edge
