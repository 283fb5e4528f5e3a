"""What a pronoun stands for by the structure of its sentence: mostly the subject of a clause above it."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.model import Sentence, Token
from graphbuild.resolve.agreement import (
    GENDER,
    REFLEXIVE,
    SUBJECTS,
    THEY,
    agrees,
    clause_verb,
    fits,
    same_class,
    verbs_above,
)
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.owners import is_owned_by, maker_of_words, owner_by_phrase
from graphbuild.resolve.rivals import has_rival, is_suffered

BLOCKED = "a subject that is no actor"


def bound_antecedent(
    candidate: Candidate, history: History, word: str, ahead: list[Candidate]
) -> tuple[Candidate | None, str]:
    """Return the subject that the sentence's structure makes the antecedent, and the reason."""
    sentence, token = candidate.sentence, candidate.token
    known = {c.head: c for c in history.current if c.sentence is sentence and c.actor}
    owner = owner_by_phrase(sentence, token, known, word, history)
    if owner is not None:
        return owner if owner[0] is not None else (None, BLOCKED)
    chosen: Candidate | None = None
    for verb in _lending_verbs(sentence, token, word):
        subject = _relative_antecedent(sentence, verb) or sentence.child(verb, *SUBJECTS)
        if chosen is None and (maker := maker_of_words(candidate, verb, known, word, history)) is not None:
            return maker, "whose words the clause repeats"
        if subject is None or subject.index == token.index:
            if chosen is None and _controlled_by_object(sentence, verb, known, word, history):
                return None, BLOCKED
            continue
        if _are_several(sentence, token, subject, word):
            return None, BLOCKED
        if subject.index > token.index:
            if chosen is None and _opens_clause(sentence, token, verb):
                later = next((c for c in ahead if c.sentence is sentence and c.head == subject.index), None)
                return _opened(later, subject, word, history)
            continue
        found = known.get(subject.index)
        if found is None or found.actor is None:
            unknown = _is_unknown(verb, subject, word, first=chosen is None)
            if unknown or _is_nobody(candidate, subject, word, history):
                return None, BLOCKED
            continue
        if is_ruled_out(sentence, token, word, subject, verb) or is_owned_by(word, found):
            continue  # "He praised him": an object is not its own subject
        if fits(word, found, history.cast.actors[found.actor], history):
            if (chosen is not None and chosen.actor != found.actor) or sentence.child(subject, "conj") is not None:
                return None, BLOCKED  # "Pakistan said India had violated its airspace": either
            chosen = chosen or found
            if token.dep != "poss":
                break
    if chosen is not None and has_rival(candidate, chosen, history, word):
        return None, BLOCKED
    return chosen, "subject of the clause above it"


def _lending_verbs(sentence: Sentence, token: Token, word: str) -> Iterator[Token]:
    """The verbs above whose subjects may be meant, the nearest first.

    For "it" and "they" no further than a clause that is only coordinated: "Peru left, and Chile said it".
    """
    for verb in verbs_above(sentence, token):
        yield verb
        own = sentence.child(verb, *SUBJECTS)
        if verb.dep == "conj" and word not in GENDER and own is not None and own.index != token.index:
            return


def _are_several(sentence: Sentence, token: Token, subject: Token, word: str) -> bool:
    """Whether the subject is several, no one of them, or owned by whom "whose" stands for."""
    if sentence.child(subject, "conj") is not None and (token.dep != "poss" or word in THEY):
        return True
    owner = sentence.child(subject, "poss")
    return owner is not None and owner.text.lower() == "whose"


def _is_unknown(verb: Token, subject: Token, word: str, *, first: bool) -> bool:
    """Whether a subject that is no actor may be meant: a pronoun of the kind, or the nearest noun."""
    return (same_class(word, subject.text.lower()) and verb.lemma != "be") or (first and agrees(word, subject))


