"""Which actor a role phrase is: "the Russian foreign minister", "Syrian activists", "its Russian backers"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from graphbuild.model import ActorKind
from graphbuild.resolve.antecedents import History, anaphor_test
from graphbuild.resolve.apposition import called_beside, here, is_named_beside
from graphbuild.resolve.bearers import called_by_title
from graphbuild.resolve.called_before import called_before, is_unclear
from graphbuild.resolve.calling import called_alike, called_group, called_person
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.governments import government_role, known_body
from graphbuild.resolve.offices import same_office
from graphbuild.resolve.other_times import is_of_another_holder, is_of_another_time
from graphbuild.resolve.own_phrases import leader_of, own_phrase
from graphbuild.resolve.own_titles import is_of_others
from graphbuild.resolve.pointing import is_candidacy, is_one_of_a_row, is_to_come
from graphbuild.resolve.roles import Role, plain_noun
from graphbuild.resolve.standing import stands_alone
from graphbuild.resolve.witnesses import called_as_witnesses
from graphbuild.resources import read_words

_BODIES = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "IGO", "NGO", "NGM", "BUS", "PTY", "MED", "EDU", "NON"})
_FIGHTING = frozenset({"GOV", "MIL", "REB", "UAF", "COP", "SPY", "IGO"})
_ABROAD = frozenset({"GOV", "MIL", "IGO", "NGO", "MED", "SPY", "UNS", ""})
_Attempt = Callable[[Candidate, Role, History], tuple[str, str]]
_INDEFINITE = frozenset({"a", "an", "another", "any", "every", "no", "one", "each", "some", "either", "neither"})
_PERSONAL = frozenset({"person"})


def resolve_phrase_candidate(candidate: Candidate, history: History) -> None:
    """Set the phrase's actor and reason."""
    role = candidate.role
    if role is None:
        return
    cast = history.cast
    role = government_role(_with_owner(candidate, role, history), leader_of(candidate, cast), cast)
    candidate.role = role
    if is_one_of_a_row(candidate, role):
        return
    own = _own_office(candidate, role, history)
    role = candidate.role = own or role
    for attempt in _attempts(own=own is not None, regional=_is_regional(candidate, role, history)):
        identity, reason = attempt(candidate, role, history)
        if identity:
            holder = cast.tables.offices.by_id.get(identity) if role.office else None
            if holder is None or not (
                is_of_another_time(candidate, holder, role.office)
                or is_of_another_holder(candidate, identity, role.office, history)
            ):
                _take(candidate, identity, reason, cast)
            return
    if is_unclear(candidate, candidate.role, history):
        return
    role = government_role(_with_only_state(candidate, candidate.role, history), None, cast)
    if role is not candidate.role:
        candidate.role = role
        identity, reason = _office(candidate, role, history)
        if identity:
            _take(candidate, identity, reason, cast)
            return
    if stands_alone(candidate, role):
        _take(candidate, *own_phrase(candidate, role, history), cast)


def _attempts(*, own: bool, regional: bool) -> tuple[_Attempt, ...]:
    """The ways to find who is meant, the surest first; the office before all where the text is of the holder's."""
    if regional:
        return (_relation, called_beside, *_FURTHER[1:])
    return (_office, _relation, called_beside, *_FURTHER) if own else (_relation, called_beside, _office, *_FURTHER)


def _take(candidate: Candidate, identity: str, reason: str, cast: Cast) -> None:
    if not identity:
        return
    candidate.actor, candidate.reason = identity, reason
    if candidate.role is not None:
        cast.nouns[identity].update((candidate.role.noun.noun, plain_noun(candidate.role.noun.noun)))


def _with_owner(candidate: Candidate, role: Role, history: History) -> Role:
    """The role with the state or body that a possessor or "of" names: "its ambassador", "leader of the group"."""
    if not role.bare:
        return role
    for note in candidate.notes:
        relation, _, index = note.partition(":")
        owner = next((c for c in here(candidate, history) if c.head == int(index)), None)
        if owner is None or owner.actor is None:
            continue
        local = role.noun.noun.rpartition(" ")[2] in read_words("resolve", "local_bodies.txt")
        if relation == "in" and not local and (role.noun.kind != "person" or role.noun.sector in _ABROAD):
            continue  # troops in a country need not be its own
        candidate.owner = owner
        actor = history.cast.actors[owner.actor]
        if actor.kind is ActorKind.PERSON:
            state = history.cast.tables.states.state_of(actor.country)
            led = relation == "of" and role.noun.noun in ("government", "administration", "regime")
            fitting = role.noun.sector in ("GOV", "MIL") and role.noun.noun != "counterpart"
            return (
                replace(role, state=state, states=1)
                if state and (relation in ("poss", "compound") or led) and fitting
                else role
            )
        if actor.kind is ActorKind.STATE:
            return replace(role, state=actor, states=1)
        if actor.kind is ActorKind.PLACE:
            state = history.cast.tables.states.state_of(actor.country)
            return replace(
                role, state=state, states=int(state is not None), canonical=f"{actor.name.lower()} {role.canonical}"
            )
        if relation in ("in", "from", "compound"):
            return role
        if actor.kind in (ActorKind.ORGANIZATION, ActorKind.GROUP):
            return replace(role, organization=actor)
    return role


