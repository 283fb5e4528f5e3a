"""Labels that the parser gets wrong in a way that the words betray.

Police shot a rider, believed to be a Kenyan.     the rider is believed, the police do not believe
The bridge replaces a ferry, first built in 1911.  the ferry was built, the bridge builds nothing
He was hit and stabbed dozens of times.            no "dozens" are stabbed
Israel calls on civilians to leave.                civilians are called on
A man stabs a fan in Bielefeld, Westphalia.        no Westphalia is stabbed
A judge ordered the activist released.             the order is that the activist be released
"""

from __future__ import annotations

from dataclasses import replace

from graphbuild.model import Token

# participles of opinion; after a comma, without "and", they describe the noun before it
_SUPPOSED = frozenset(
    {"accused", "alleged", "believed", "considered", "feared", "known", "presumed", "reported", "rumored", "suspected"}
)
# verbs with an object and what is to be done to it, and participles that tell the object from others instead
_HAVING_DONE = frozenset({"order", "want", "keep"})
_MAKING = frozenset({"make", "produce", "manufacture", "build", "develop", "design", "base", "name", "call"})
_NEAR = 10  # words between a verb and what belongs to it
_OPENERS = frozenset({"to", "of", "by", "as"})


def repair_labels(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a sentence, those with a label that cannot be right with another one."""
    repaired = [_repaired(tokens, t) for t in tokens]
    for verb in tokens:
        if verb.lemma in _HAVING_DONE and verb.pos == "VERB":
            _have_done(repaired, verb)
        elif verb.lemma == "call" and verb.pos == "VERB":
            _call_on(repaired, verb)
    return repaired


def _call_on(tokens: list[Token], verb: Token) -> None:
    """Whom the "on" of "calls on civilians to leave" addresses, where it is taken for a conjunction."""
    on = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else verb
    act = tokens[on.head]
    asked = next((t for t in tokens[on.index : act.index] if t.head == act.index and t.dep == "nsubj"), None)
    if on.dep == "mark" and on.text.lower() in ("on", "upon") and act.tag == "VB" and asked is not None:
        tokens[on.index] = replace(on, dep="prep", head=verb.index)
        tokens[asked.index] = replace(asked, dep="pobj", head=on.index)
        tokens[act.index] = replace(act, dep="advcl", head=verb.index)


def _have_done(tokens: list[Token], verb: Token) -> None:
    """What is ordered done, as a passive clause below the order."""
    for participle in tokens[verb.index + 1 : verb.index + _NEAR]:
        if participle.tag not in ("VBN", "VBD") or participle.lemma in _MAKING:
            continue
        below = [t for t in tokens if t.head == participle.index and t is not participle]
        if any(t.dep in ("agent", "aux", "auxpass", "mark", "dobj", "nsubjpass") for t in below):
            continue
        patient = _patient(tokens, verb, participle, below)
        if patient is not None and verb.index < patient.index < participle.index:
            tokens[patient.index] = replace(patient, dep="nsubjpass", head=participle.index)
            tokens[participle.index] = replace(participle, dep="ccomp", head=verb.index, tag="VBN")
            return


def _patient(tokens: list[Token], verb: Token, participle: Token, below: list[Token]) -> Token | None:
    """What the participle is done to, however the parser bound the two to the verb."""
    above = tokens[participle.head]
    if participle.dep == "acl" and above.dep == "dobj" and above.head == verb.index:
        return above
    if participle.dep == "ccomp" and participle.head == verb.index:
        return next((t for t in below if t.dep == "nsubj"), None)
    if participle.dep in ("xcomp", "oprd") and participle.head == verb.index:
        return next((t for t in tokens if t.head == verb.index and t.dep == "dobj"), None)
    return None


def _repaired(tokens: list[Token], token: Token) -> Token:
    if token.dep == "conj" and token.text.lower() in _SUPPOSED:
        return _described(tokens, token)
    if token.dep in ("conj", "dep") and token.tag == "VBN":
        return _afterthought(tokens, token)
    if token.dep == "dobj" and token.tag == "NNS":
        return _how_often(tokens, token)
    if token.dep == "relcl" and token.tag == "VB":
        return _infinitive(tokens, token)
    if token.dep in ("dobj", "npadvmod", "attr") and token.pos == "PROPN":
        return _aside(tokens, token)
    return token


def _afterthought(tokens: list[Token], verb: Token) -> Token:
    """A participle behind a present tense and a comma, as a clause of the noun before the comma."""
    if tokens[verb.head].tag not in ("VBZ", "VBP"):
        return verb
    comma = verb.index - 1
    while comma > 0 and tokens[comma].tag == "RB":
        comma -= 1
    if comma < 1 or tokens[comma].text != "," or tokens[comma - 1].pos not in ("NOUN", "PROPN"):
        return verb
    return replace(verb, dep="acl", head=comma - 1)


def _infinitive(tokens: list[Token], verb: Token) -> Token:
    """An infinitive without a relative pronoun hangs on its noun like any other: "completed a clinic to treat"."""
    below = [t for t in tokens[max(0, verb.index - _NEAR) : verb.index] if t.head == verb.index]
    to = any(t.tag == "TO" for t in below)
    return replace(verb, dep="acl") if to and not any(t.dep in ("nsubj", "mark") for t in below) else verb


def _aside(tokens: list[Token], name: Token) -> Token:
    """A name in brackets is no object ("opt out (Island News)"); one behind a town says where that is."""
    first = name.index
    while first > 0 and (tokens[first - 1].head == name.index or tokens[first - 1].pos == "PROPN"):
        if tokens[first - 1].dep not in ("compound", "nmod", "punct") or tokens[first - 1].text in ("(", ","):
            break
        first -= 1
    before = tokens[first - 1] if first > 0 else name
    if before.text == "(":
        return replace(name, dep="dep")
    town = tokens[first - 2] if first > 1 else name
    if name.dep == "npadvmod" and before.text == "," and town.pos == "PROPN" and town.dep in ("pobj", "appos"):
        return replace(name, dep="appos", head=town.index)
    return name


def _how_often(tokens: list[Token], noun: Token) -> Token:
    """How often something is done: "dozens of times" and "several times" are adverbs."""
    ahead = tokens[noun.index + 1 : noun.index + 3]
    times = noun.lemma == "time" or [t.text.lower() for t in ahead] == ["of", "times"]
    return replace(noun, dep="npadvmod") if times else noun


def _described(tokens: list[Token], verb: Token) -> Token:
    """A participle of opinion as a clause of the noun before the comma."""
    if not 2 <= verb.index < len(tokens) - 1 or tokens[verb.index - 1].text != ",":
        return verb
    noun = tokens[verb.index - 2]
    if noun.pos not in ("NOUN", "PROPN") or tokens[verb.index + 1].text.lower() not in _OPENERS:
        return verb
    return replace(verb, dep="acl", head=noun.index, tag="VBN")
