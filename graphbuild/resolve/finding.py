"""All candidates of a sentence: names with the title before them, role phrases, pronouns."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from graphbuild.model import MentionKind, Sentence, Token
from graphbuild.resolve.candidates import Candidate, left_edge
from graphbuild.resolve.careers import is_of_a_career
from graphbuild.resolve.gazetteer import Match
from graphbuild.resolve.junk import is_post
from graphbuild.resolve.names import find_names
from graphbuild.resolve.roles import Role, read_role
from graphbuild.resolve.tables import Tables
from graphbuild.resolve.titles import add_state_behind, attach_title, is_state, skip_openers
from graphbuild.resources import read_words

_text = attrgetter("text")
_PRONOUNS = read_words("resolve", "pronouns.txt")
_NOMINAL = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"compound", "amod", "nmod", "npadvmod", "attr", "oprd", "quantmod", "advmod"})


def find_candidates(sentence: Sentence, tables: Tables) -> list[Candidate]:
    """Return everything in the sentence that may name an actor, in reading order."""
    words = list(map(_text, sentence.tokens))
    lowered = list(map(str.lower, words))
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
        attach_title(name, words, by_end, used, tables)
        add_state_behind(name, words, names)
    names = [c for c in names if c.entries or not (_in_title(c, names) or is_post(c) or is_of_a_career(c, tables))]
    phrases = list(_find_phrases(sentence, words, lowered, by_end, names, used, tables))
    dropped = {id(c.owner) for c in phrases if c.notes == ["named"]}
    for phrase in phrases:
        if phrase.notes == ["named"]:
            phrase.owner = None
    found = [c for c in names if id(c) not in dropped and not _in_noun(c, phrases)] + phrases
    if sentence.section in ("body", "caption", "headline"):
        found.extend(_find_pronouns(sentence, lowered))
    return sorted(found, key=lambda c: (c.head, c.start))


def _in_noun(candidate: Candidate, phrases: list[Candidate]) -> bool:
    """Whether an unknown name is a part of a phrase's noun: "Home" of "the Home Secretary"."""
    return not candidate.entries and any(
        phrase.start <= candidate.start
        and candidate.end <= phrase.end
        and phrase.role is not None
        and candidate.name.lower() in phrase.role.noun.noun.split()
        for phrase in phrases
    )


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


def _find_phrases(
    sentence: Sentence,
    words: list[str],
    lowered: list[str],
    by_end: dict[int, Match],
    names: list[Candidate],
    used: set[int],
    tables: Tables,
) -> Iterator[Candidate]:
    heads = tables.role_heads
    inside: set[int] = set()  # members that a noun names behind its head: "Directors" of "the Board of Directors"
    for i in [i for i, w in enumerate(lowered) if w in heads or ("-" in w and w.rpartition("-")[2] in heads)]:
        token = sentence.tokens[i]
        if token.pos not in _NOMINAL and token.tag not in ("NN", "NNS", "JJ"):
            continue
        if i in used or i in inside or token.dep in _INSIDE:
            continue
        if token.tag == "JJ" and sentence.child(token, "det") is None:
            continue
        edge = left_edge(sentence, token.index)
        if edge in used:
            edge = min((n.name_start for n in names if n.name_start < edge < n.name_end), default=edge)
        role = read_role(words, edge, token.index, by_end, tables)
        if role is None or role.noun.kind == "place" or _predicated(sentence, token, role):
            continue
        if " of " in role.noun.noun:
            inside.update(_words_behind(words, token.index, role.noun.noun))
        yield _phrase(sentence, edge, token.index, role, names)


def _members_behind(noun: str) -> frozenset[str]:
    """The persons that a body's noun names behind its head: "directors" of "board of directors"."""
    behind = noun.partition(" of ")[2]
    return frozenset({behind}) & read_words("resolve", "members_in_nouns.txt")


def _words_behind(words: list[str], head: int, noun: str) -> Iterator[int]:
    """The index of the members that a noun of role names behind its head."""
    members = _members_behind(noun)
    if head + 2 < len(words) and words[head + 2].lower() in members:
        yield head + 2


