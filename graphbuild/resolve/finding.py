"""All candidates of a sentence: names with the title before them, role phrases, pronouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import ActorKind, MentionKind, Sentence, Token
from graphbuild.resolve.candidates import Candidate, head_of, left_edge
from graphbuild.resolve.gazetteer import Form, Match
from graphbuild.resolve.junk import is_post
from graphbuild.resolve.modifiers import HYPHENS, STATE_FORMS
from graphbuild.resolve.names import find_names
from graphbuild.resolve.roles import Role, read_role
from graphbuild.resolve.tables import RoleNoun, Tables
from graphbuild.resources import read_words

_PRONOUNS = read_words("resolve", "pronouns.txt")
_LONGEST_TITLE = 8  # words between an office and the name
_NOMINAL = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"compound", "amod", "nmod", "npadvmod", "attr", "oprd", "quantmod", "advmod"})


def find_candidates(sentence: Sentence, tables: Tables) -> list[Candidate]:
    """Return everything in the sentence that may name an actor, in reading order."""
    words = [t.text for t in sentence.tokens]
    matches = tables.gazetteer.matches(words)
    names = find_names(sentence, matches, tables)
    kept = {c.end for c in names}
    by_end = {m.end - 1: m for m in matches if m.end in kept}
    if sentence.section == "caption":
        names = [c for c in names if not _is_credit(c)]
    used: set[int] = set()
    for name in names:
        used.update(range(name.name_start, name.name_end))
    for name in names:
        _attach_title(name, words, by_end, used, tables)
    names = [c for c in names if c.entries or not (_in_title(c, names) or is_post(c))]
    phrases = list(_find_phrases(sentence, words, by_end, names, used, tables))
    dropped = {id(c.owner) for c in phrases if c.notes == ["named"]}
    for phrase in phrases:
        if phrase.notes == ["named"]:
            phrase.owner = None
    found = [c for c in names if id(c) not in dropped] + phrases
    if sentence.section in ("body", "caption", "headline"):
        found.extend(_find_pronouns(sentence))
    return sorted(found, key=lambda c: (c.head, c.start))


def _in_title(candidate: Candidate, names: list[Candidate]) -> bool:
    """Whether the words are a part of the title before a name: "State" of "Secretary of State Mike Pompeo"."""
    if any(
        other is not candidate
        and other.role is not None
        and other.start <= candidate.start
        and candidate.end <= other.name_start
        and candidate.name.lower() in other.role.noun.noun
        for other in names
    ):
        return True  # "National Security" of "National Security Adviser Anna Weber"
    if _is_portfolio(candidate):
        return True
    of_title = candidate.start > 0 and candidate.sentence.tokens[candidate.start - 1].text.lower() in ("of", "for")
    return (of_title or not candidate.sure) and any(
        other is not candidate and other.start <= candidate.start and candidate.end <= other.name_start
        for other in names
    )


def _is_portfolio(candidate: Candidate) -> bool:
    """Whether the words say what an office is for: "Labor" of "the Secretary of Labor"."""
    if candidate.start < 2:
        return False
    tokens = candidate.sentence.tokens
    return tokens[candidate.start - 1].text.lower() in ("of", "for") and tokens[
        candidate.start - 2
    ].text.lower() in read_words("resolve", "portfolio_heads.txt")


def _is_credit(candidate: Candidate) -> bool:
    """Whether the words stand in the brackets of a photo credit."""
    tokens = candidate.sentence.tokens
    before = tokens[candidate.start - 1].text if candidate.start else ""
    return before in ("[", "(") or before == "/"


def _attach_title(name: Candidate, words: list[str], by_end: dict[int, Match], used: set[int], tables: Tables) -> None:
    """Widen the name over the title or role noun right before it: "Russia's Foreign Minister Sergei Lavrov"."""
    start = name.name_start
    named = start - 1 in used and start - 1 not in by_end and words[start - 2].lower() not in ("of", "for")
    far = _head_of_long_title(words, start, tables)
    if start == 0 or (named and far is None) or _is_state(name):
        return
    if name.label in ("GPE", "LOC", "FAC") and not any(e.form is Form.PERSON for e in name.entries):
        return
    sentence = name.sentence
    noun_head = far if far is not None or start - 1 in by_end else _title_head(words, start, tables)
    if noun_head is None:
        _attach_title_with_state(name, words, by_end, used, tables)
        return
    if sentence.tokens[noun_head].dep == "poss" and noun_head != start - 1:
        return
    edge = min(left_edge(sentence, noun_head), noun_head)
    if start - 1 == noun_head:
        edge = min(edge, _edge_before(sentence, name.head, noun_head))
    while edge < noun_head and "CCONJ" in (t.pos for t in sentence.tokens[edge:noun_head]) and edge not in by_end:
        edge += 1  # "Minister Anna Weber and envoy Otto Kern"
    role = read_role(words, edge, noun_head, by_end, tables) or _role_of_title(words, edge, noun_head, by_end, tables)
    if role is None or (role.plural and role.noun.kind == "person") or role.noun.kind == "place":
        return
    person = name.label == "PERSON" or any(e.form is Form.PERSON for e in name.entries)
    if not person and (not role.noun.acts or {"of", "for"} & {w.lower() for w in words[noun_head + 1 : start]}):
        return  # "sanctions of the Security Council", "the chairman of the Finance Committee": not that body
    name.role = role
    name.start = _skip_openers(sentence, edge)
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
    name.start = _skip_openers(name.sentence, edge)
    name.kind = MentionKind.PHRASE
    name.head = head_of(name.sentence, name.start, name.end)
    used.update(range(edge, head + 1))


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
        return start - 3  # "Secretary of Defense"
    word = words[start - 1].lower()
    if word in read_words("resolve", "descriptions.txt"):
        return None  # "the National Portrait Gallery"
    if word in tables.role_heads or word.rstrip(".") in tables.titles:
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
    return Role(noun, noun.noun, state, states=1 if state else 0, first=edge)


def _find_phrases(
    sentence: Sentence,
    words: list[str],
    by_end: dict[int, Match],
    names: list[Candidate],
    used: set[int],
    tables: Tables,
) -> Iterator[Candidate]:
    heads = tables.role_heads
    for token in sentence.tokens:
        if token.pos not in _NOMINAL and token.tag not in ("NN", "NNS", "JJ"):
            continue
        lowered = token.text.lower()
        if (
            (lowered not in heads and lowered.rpartition("-")[2] not in heads)
            or token.index in used
            or token.dep in _INSIDE
        ):
            continue
        if token.tag == "JJ" and sentence.child(token, "det") is None:
            continue
        edge = left_edge(sentence, token.index)
        edge = min((n.name_start for n in names if n.name_start < edge < n.name_end), default=edge)
        role = read_role(words, edge, token.index, by_end, tables)
        if role is None or role.noun.kind == "place" or _predicated(sentence, token, role):
            continue
        yield _phrase(sentence, edge, token.index, role, names)


def _predicated(sentence: Sentence, token: Token, role: Role) -> bool:
    """Whether the phrase describes instead of naming: "slammed him as a tyrant", "no casualties"."""
    if role.determiner == "no":
        return True
    above = sentence.tokens[token.head]
    unnamed = role.determiner in ("a", "an") or not (role.determiner or role.plural or role.noun.kind != "person")
    return token.dep == "pobj" and above.text.lower() == "as" and unnamed  # "resigned as chairman"


def _phrase(sentence: Sentence, edge: int, head: int, role: Role, names: list[Candidate]) -> Candidate:
    start = _skip_openers(sentence, edge)
    candidate = Candidate(sentence, start, head + 1, head, MentionKind.PHRASE, role=role)
    generic = role.noun.noun.rsplit(" ", 1)[-1] in read_words("resolve", "generic_groups.txt") and not role.plural
    for name in names:
        if not edge <= name.start < name.end <= head or name.name.lower() in role.noun.noun:
            continue
        token = sentence.tokens[name.head]
        if generic and token.dep in ("compound", "nmod", "appos") and token.head == head and not _is_state(name):
            candidate.name, candidate.entries, candidate.label = name.name, name.entries, name.label
            candidate.name_start, candidate.name_end = name.name_start, name.name_end
            candidate.notes, candidate.owner = ["named"], name
            return candidate
    _note_owner(candidate, names)
    return candidate


def _is_state(name: Candidate) -> bool:
    return any(e.form in STATE_FORMS and e.country_state is not None for e in name.entries)


def _note_owner(candidate: Candidate, names: list[Candidate]) -> None:
    """Keep the named possessor, or what follows "of", where the tables do not know it."""
    if candidate.role is None or not candidate.role.bare:
        return
    sentence = candidate.sentence
    behind = _place_behind(candidate)
    if behind is not None:
        candidate.notes.append(f"in:{behind}")
    for child in sentence.children(candidate.token, "poss", "prep", "compound"):
        target = sentence.child(child, "pobj") if child.dep == "prep" else child
        if target is not None and child.dep == "prep" and sentence.child(target, "conj") is not None:
            continue  # "citizens from Brazil and Malawi"
        if target is None or (child.dep == "prep" and child.text.lower() not in ("of", "in", "from")):
            continue
        candidate.notes.append(f"{child.text.lower() if child.dep == 'prep' else child.dep}:{target.index}")


def _place_behind(candidate: Candidate) -> int | None:
    """The place right behind a subject, which the model may hang on the verb: "police in Lima arrested"."""
    tokens = candidate.sentence.tokens
    i = candidate.head + 1
    if candidate.token.dep not in ("nsubj", "nsubjpass") or i + 1 >= len(tokens) or tokens[i].text.lower() != "in":
        return None
    target = candidate.sentence.child(tokens[i], "pobj")
    verb = candidate.token.head
    return target.index if tokens[i].head == verb and target is not None and target.index < verb else None


def _skip_openers(sentence: Sentence, edge: int) -> int:
    """The first word of the span: "both" and "either" are left out."""
    tokens = sentence.tokens
    while edge < len(tokens) - 1 and (tokens[edge].dep == "preconj" or tokens[edge].pos == "PUNCT"):
        edge += 1
    return edge


def _find_pronouns(sentence: Sentence) -> Iterator[Candidate]:
    for token in sentence.tokens:
        if token.text.lower() in _PRONOUNS and token.pos in ("PRON", "DET") and token.text != "US":
            yield Candidate(sentence, token.index, token.index + 1, token.index, MentionKind.PRONOUN)
