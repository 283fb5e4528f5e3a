"""Words of the tables that are no name here, or only a part of another: "New Mexico", "Michael Jordan"."""

from __future__ import annotations

from graphbuild.model import ActorKind, Sentence, Token
from graphbuild.resolve.gazetteer import Form, Match, fold_name
from graphbuild.resolve.modifiers import HYPHENS, POSSESSIVES, STATE_FORMS
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_PROPER = frozenset({"NNP", "NNPS"})
_GROUPS, _PLACES = frozenset({ActorKind.GROUP}), frozenset({ActorKind.PLACE})
_BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.GROUP})
_PERSONS, _DEMONYMS = frozenset({Form.PERSON}), frozenset({Form.DEMONYM})
_NOT_OPENED = frozenset({Form.PERSON, Form.ADJECTIVE, Form.DEMONYM})
_SOME = frozenset({"some", "several", "many", "most", "other", "few", "certain", "any", "both", "various"})
_LINKS = frozenset({"e", "i", "ul", "ut", "ud"})  # "of" in names from Urdu and Persian
_SUFFIXES = frozenset({"-", ",", "Jr.", "Jr", "Sr.", "Sr", "II", "III"})
Entity = tuple[int, int, str]  # first word, word after the last, the model's label


def is_no_name(sentence: Sentence, match: Match) -> bool:
    """Return whether the model reads the words as a language, a currency or a part of a date."""
    label = sentence.tokens[match.start].entity_type
    if label in ("MONEY", "PERCENT", "QUANTITY") or _is_counted(sentence, match):
        return True
    if match.end - match.start > 1:
        return False
    word = sentence.tokens[match.start].text
    if not word.isupper() and word.lower() in read_words("resolve", "capitals_only.txt"):
        return all(e.alias.isupper() for e in match.entries)
    if word.istitle() and word.lower() in read_words("resolve", "no_names.txt"):
        return all(e.alias.isupper() for e in match.entries)
    return label == "LANGUAGE" or (label in ("DATE", "TIME") and Form.NAME not in match.forms)


def _is_counted(sentence: Sentence, match: Match) -> bool:
    """Whether only some of a group are meant: "several Arab countries"; not "six world powers"."""
    before = sentence.tokens[match.start - 1] if match.start else None
    if before is None or not sentence.tokens[match.end - 1].text.islower():
        return False
    if match.kinds != _GROUPS:
        return False
    people = any(t.text[:1].isupper() for t in sentence.tokens[match.start : match.end])
    return (before.pos == "NUM" and people) or before.text.lower() in _SOME


def is_part_of_longer_name(sentence: Sentence, match: Match, entity: Entity | None, tables: Tables) -> bool:
    """Return whether the matched words are only a part of another name."""
    if _has_opener(sentence, match, entity, tables) or _goes_on(sentence, match, entity, tables):
        return True
    if Form.PERSON in match.forms or match.end - match.start > 3:
        return False
    before = sentence.tokens[match.start - 1] if match.start else None
    places = match.kinds == _PLACES
    if (
        places
        and before is not None
        and before.text in HYPHENS
        and before.span.end == sentence.tokens[match.start].span.start
    ):
        return True  # "Indo-Pacific"
    if entity is not None and entity[2] == "PERSON" and places:
        return True
    if _is_after_head(sentence, match) or _has_compound(sentence, match):
        return True
    state = not match.forms.isdisjoint(STATE_FORMS) and any(
        e.form in STATE_FORMS and e.country_state is not None for e in match.entries
    )
    if entity is not None and entity[2] == "PERSON" and entity[1] - entity[0] > match.end - match.start:
        extra = [t for t in sentence.tokens[entity[0] : entity[1]] if not match.start <= t.index < match.end]
        return all(_is_name_word(t, tables) for t in extra if t.text not in POSSESSIVES and t.text != "-")
    openers = read_words("resolve", "name_openers.txt")
    if state and before is not None and before.text[:1].isupper() and before.text.lower() in openers:
        return True
    if entity is not None and entity[1] > match.end and entity[2] in ("ORG", "FAC", "GPE", "LOC"):
        inside = _opens_entity(sentence, match, entity, tables)
        if inside is not None:
            return inside
    return state and all(e.ambiguous for e in match.entries) and _has_name_beside(sentence, match, tables)