def _is_nobody(candidate: Candidate, subject: Token, word: str, history: History) -> bool:
    """Whether the clause goes on about a person whom no name tells: "the man was unarmed and he posed no threat"."""
    sentence, token = candidate.sentence, candidate.token
    if word not in GENDER or token.dep not in SUBJECTS or clause_verb(sentence, token).dep != "conj":
        return False
    return sentence.child(subject, "poss") is None and any(
        c.head == subject.index and c.actor is None and c.role is not None
        and c.role.noun.kind == "person" and not c.role.plural
        for c in history.current
    )  # fmt: skip


def _opened(later: Candidate | None, subject: Token, word: str, history: History) -> tuple[Candidate | None, str]:
    """The subject behind the pronoun, where it may be meant: "In her speech, the envoy said"."""
    if later is not None and later.actor is not None:
        fitting = fits(word, later, history.cast.actors[later.actor], history)
        return (later, "subject of the clause that it opens") if fitting else (None, "")
    return None, BLOCKED if agrees(word, subject) else ""


def _relative_antecedent(sentence: Sentence, verb: Token) -> Token | None:
    """What "who", "which" or "that" stands for as the subject: "an envoy who lost his post"."""
    subject = sentence.child(verb, *SUBJECTS)
    if verb.dep != "relcl" or subject is None or subject.text.lower() not in ("who", "which", "that"):
        return None
    return sentence.tokens[verb.head]


def is_ruled_out(sentence: Sentence, token: Token, word: str, subject: Token, verb: Token) -> bool:
    """Return whether a subject cannot be meant: the pronoun is its object, or what is done to the pronoun's owner.

    "They failed to inform them", "left the pact, calling it a trap": who acts is not the object.
    "The court ordered his release": who orders is not released.
    """
    if token.dep == "poss":
        return subject.dep != "nsubjpass" and is_suffered(sentence, token) and verb.index in _acting(sentence, token)
    return word not in REFLEXIVE and token.dep not in SUBJECTS and verb.index in _acting(sentence, token)


def _acting(sentence: Sentence, token: Token) -> set[int]:
    """The verbs whose subject acts on the pronoun: its own, and those that lend theirs to it."""
    found: set[int] = set()
    verb = clause_verb(sentence, token)
    while verb.index not in found:
        found.add(verb.index)
        if sentence.child(verb, *SUBJECTS) is not None or verb.dep not in ("xcomp", "advcl", "pcomp", "conj"):
            break
        above = sentence.tokens[verb.head]
        above = sentence.tokens[above.head] if above.pos == "ADP" else above
        if above.pos not in ("VERB", "AUX") or _lent_by_object(sentence, verb, above):
            break
        verb = above
    return found


def _lent_by_object(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether an object acts: "asked Peru to help it", "accused Peru of harming it", not "left after calling it"."""
    if sentence.child(above, "dobj") is None:
        return False
    return verb.dep == "xcomp" or (verb.dep == "pcomp" and sentence.tokens[verb.head].text.lower() in _OF_OBJECTS)


_OF_OBJECTS = frozenset({"of", "from", "for", "into", "against", "with"})


def _controlled_by_object(
    sentence: Sentence, verb: Token, known: dict[int, Candidate], word: str, history: History
) -> bool:
    """Whether an object may be the one who acts: "accused Russia of shelling its positions"."""
    if verb.dep not in ("xcomp", "pcomp", "ccomp", "acl", "advcl"):
        return False
    above = sentence.tokens[verb.head]
    if above.pos in ("ADP", "NOUN"):
        above = sentence.tokens[above.head]
    for thing in sentence.children(above, "dobj", "dative", "iobj"):
        found = known.get(thing.index)
        if found is not None and found.actor and fits(word, found, history.cast.actors[found.actor], history):
            return True
    return False


def _opens_clause(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Whether the pronoun stands in a phrase before the verb's subject: "For his part, Ayrault said"."""
    branch = token
    while branch.head not in (verb.index, branch.index):
        branch = sentence.tokens[branch.head]
    return branch.dep in ("prep", "advcl", "npadvmod") and branch.index < verb.index
