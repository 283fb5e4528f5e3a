"""Verb groups: which tokens make up a relation, and what governs it.

"has not ruled out"            one verb, its auxiliaries, negation and particle
"is set to travel"             governors "be", "set" and the verb "travel"
"agreed to help and fund"      "fund" is governed by "agreed" as well
"""

from __future__ import annotations

from functools import lru_cache

from graphbuild.extract.lexicon import event_noun, governor_nouns, intransitive_verbs
from graphbuild.extract.lexicon import governors as governor_lexicon
from graphbuild.model import Modality, Relation, Sentence, Span, Token, remembered

_AUXILIARIES = ("aux", "auxpass", "neg")
_IN_GROUP = frozenset({"aux", "auxpass", "neg", "advmod", "prt", "preconj"})
_NOT_A_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "npadvmod", "punct", "prep", "case", "mark"})
_CAUSATIVE = frozenset({"have", "see", "get", "order", "leave", "keep", "want"})


@lru_cache(maxsize=8)  # one rule after the other asks for the same sentence
def clause_verbs(sentence: Sentence) -> tuple[Token, ...]:
    """Return the verbs that head a clause, in text order."""
    return tuple(
        t
        for t in sentence.tokens
        if t.pos in ("VERB", "AUX")
        and t.dep not in _NOT_A_CLAUSE
        and any(c.isalpha() for c in t.text)
        and not _is_preposition(sentence, t)
    )


def _is_preposition(sentence: Sentence, participle: Token) -> bool:
    """Whether a participle only says when or what for: "following the talks", "including three nuns"."""
    word = participle.text.lower()
    if word not in ("following", "including") or sentence.child(participle, *_AUXILIARIES, "nsubj") is not None:
        return False
    filler = sentence.child(participle, "dobj", "pobj")
    return word == "including" or (filler is not None and event_noun(filler.lemma.lower()) is not None)


@remembered
def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb is passive; a coordinated participle shares the auxiliary of the first one."""
    if sentence.child(verb, "auxpass", "nsubjpass", "csubjpass") is not None:
        return not _has_done(sentence, verb)
    if sentence.child(verb, "aux") is not None or not _is_participle(sentence, verb):
        return False
    if verb.dep == "conj" and sentence.child(verb, "nsubj") is None:
        return _shares_passive(sentence, verb)
    # a bare participle is passive ("the flag lowered"), unless it is a past tense that was wrongly tagged
    if sentence.child(verb, "nsubj") is None or sentence.child(verb, "agent") is not None:
        return True
    marks = [m for m in sentence.children(verb, "mark") if m.text.lower() != "with"]  # "with a storm predicted"
    return verb.dep in ("ccomp", "pcomp", "advcl") and not marks and sentence.child(verb, "dobj") is None


def _has_done(sentence: Sentence, verb: Token) -> bool:
    """Whether "'s" stands for "has": "Peru's left the union"."""
    auxiliary = sentence.child(verb, "auxpass")
    short = auxiliary is not None and auxiliary.text.lower() in ("'s", "\u2019s")
    return short and sentence.child(verb, "dobj") is not None and sentence.child(verb, "agent") is None


def _is_participle(sentence: Sentence, verb: Token) -> bool:
    """Whether the form is a past participle, also where the tagger took it for a past tense."""
    if verb.tag != "VBD":
        return verb.tag == "VBN"
    marks = [m.text.lower() for m in sentence.children(verb, "mark")]
    if sentence.child(verb, "dobj") is not None or marks not in ([], ["with"]):
        return False
    if marks == ["with"]:
        return True
    if verb.dep == "conj" and sentence.child(verb, "nsubj") is None:
        bare = sentence.child(sentence.head(verb), "auxpass") is None  # "a dam built in 1911 but later enlarged"
        complete = sentence.child(verb, "prt", "prep", "npadvmod") is not None
        return (bare or complete) and _shares_passive(sentence, verb)
    if verb.dep == "pcomp" or (verb.dep == "ccomp" and sentence.head(verb).lemma in _CAUSATIVE):
        return True
    return verb.dep in ("acl", "advcl") and sentence.child(verb, "nsubj", "ccomp", "xcomp") is None


def _shares_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a later participle of a row is passive like the first: "was hit and stabbed", not "was hit and died"."""
    head = sentence.head(verb)
    transitive = verb.lemma.lower() not in intransitive_verbs()
    return transitive and head.tag in ("VBN", "VBD") and is_passive(sentence, head)


