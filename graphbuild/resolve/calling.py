"""What an article calls again in other words: "the French diplomat", "the group", "the regime"."""

from __future__ import annotations

from functools import cache

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.antecedents import History, Test, anaphor_test, name_heads
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.nearer_bodies import is_foreign, may_be_unknown
from graphbuild.resolve.pointing import (
    acts_on_phrase,
    has_own_name,
    is_another,
    is_counted,
    is_named_as,
    is_narrowed,
    is_new,
    is_of,
    is_own_subject,
    is_placed,
    is_to_come,
    speaks_of,
)
from graphbuild.resolve.roles import Role, plain_noun
from graphbuild.resolve.standing import faint_nouns
from graphbuild.resources import read_rows, read_words

_PERSON_WINDOW = 6  # sentences back
_NOUN_WINDOW = 40
_BARE_PERSON_WINDOW = 12
_ALIKE_WINDOW = 3
_PUBLIC = frozenset({"GOV", "JUD", "LEG"})


def called_person(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the nearest person of that country, office or sector: "the French diplomat", "the minister"."""
    if role.noun.kind != "person" or role.plural or not role.definite or role.former:
        return "", ""
    cast = history.cast
    noun = role.noun.noun
    if is_counted(candidate, role) or is_to_come(candidate) or is_named_as(candidate) or is_of(candidate):
        return "", ""  # "the first woman" is said of somebody; it points back to nobody
    country = role.state.country if role.state else None
    placed = is_placed(candidate)
    generic = read_words("resolve", "generic_persons.txt")
    deputies = read_words("resolve", "deputies.txt")

    def fits(earlier: Candidate, actor: Actor) -> bool:
        if actor.kind is not ActorKind.PERSON or (actor.sector == "ELI" and noun not in generic):
            return False
        if placed and not is_placed(earlier):
            return False  # "the governor" is not "the Chad-appointed governor"
        if role.office and actor.role.startswith("former "):
            return False
        if role.deputy and not deputies.intersection(actor.role.lower().split()):
            return False  # "the acting minister" is not the minister
        if country and actor.country and actor.country != country:
            return False
        if country and not actor.country:
            return False
        if role.organization is not None and actor.acts_for != role.organization.id:
            return False
        if any(_names_office(noun, title) for title in (*cast.nouns[actor.id], actor.role.lower().split(" of ")[0])):
            return True
        if role.office and role.noun.noun != "leader":
            return False  # "the president" is nobody but a president
        if role.noun.sector in ("", "UNS", "CVL"):
            return noun in generic
        return noun in generic and actor.sector in (role.noun.sector, None)

    def may_be(earlier: Candidate, actor: Actor) -> bool:
        return fits(earlier, actor) and not speaks_of(earlier, candidate)

    found = _so_called(history.nearest(candidate, may_be, _PERSON_WINDOW), candidate, may_be, history)
    if found is None or found.actor is None:
        return "", ""
    return found.actor, f"definite phrase: nearest person who may be called {noun}"


def _so_called(found: Candidate | None, candidate: Candidate, fits: Test, history: History) -> Candidate | None:
    """Of several persons in one sentence who may be meant, the only one that was introduced with the title.

    Of several near by, where a noun says no more than "man" or "resident".
    """
    if found is None or candidate.role is None:
        return found
    noun = candidate.role.noun.noun
    near = [e for e, actor in history.back_from(candidate, _PERSON_WINDOW) if e.sentence is found.sentence]
    if candidate.role.noun.sector in ("", "UNS", "CVL"):  # "the man", after a soldier and a singer
        near = [e for e, _ in history.back_from(candidate, _ALIKE_WINDOW)]
    near = [e for e in near if fits(e, history.cast.actors[e.actor or ""])]
    if len({e.actor for e in near}) < 2:
        return found
    titled = {e.actor for e in history.seen if e.role is not None and _names_office(noun, e.role.noun.noun)}
    named = [e for e in near if e.actor in titled]
    return named[0] if len({e.actor for e in named}) == 1 else None


def _names_office(noun: str, title: str) -> bool:
    """Whether a noun is short for a title: "minister" for "foreign minister", not "president" for "vice president"."""
    if title == noun:
        return True
    before = title[: -len(noun)].split() if title.endswith(f" {noun}") else []
    return bool(before) and before[-1] not in read_words("resolve", "deputies.txt")


def called_group(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the nearest actor of a fitting kind: "the group", "the country"."""
    home = history.cast.home if role.determiner in ("our", "my") else None
    if not (role.definite or home is not None) or role.plural or not role.bare:
        return "", ""
    test = anaphor_test(role.noun.noun)
    if test is None or is_another(candidate, role, test[1]):
        return "", ""
    if home is not None:
        own = test[1] == ActorKind.STATE and role.canonical == role.noun.noun
        reason = f"our {role.noun.noun}: the state that publishes the text"
        return (history.cast.add(home), reason) if own else ("", "")

    def fits(earlier: Candidate, actor: Actor) -> bool:
        if acts_on_phrase(earlier, candidate):
            return False  # "Chad cut the supplies to the country": not Chad
        modifies = earlier.token.dep in ("compound", "nmod") and earlier.sentence is not candidate.sentence
        if modifies and actor.kind is not ActorKind.STATE:
            return False  # "They met the EU envoy. The group": not the EU
        return test[0](earlier, actor)

    found = history.nearest(candidate, fits)
    if found is None or found.actor is None or may_be_unknown(found, candidate, role, history):
        return "", ""
    state = history.cast.actors[found.actor].kind is ActorKind.STATE
    if (not state and is_own_subject(candidate, found.actor, history)) or _has_rival(found, candidate, fits, history):
        return "", ""
    return found.actor, f"definite phrase: nearest {test[1].replace('|', ' or ')} before it"


def _has_rival(found: Candidate, candidate: Candidate, fits: Test, history: History) -> bool:
    """Whether another actor may be meant as well as the nearest: of two, only one that acts may be meant."""
    if history.cast.actors[found.actor or ""].kind is ActorKind.STATE:
        if len(history.states) == 1:
            return False
        near = [e for e, actor in history.back_from(candidate, 1) if actor.kind is ActorKind.STATE]
        return not near or near[0].actor != found.actor or _acting(near) != {found.actor}
    if found.token.dep == "conj" or found.sentence.child(found.token, "conj") is not None:
        return True  # "the council, France and Peru agreed. The group": all of them
    near = [e for e, actor in history.back_from(candidate) if e.sentence is found.sentence and fits(e, actor)]
    return len({e.actor for e in near}) > 1 and _acting(near) != {found.actor}


def _acting(near: list[Candidate]) -> set[str | None]:
    return {earlier.actor for earlier in near if earlier.is_subject}


def called_before(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return an actor that the article called so before: "the regime", "activists"."""
    new = role.former or role.determiner in ("a", "an", "another", "other")
    if (
        not role.bare
        or new
        or role.noun.noun in faint_nouns()
        or (role.noun.kind == "person" and is_to_come(candidate))
        or candidate.token.entity_type == "DATE"
    ):
        return "", ""  # "the last week" after "the Lakes Week"
    ours = role.determiner in ("my", "our") and not role.plural and history.cast.home is not None
    if (not role.definite and not ours) or (ours and role.noun.noun in read_words("resolve", "qualities.txt")):
        return "", ""  # "65 nominees" after "two nominees", "students" after "Kurdish students"
    if (
        is_of(candidate)
        or is_to_come(candidate)
        or is_placed(candidate)
        or (role.noun.kind != "person" and (is_new(candidate) or (not role.plural and is_narrowed(candidate))))
        or any(note.startswith(("of:", "from:")) for note in candidate.notes)
    ):
        return "", ""  # "the board of the library" after "the board of the bank"
    cast = history.cast
    noun = role.noun.noun
    if noun not in history.said:
        return "", ""

    def fits(earlier: Candidate, actor: Actor) -> bool:
        return (
            actor.id != candidate.actor
            and earlier.role is None
            and (_ends_name(earlier, role, home=cast.home is not None) or _opens_name(earlier, role))
            and not is_foreign(actor, role, cast)
        ) or (
            actor.id != candidate.actor
            and earlier.role is not None
            and not (earlier.name and role.plural and not _shortens(role, earlier))
            and (noun in (earlier.role.noun.noun, plain_noun(earlier.role.noun.noun)) or _shortens(role, earlier))
            and earlier.role.plural == role.plural
            and (noun in cast.nouns[actor.id] or _shortens(role, earlier))
            and (
                _shortens(role, earlier)
                or role.canonical in (earlier.role.canonical, plain_noun(earlier.role.canonical), noun)
            )
        )

    found = history.nearest(
        candidate, fits, _NOUN_WINDOW if role.noun.kind == "group" or role.plural else _BARE_PERSON_WINDOW
    )
    if found is None or found.actor is None or is_own_subject(candidate, found.actor, history):
        return "", ""
    if has_own_name(candidate) and not _words(candidate) <= _words(found):
        return "", ""  # "the Constitutional Court" after "the High Court"; "the Working Group" is the joint one
    near = [e for e, actor in history.back_from(candidate, _ALIKE_WINDOW) if fits(e, actor)]
    if is_short_name(candidate, role):
        if _is_overtaken(found, noun, history):
            return "", ""
        near = [e for e in near if e.sentence is found.sentence]  # "the Department" is the one that was spoken of last
    if len({e.actor for e in near}) > 1 or _is_hidden(found, role, history):
        return "", ""  # "the troops" after Chadian and Malian ones
    return found.actor, f"called {noun} before"


def is_unclear(candidate: Candidate, role: Role, history: History) -> bool:
    """Return whether a short name may mean several that were named: "the Department" after two of them."""
    return role.bare and not candidate.notes and role.noun.noun in history.said and is_short_name(candidate, role)


def _is_overtaken(found: Candidate, noun: str, history: History) -> bool:
    """Whether letters that stand for another such body follow it."""
    for earlier in reversed(history.seen):
        if earlier is found:
            return False
        if earlier.actor and earlier.actor != found.actor and ends_in(history.cast.actors[earlier.actor].name, noun):
            return True
    return False


def _is_hidden(found: Candidate, role: Role, history: History) -> bool:
    """Whether others were called so after the group that was found, and are no actor: "these firms" are the last."""
    if not role.plural:
        return False
    for earlier in reversed(history.seen):
        if earlier is found:
            return False
        called = earlier.role if earlier.actor is None else None
        if called is not None and called.canonical == role.canonical and not called.definite:
            return True
    return False


def is_short_name(candidate: Candidate, role: Role) -> bool:
    """Return whether a body's noun alone stands in a capital, as texts shorten a name: "the Department"."""
    plain = role.definite and not role.plural and role.noun.kind == "group" and role.canonical == role.noun.noun
    bare = plain and candidate.token.text.istitle() and candidate.head - candidate.start == 1
    return bare and role.noun.noun not in read_words("resolve", "government_nouns.txt")


def _words(candidate: Candidate) -> set[str]:
    return {t.text.lower() for t in candidate.sentence.tokens[candidate.start : candidate.end] if t.pos != "DET"}


def _shortens(role: Role, earlier: Candidate) -> bool:
    """Whether "the guards" may be the border guards of before."""
    longer = earlier.role.noun.noun if earlier.role is not None else ""
    if role.determiner != "the" or " " in role.canonical:
        return False
    noun = role.noun.noun
    if role.plural:
        return longer.endswith(f" {noun}")
    kinds = {role.noun.kind, earlier.role.noun.kind if earlier.role is not None else ""}
    if (
        kinds != {"group"}
        or role.noun.sector not in _PUBLIC
        or earlier.name
        or noun in read_words("resolve", "government_nouns.txt")
    ):
        return False
    return longer.endswith(f" {noun}") or longer.startswith(f"{noun} of ")  # "the ministry" after "the oil ministry"


def _ends_name(earlier: Candidate, role: Role, *, home: bool) -> bool:
    """Whether a name ends in the noun: "the Administration" after "the Carter Administration"."""
    if not role.definite or role.plural or role.noun.kind == "person" or role.canonical != role.noun.noun:
        return False
    if role.noun.noun == "administration" and home:
        return False  # in the government's own texts "the Administration" is itself
    return ends_in(earlier.name, role.noun.noun)


def ends_in(name: str, noun: str) -> bool:
    """Return whether a noun is short for a body's name: "department" for "Lakes Department", "Department of Lakes".

    >>> ends_in("Lakes Department", "department"), ends_in("Department of Lakes", "department")
    (True, True)
    >>> ends_in("Department", "department")
    False
    """
    whole = name.lower()
    return any(head.endswith(f" {noun}") or (head == noun and head != whole) for head in name_heads(whole))


def _opens_name(earlier: Candidate, role: Role) -> bool:
    """Whether a name opens with the noun: "the Department" after "the Department of Lakes"."""
    plain = role.definite and not role.plural and role.noun.kind == "group" and role.canonical == role.noun.noun
    return plain and f" {role.noun.noun} of " in f" {earlier.name.lower()}"


def called_alike(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the only group near by that another noun named before: "the troops" after "its forces"."""
    plain = role.bare and role.plural and role.determiner == "the" and " " not in role.canonical
    like = _like_nouns().get(role.noun.noun) if plain else None
    if like is None:
        return "", ""
    found = {
        actor.id
        for earlier, actor in history.back_from(candidate, _ALIKE_WINDOW)
        if earlier.role is not None and earlier.role.plural and earlier.role.noun.noun in like
    }
    return (next(iter(found)), f"definite phrase: called {role.noun.noun} in turn") if len(found) == 1 else ("", "")


@cache
def _like_nouns() -> dict[str, frozenset[str]]:
    rows = [frozenset(row["nouns"].split("|")) for row in read_rows("resolve", "like_groups.csv")]
    return {noun: row for row in rows for noun in row}