def _own_office(candidate: Candidate, role: Role, history: History) -> Role | None:
    """The role with the state that publishes the text, where its head is meant: "the President"."""
    home, cast = history.cast.home, history.cast
    if home is None:
        return None
    heads = role.office in ("president", "vice president") and role.canonical == role.noun.noun
    if not (role.bare and role.definite and heads and candidate.token.text.istitle()):
        return None
    holder = cast.tables.offices.holder(home.id, role.office, cast.date) if cast.date else None
    named = holder is not None and holder.actor.id in cast.actors
    rivals = any(office == role.office and place != home.id for place, office in cast.introduced)
    return replace(role, state=home, states=1) if named or not rivals else None


def _with_only_state(candidate: Candidate, role: Role, history: History) -> Role:
    """The role with the one state that the article has named so far: "the government"."""
    own = role.determiner in ("my", "our") and history.cast.home is not None
    named = not role.determiner and candidate.token.tag == "NNP" and role.noun.kind == "group"
    if not (
        role.bare and (role.definite or own or named) and role.noun.sector in ("GOV", "MIL", "LEG") and not role.plural
    ):
        return role
    if role.canonical != role.noun.noun or anaphor_test(role.noun.noun) is not None or is_to_come(candidate):
        return role
    if any("-" in t.text for t in candidate.sentence.tokens[candidate.start : candidate.head]):
        return role  # "the US-led administration" after Iraq
    following = candidate.sentence.tokens[candidate.end : candidate.end + 1]
    owner = candidate.sentence.child(following[0], "pobj") if following and following[0].text.lower() == "of" else None
    if owner is not None and owner.pos == "PROPN" and " of " not in role.noun.noun:
        return role  # it is said whose it is
    state = history.cast.home
    if state is None and len(history.states) == 1:
        state = history.cast.actors[next(iter(history.states))]
    if state is not None and is_of_others(role, state, history.cast):
        return role
    owned = replace(role, state=state, states=1) if state is not None else role
    return owned if not named or known_body(owned, history.cast) is not None else role  # "Treasury issued licenses"


def _relation(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """The state that "its Russian backers" means."""
    if role.noun.noun not in read_words("resolve", "relation_nouns.txt") or role.state is None or role.states != 1:
        return "", ""
    after = candidate.sentence.tokens[role.modifier + 1].tag  # "Mali's neighbors" are not Mali
    own = candidate.owner is None and role.modifier >= 0 and after != "POS"
    if own and role.plural and role.determiner != "the":
        return history.cast.add(role.state), f"{role.noun.noun} with the adjective of {role.state.id}: the state itself"
    return "", ""


def _office(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """An office and whose it is: who was introduced with it in the article, else who holds it on the day."""
    if not role.office or role.noun.kind != "person" or role.determiner in _INDEFINITE:
        return "", ""
    cast = history.cast
    place = role.organization or role.state
    if place is None or role.states > 1 or is_to_come(candidate):
        return "", ""
    office = same_office(role.office)
    known = cast.introduced.get((place.id, office))
    if known:
        return known, f"{role.office} of {place.name}, introduced in the article"
    if cast.date is None:
        return "", ""
    holder = cast.tables.offices.holder(place.id, role.office, cast.date)
    if holder is None or is_candidacy(candidate) or is_named_beside(candidate):
        return "", ""
    identity = cast.add(holder.on(cast.date))
    if holder.gender:
        cast.gender[identity] = holder.gender
    return identity, f"{role.office} of {place.name} on {cast.date} in offices.csv"


def _is_regional(candidate: Candidate, role: Role, history: History) -> bool:
    """Whether the office is a region's: "the Ohio attorney general"."""
    actors = history.cast.actors
    return bool(role.office) and any(
        c.start <= role.modifier < c.end and c.name and c.actor and actors[c.actor].kind is ActorKind.PLACE
        for c in here(candidate, history)
    )


def _sibling(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Give "residents and activists" one country: changes the role, finds no actor."""
    if not role.bare or not role.plural:
        return "", ""
    sentence, token = candidate.sentence, candidate.token
    others = {t.index for t in sentence.children(token, "conj")} | ({token.head} if token.dep == "conj" else set())
    for other in here(candidate, history):
        if other.head in others and other.role is not None and other.role.plural and other.actor:
            actor = history.cast.actors[other.actor]
            state = history.cast.tables.states.state_of(actor.country)
            if state is not None and actor.kind is ActorKind.GROUP and _alike(role.noun.sector, actor.sector or ""):
                candidate.role = replace(role, state=state, states=1)
                return "", ""
    return "", ""


def _alike(first: str, second: str) -> bool:
    """Whether two sectors may share a country by standing side by side: the same, or both of civil life."""
    return first == second or (first not in _FIGHTING and second not in _FIGHTING)


_FURTHER: tuple[_Attempt, ...] = (
    called_person,
    called_group,
    called_before,
    called_alike,
    called_by_title,
    called_as_witnesses,
    _sibling,
)