@remembered
def merged_complement(sentence: Sentence, verb: Token) -> Token | None:
    """Return the infinitive or participle whose act the verb governs without adding a participant, or None.

    "agreed to help Japan" gives "help"; "urged Japan to help" gives None.
    """
    for child in sentence.children(verb, "xcomp"):
        if child.pos in ("VERB", "AUX") and child.index > verb.index and sentence.child(child, "nsubj") is None:
            alone = _adds_no_participant(sentence, verb) and requested_party(sentence, child, verb) is None
            return child if alone and not _is_judgment(sentence, verb) else None
    complement = sentence.child(verb, "acomp")
    if complement is not None and verb.lemma == "be" and not _is_judgment(sentence, verb):
        inner = sentence.child(complement, "xcomp")
        if inner is not None and inner.pos in ("VERB", "AUX") and sentence.child(inner, "aux") is not None:
            return inner
    return None


def _is_judgment(sentence: Sentence, verb: Token) -> bool:
    """Whether "it" stands for the infinitive: "it is wrong to attack"; not "it is set to attack"."""
    if verb.lemma != "be":
        return False
    subject, predicate = sentence.child(verb, "nsubj"), sentence.child(verb, "acomp", "attr", "prep")
    if subject is None or predicate is None or subject.text.lower() != "it":
        return False
    governor = governor_lexicon().get(predicate.lemma.lower())
    return governor is None or not governor.raising


def _adds_no_participant(sentence: Sentence, verb: Token) -> bool:
    if is_passive(sentence, verb):
        governor = governor_lexicon().get(verb.lemma.lower())
        named = sentence.child(verb, "agent") is not None  # "suspected by India to be spies": India suspects them
        return governor is not None and governor.raising and not named
    return sentence.child(verb, "dobj", "dative") is None


def requested_party(sentence: Sentence, verb: Token, head: Token) -> Token | None:
    """Return whom a verb of asking addresses with a preposition: "pleaded for the group to leave", "called on"."""
    governor = governor_lexicon().get(head.lemma.lower())
    if governor is None or governor.modality is not Modality.REQUESTED or verb.tag != "VB":
        return None
    for preposition in sentence.children(head, "prep"):
        if preposition.text.lower() in ("for", "on", "upon", "to", "with") and preposition.index < verb.index:
            filler = sentence.child(preposition, "pobj")
            if filler is not None:
                return filler
    return None


def is_merged(sentence: Sentence, verb: Token) -> bool:
    """Whether a governing verb or adjective already stands for this verb's clause."""
    if verb.dep != "xcomp":
        return False
    head = sentence.head(verb)
    if head.dep == "acomp":
        head = sentence.head(head)
    return merged_complement(sentence, head) is verb


