"""Whether a definite phrase may point back at all, and whom it cannot mean."""

from __future__ import annotations

from graphbuild.model import ActorKind
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.named_behind import named_behind
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_words

_PLACED = frozenset({"appointed", "installed", "backed", "imposed", "rival"})


def speaks_of(earlier: Candidate, candidate: Candidate) -> bool:
    """Return whether the earlier mention says the words that hold the phrase: who says "the man" is not the man."""
    if earlier.sentence is not candidate.sentence or not earlier.is_subject:
        return False
    verb = earlier.sentence.tokens[earlier.token.head]
    return any(t.dep == "ccomp" and t.head == verb.index for t in candidate.sentence.ancestors(candidate.token))


def is_to_come(candidate: Candidate) -> bool:
    """Return whether the phrase is of one who does not hold the office yet: "the next president"."""
    ahead = read_words("resolve", "not_yet.txt")
    return any(t.text.lower() in ahead for t in candidate.sentence.tokens[candidate.start : candidate.head])


def is_candidacy(candidate: Candidate) -> bool:
    """Return whether the phrase is the office that somebody is proposed for: "nominated her for prime minister"."""
    above = candidate.sentence.tokens[candidate.token.head]
    bare = candidate.sentence.child(candidate.token, "det", "poss") is None
    return candidate.token.dep == "pobj" and bare and above.text.lower() in ("for", "as")


def is_named_as(candidate: Candidate) -> bool:
    """Return whether the phrase says what somebody is taken for: "recognized her as the president"."""
    above = candidate.sentence.tokens[candidate.token.head]
    return candidate.token.dep == "pobj" and above.text.lower() == "as"


def is_another(candidate: Candidate, role: Role, kinds: str) -> bool:
    """Return whether the noun's modifiers tell it from what was named: "the human body", "the movement of grain"."""
    if is_of(candidate) or is_narrowed(candidate):
        return True
    before = candidate.sentence.tokens[candidate.start : candidate.head]
    if has_own_name(candidate):
        return True
    if is_counted(candidate, role) or is_new(candidate) or any(t.tag == "JJS" for t in before):
        return True
    named = read_words("resolve", "telling_modifiers.txt")
    return kinds != ActorKind.STATE and any(t.text.lower() in named for t in before)


def has_own_name(candidate: Candidate) -> bool:
    """Return whether capitals make the phrase a name of its own: "the High Court", "the Finance Committee"."""
    before = candidate.sentence.tokens[candidate.start : candidate.head]
    return candidate.token.text.istitle() and any(t.text.istitle() and t.pos not in ("DET", "PRON") for t in before)


def is_of(candidate: Candidate) -> bool:
    """Return whether "of" or "for the" with a name follows and says of what it is: "the Secretary of the Interior"."""
    following = candidate.sentence.tokens[candidate.end : candidate.end + 1]
    if not following or following[0].head != candidate.head:
        return False
    opener = following[0].text.lower()
    return opener == "of" or (opener == "for" and bool(named_behind(candidate.sentence, candidate.end)))


def acts_on_phrase(earlier: Candidate, candidate: Candidate) -> bool:
    """Return whether the mention is the subject of the verb whose object or aim the phrase is."""
    sentence, token = candidate.sentence, candidate.token
    if earlier.sentence is not sentence or earlier.token.dep not in ("nsubj", "nsubjpass"):
        return False
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and above.text.lower() in ("to", "from", "against", "on", "for", "with"):
        above = sentence.tokens[above.head]
        above = sentence.tokens[above.head] if above.dep == "dobj" else above
    elif token.dep != "dobj":
        return False
    return above.index == earlier.token.head


def is_counted(candidate: Candidate, role: Role) -> bool:
    """Return whether a number tells the phrase from what was named: "the first woman"; not "the first lady"."""
    tokens = candidate.sentence.tokens[candidate.start : candidate.head]
    numbers = [t for t in tokens if t.pos == "NUM" or t.entity_type in ("CARDINAL", "ORDINAL")]
    return any(t.text.lower() not in role.noun.noun for t in numbers)


def is_new(candidate: Candidate) -> bool:
    """Return whether the phrase sets a new one against what was named: "the new church"."""
    return any(t.text.lower() in ("new", "newly") for t in candidate.sentence.tokens[candidate.start : candidate.head])


def is_own_subject(candidate: Candidate, identity: str, history: History) -> bool:
    """Return whether the actor is the subject of the phrase's own clause: "the bank sold its share in the bank"."""
    sentence, token = candidate.sentence, candidate.token
    if token.dep not in ("dobj", "pobj"):
        return False
    verb = next((t for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX")), None)
    return verb is not None and any(
        c.actor == identity and c.token.dep in ("nsubj", "nsubjpass") and c.token.head == verb.index
        for c in history.current
        if c.sentence is sentence
    )


def is_one_of_a_row(candidate: Candidate, role: Role) -> bool:
    """Return whether the holder is told by a number: "the third president" is not who holds the office now."""
    if not role.office:
        return False
    before = candidate.sentence.tokens[candidate.start : candidate.head]
    return any(t.entity_type == "ORDINAL" and t.text.lower() not in role.noun.noun for t in before)


def is_placed(candidate: Candidate) -> bool:
    """Return whether the words say who put the person there: "the Chad-appointed governor"."""
    return any(t.text.lower() in _PLACED for t in candidate.sentence.tokens[candidate.start : candidate.head])


def is_narrowed(candidate: Candidate) -> bool:
    """Return whether a clause right behind says which ones: "banks that lent to Chad", "firms found to have lied"."""
    following = candidate.sentence.tokens[candidate.end : candidate.end + 1]
    clause = candidate.sentence.child(candidate.token, "relcl", "acl")
    return clause is not None and bool(following) and following[0].text != ","