def _predicated(sentence: Sentence, token: Token, role: Role) -> bool:
    """Whether the phrase describes instead of naming: "slammed him as a tyrant", "no casualties"."""
    if role.determiner == "no" or _ends_title(sentence, token):
        return True
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and above.text.lower() == "as" and role.noun.kind == "person" and not role.plural:
        posts = read_words("resolve", "post_verbs.txt")
        if sentence.tokens[above.head].lemma in posts:
            return True  # "served as the deputy director"
    if token.dep == "pobj" and above.text.lower() == "for" and not (role.determiner or role.plural):
        return sentence.tokens[above.head].text.lower() in ("nominee", "nominees", "candidate", "candidates")
    unnamed = role.determiner in ("a", "an") or not (role.determiner or role.plural or role.noun.kind != "person")
    return token.dep == "pobj" and above.text.lower() == "as" and unnamed  # "resigned as chairman"


def _ends_title(sentence: Sentence, token: Token) -> bool:
    """Whether the word is the end of a post: "Chief of Staff", "Deputy Chief of Mission"."""
    i = token.index
    return i > 1 and sentence.tokens[i - 1].text.lower() == "of" and sentence.tokens[i - 2].text.lower() == "chief"


def _phrase(sentence: Sentence, edge: int, head: int, role: Role, names: list[Candidate]) -> Candidate:
    start = skip_openers(sentence, edge)
    candidate = Candidate(sentence, start, head + 1, head, MentionKind.PHRASE, role=role)
    generic = role.noun.noun.rsplit(" ", 1)[-1] in read_words("resolve", "generic_groups.txt") and not role.plural
    for name in names:
        if not edge <= name.start < name.end <= head or name.name.lower() in role.noun.noun:
            continue
        token = sentence.tokens[name.head]
        field = not name.entries and token.text.lower() in read_words("resolve", "topics.txt")  # "Advocacy Network"
        inside = generic and not field and token.dep in ("compound", "nmod", "appos") and token.head == head
        if inside and not is_state(name):
            candidate.name, candidate.entries, candidate.label = name.name, name.entries, name.label
            candidate.name_start, candidate.name_end = name.name_start, name.name_end
            candidate.notes, candidate.owner = ["named"], name
            return candidate
    _note_owner(candidate, names)
    return candidate


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
        if child.text.lower() == "of" and target.text.lower() in _members_behind(candidate.role.noun.noun):
            continue  # "Directors" of "the Board of Directors"
        if child.text.lower() == "of" and candidate.role.noun.noun.endswith(f" {target.text.lower()}"):
            deeper = sentence.child(target, "prep")  # "Peru" of "the Ministry of Health of Peru"
            whose = sentence.child(deeper, "pobj") if deeper is not None and deeper.text.lower() == "of" else None
            target = whose or target
        candidate.notes.append(f"{child.text.lower() if child.dep == 'prep' else child.dep}:{target.index}")


def _place_behind(candidate: Candidate) -> int | None:
    """The place right behind a subject, which the model may hang on the verb: "police in Lima arrested"."""
    tokens = candidate.sentence.tokens
    i = candidate.head + 1
    if i + 1 >= len(tokens) or tokens[i].text.lower() != "in" or tokens[i].head != candidate.token.head:
        return None
    target = candidate.sentence.child(tokens[i], "pobj")
    if candidate.token.dep in ("nsubj", "nsubjpass"):
        return target.index if target is not None and target.index < candidate.token.head else None
    body = tokens[candidate.head].lemma.lower() in read_words("resolve", "local_bodies.txt")
    return target.index if target is not None and body else None


def _find_pronouns(sentence: Sentence, lowered: list[str]) -> Iterator[Candidate]:
    for i in [i for i, word in enumerate(lowered) if word in _PRONOUNS]:
        token = sentence.tokens[i]
        if token.pos in ("PRON", "DET") and token.text != "US":
            yield Candidate(sentence, i, i + 1, i, MentionKind.PRONOUN)