@remembered
def governing_chain(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the words that govern the verb within its own statement, outermost first."""
    chain: list[Token] = []
    current = verb
    while True:
        if is_merged(sentence, current):
            head = sentence.head(current)
            if head.dep == "acomp":
                chain.append(head)
                head = sentence.head(head)
            chain.append(head)
            current = head
        elif current.dep == "conj" and sentence.child(current, "nsubj", "nsubjpass", "aux", "mark") is None:
            head = coordination_head(sentence, current)
            if not is_merged(sentence, head) or head.pos not in ("VERB", "AUX"):
                return tuple(reversed(chain))
            current = head
        else:
            return tuple(reversed(chain))


def coordination_head(sentence: Sentence, verb: Token) -> Token:
    """Return the verb that a coordinated verb shares its subject with.

    "urged Hamas to free them and called on Israel": a finite verb stands beside "urged", not beside "to free".
    """
    head = sentence.head(verb)
    finite = verb.tag in ("VBD", "VBZ", "VBP") and sentence.child(verb, "aux") is None
    while finite and head.tag == "VB" and head.head != head.index:
        above = sentence.head(head)
        if above.pos not in ("VERB", "AUX", "ADJ", "NOUN") or sentence.child(head, "aux") is None:
            break
        head = above
    return head if head.pos in ("VERB", "AUX") else sentence.head(verb)


@remembered
def innermost_verb(sentence: Sentence, verb: Token) -> Token:
    """Return the verb that carries the meaning: of "is set to travel" the verb "travel"."""
    complement = merged_complement(sentence, verb)
    return verb if complement is None else innermost_verb(sentence, complement)


def make_relation(sentence: Sentence, verb: Token, chain: tuple[Token, ...] = ()) -> Relation:
    """Return the words of the verb group, from the first governor where nothing else stands between."""
    first, last = group_ends(sentence, verb, chain)
    span = Span(start=sentence.tokens[first].span.start, end=sentence.tokens[last].span.end)
    text = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    words = _shared_group(sentence, verb, chain) if first == _group_start(sentence, verb) else []
    words += [t.text for t in sentence.tokens[first : last + 1] if t.pos != "PUNCT"]
    particle = sentence.child(verb, "prt")
    if particle is not None and particle.index > last:
        words.append(particle.text)
    return Relation(
        text=text,
        lemma=relation_lemma(sentence, verb, chain),
        span=span,
        head=verb.span,
        predicate=_unspaced(" ".join(words)),
    )


def group_ends(sentence: Sentence, verb: Token, chain: tuple[Token, ...]) -> tuple[int, int]:
    """Return the first and the last word of the verb group, by their index."""
    first, last = _group_start(sentence, chain[0] if chain else verb), _group_end(sentence, verb)
    if chain and not _only_group_words(sentence, first, last, chain, verb):
        first = _group_start(sentence, verb)
    return first, last


def _shared_group(sentence: Sentence, verb: Token, chain: tuple[Token, ...]) -> list[str]:
    """What a later member shares of the first one's group: of "were arrested and beaten" the "were"."""
    if verb.dep != "conj" or sentence.child(verb, *_AUXILIARIES) is not None:
        return []
    head = sentence.head(verb)
    alternative = any(c.text.lower() in ("or", "nor") for c in sentence.children(head, "cc"))
    alike = head.tag == verb.tag or (alternative and {head.tag, verb.tag} == {"VBN", "VBD"})
    if head.pos not in ("VERB", "AUX") or verb.tag not in ("VB", "VBN", "VBG", "VBD") or not alike:
        return []
    first = _group_start(sentence, chain[0] if chain else head)
    if not _only_group_words(sentence, first, head.index, chain, head):
        return []
    return [t.text for t in sentence.tokens[first : head.index] if t.pos != "PUNCT"]


def _unspaced(words: str) -> str:
    """Join "did n't" and "they 'll" as they are written."""
    return words.replace(" n't", "n't").replace(" '", "'")


def relation_lemma(sentence: Sentence, verb: Token, chain: tuple[Token, ...] = ()) -> str:
    """Return the lemma phrase: "rule out", "agree to help", of "refusal to sign" "refuse to sign"."""
    words = _noun_governor(sentence, chain[0] if chain else verb)
    for governor in chain:
        if governor.lemma == "be" and len(chain) == 1:
            continue  # "is to visit"
        words.append(governor.lemma.lower())
        particle = sentence.child(governor, "prt")
        if particle is not None:
            words.append(particle.lemma.lower())
    shares = verb.dep == "conj" and sentence.child(sentence.head(verb), "aux") is not None
    if words and verb.tag == "VB" and (shares or sentence.child(verb, "aux") is not None):
        words.append("to")
    words.append(verb.lemma.lower())
    particle = sentence.child(verb, "prt")
    if particle is not None:
        words.append(particle.lemma.lower())
    return " ".join(words)


def _noun_governor(sentence: Sentence, infinitive: Token) -> list[str]:
    """The verb that a noun with an infinitive stands for."""
    noun = sentence.head(infinitive)
    if infinitive.dep != "acl" or infinitive.tag != "VB" or noun.lemma.lower() not in governor_nouns():
        return []
    return governor_nouns()[noun.lemma.lower()].split(" ")


@remembered
def _group_start(sentence: Sentence, verb: Token) -> int:
    """The leftmost token of the group that stands in an unbroken row before the verb."""
    members = {c.index for c in sentence.children(verb) if c.dep in _IN_GROUP and c.index < verb.index}
    for index in tuple(members):
        members.update(t.index for t in sentence.subtree(sentence.tokens[index]))
    start = verb.index
    while start - 1 in members or (start > 0 and start - 2 in members and sentence.tokens[start - 1].pos == "PUNCT"):
        start -= 1
    # an adverb in front of the group is not part of it
    while start < verb.index and (
        sentence.tokens[start].dep not in _AUXILIARIES or sentence.tokens[start].pos == "PUNCT"
    ):
        start += 1
    return start


def _group_end(sentence: Sentence, verb: Token) -> int:
    following = sentence.child(verb, "prt", "neg")
    return following.index if following is not None and following.index == verb.index + 1 else verb.index


def _only_group_words(sentence: Sentence, first: int, last: int, chain: tuple[Token, ...], verb: Token) -> bool:
    allowed = {t.index for t in chain} | {verb.index}
    for index in range(first, last + 1):
        token = sentence.tokens[index]
        if token.index not in allowed and token.dep not in _IN_GROUP and token.pos not in ("ADV", "PART", "PUNCT"):
            return False
    return True