def _has_opener(sentence: Sentence, match: Match, entity: Entity | None, tables: Tables) -> bool:
    """Whether another capitalized word opens the name of a body: "National Security Council" holds another's name."""
    if match.start == 0 or not match.forms.isdisjoint(_NOT_OPENED):
        return False
    before, last = sentence.tokens[match.start - 1], sentence.tokens[match.end - 1]
    if before.text.lower() in read_words("resolve", "ship_nouns.txt"):
        return True  # "the galleon San Juan"
    if before.text in HYPHENS and sentence.tokens[match.start - 2].text in _LINKS:
        return True  # "Lashkar-e-Islam"
    if before.text in ("de", "du", "des", "di") and match.start > 1 and sentence.tokens[match.start - 2].text.istitle():
        return True  # "the Tour de France"
    if not (before.tag == "NNP" and before.dep == "compound" and before.head == last.index):
        return False
    inside = entity is not None and match.start > entity[0]
    named = _is_name_word(before, tables) and not tables.gazetteer.lookup(before.text)
    if match.kinds <= _BODIES:
        bodies = all(e.ambiguous and e.actor.kind is ActorKind.ORGANIZATION for e in match.entries)
        own = _is_owner(sentence, match, tables)
        return inside and ((bodies and not own) or (named and match.end - match.start > 1))
    word = before.text.lower()
    parts = word in read_words("resolve", "directions.txt") or word in read_words("resolve", "town_nouns.txt")
    return named and not parts and (inside or match.start > 1)  # "FC Barcelona", not "Neighboring Spain"


def _is_owner(sentence: Sentence, match: Match, tables: Tables) -> bool:
    """Whether the words before are the state of the body: "United States Republicans"."""
    words = [t.text for t in sentence.tokens[max(0, match.start - 2) : match.start]]
    owners = (*tables.gazetteer.lookup(words[-1]), *tables.gazetteer.lookup(" ".join(words)))
    return any(o.actor.country == e.actor.country for o in owners for e in match.entries)


def _goes_on(sentence: Sentence, match: Match, entity: Entity | None, tables: Tables) -> bool:
    """Whether a person's name goes on: "Juan Carlos" of "Juan Carlos Mendez"."""
    if entity is None or entity[2] != "PERSON" or entity[1] <= match.end:
        return False
    if match.forms != _PERSONS:
        return False
    rest = [t for t in sentence.tokens[match.end : entity[1]] if t.text not in _SUFFIXES]
    known = tables.offices.by_surname.get(fold_name(rest[-1].text), ()) if rest else ()
    if any(h.actor.id == e.actor.id for h in known for e in match.entries):
        return False  # a second surname, or a name of his own
    return bool(rest) and all(t.tag in _PROPER and _is_name_word(t, tables) for t in rest)


def _is_after_head(sentence: Sentence, match: Match) -> bool:
    """Whether the name of a state or town ends a body's: "University of Nairobi"."""
    if match.start < 2 or sentence.tokens[match.start - 1].text not in ("of", "the"):
        return False
    of = match.start - 1 - (sentence.tokens[match.start - 1].text.lower() == "the")
    head = sentence.tokens[of - 1]
    return (
        of > 0
        and sentence.tokens[of].text.lower() == "of"
        and head.text.istitle()
        and head.text.lower() in read_words("resolve", "name_heads.txt")
        and match.forms <= STATE_FORMS
    )


def names_event(sentence: Sentence, match: Match) -> bool:
    """Return whether a state or town gives its name to an event: "the Lusaka Protocol", "the Korean War"."""
    if _opens_event(sentence, match):
        return True
    if match.end == len(sentence.tokens) or not (Form.CAPITAL in match.forms or ActorKind.PLACE in match.kinds):
        return False
    words = [t.text.lower() for t in sentence.tokens[match.end : match.end + 2]]
    named = read_words("resolve", "named_after_places.txt")
    if words[0] not in named and " ".join(words) not in named:
        return False
    return all(e.form is Form.CAPITAL or e.actor.kind is ActorKind.PLACE for e in match.entries)


def _opens_event(sentence: Sentence, match: Match) -> bool:
    """Whether capitalized words behind make the name an event's: "the Syrian Civil War", "the U.S. Open"."""
    run: list[str] = []
    for token in sentence.tokens[match.end : match.end + 4]:
        if not (token.tag in _PROPER and token.text[:1].isupper()):
            break
        run.append(token.text.lower())
    if not 0 < len(run) < 4 or Form.PERSON in match.forms or any(e.country_state is None for e in match.entries):
        return False
    events = read_words("resolve", "event_names.txt")
    return run[-1] in events or " ".join(run[-2:]) in events


def _has_compound(sentence: Sentence, match: Match) -> bool:
    """Whether another capitalized word stands before a single people's name: "the North Magnetic Pole"."""
    if match.start == 0 or match.end - match.start > 1 or match.forms != _DEMONYMS:
        return False
    before, last = sentence.tokens[match.start - 1], sentence.tokens[match.start]
    return before.tag == "NNP" and before.head == last.index and before.dep == "compound" and last.tag == "NNP"


def _opens_entity(sentence: Sentence, match: Match, entity: Entity, tables: Tables) -> bool | None:
    """Whether the rest of an entity makes one name with the match; None where a possessive parts them."""
    rest = sentence.tokens[match.end : entity[1]]
    tail = [t for t in rest if t.text != "-"]
    if not tail or any(t.text in POSSESSIVES for t in rest):
        return None
    words = [t.text for t in sentence.tokens]
    if len(tail) < len(rest) and _is_names(words[match.end + 1 : entity[1]], tables):
        return False  # "U.S.-Israel"
    if _opens_role(words, match.end, entity[1], tables):
        return False  # "Israeli National Security" before "Advisor"
    closer = _head_word(tail)
    if all(t.text.lower() in read_words("resolve", "corporate_suffixes.txt") for t in tail):
        return False  # "Boeing Co."
    if _is_worldwide(match) and all(t.tag in _PROPER for t in tail):
        noun = tables.role_nouns.get(closer)
        return noun is None or noun.kind != "person"  # "Economist Intelligence Unit"
    town = all(e.form is Form.CAPITAL or e.actor.kind is ActorKind.PLACE for e in match.entries)
    if town and any(t.text.lower() in read_words("resolve", "name_closers.txt") for t in tail):
        return True  # "Georgetown University School"
    if closer in tables.role_heads and closer not in read_words("resolve", "name_closers.txt"):
        return False
    return all(t.tag in _PROPER or t.pos in ("ADP", "DET", "CCONJ", "PROPN") for t in tail)


def _is_worldwide(match: Match) -> bool:
    """Whether the match is a company or a paper, whose name others take into their own."""
    return all(e.actor.sector in ("BUS", "MED") for e in match.entries)


def _is_names(words: list[str], tables: Tables) -> bool:
    """Whether the words are names of states and bodies and nothing else."""
    found = tables.gazetteer.matches(words)
    return bool(found) and sum(m.end - m.start for m in found) == len([w for w in words if w not in HYPHENS])


def _opens_role(words: list[str], start: int, end: int, tables: Tables) -> bool:
    """Whether the rest of an entity and the words after it are one noun of role."""
    lowered = [w.lower() for w in words[start : end + 2]]
    return any(" ".join(lowered[:n]) in tables.role_nouns for n in range(end - start + 1, len(lowered) + 1))


def _has_name_beside(sentence: Sentence, match: Match, tables: Tables) -> bool:
    """Whether an ambiguous name stands beside a person's other name: "Jordan Peterson"."""
    last = sentence.tokens[match.end - 1]
    before = sentence.tokens[match.start - 1] if match.start else None
    if before is not None and before.tag == "NNP" and before.head == last.index:
        return _is_name_word(before, tables) and before.entity_type in ("PERSON", "")
    after = sentence.tokens[match.end] if match.end < len(sentence.tokens) else None
    if after is not None and after.tag == "NNP" and last.head == after.index and last.dep == "compound":
        return _is_name_word(after, tables) and after.entity_type in ("PERSON", "")
    return False


def _head_word(tokens: list[Token]) -> str:
    """The last word before "of", "for" or "in", in lower case: "observatory" of "Observatory for Human Rights"."""
    for i, token in enumerate(tokens):
        if token.pos == "ADP" and i > 0:
            return tokens[i - 1].text.lower()
    return tokens[-1].text.lower()


def _is_name_word(token: Token, tables: Tables) -> bool:
    word = token.text.lower()
    return token.text[:1].isupper() and word not in tables.titles and word not in tables.role_nouns
