"""What a verb acts on and through: agents of passives, direct and indirect objects, also where they are shared.

the weapons that Russia supplied          the weapons are supplied
attacked and destroyed the base           the base is attacked as well
armed and trained by Rwanda               Rwanda armed them as well
"""

from __future__ import annotations

from graphbuild.extract.lexicon import converse_verbs, event_noun, object_raisers
from graphbuild.extract.predicates import is_passive
from graphbuild.model import Sentence, Token, remembered

_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_LYING = frozenset({"located", "situated", "based"})  # no "by" behind them says who did it
_NOT_A_GAP = frozenset({"day", "time", "way", "reason", "moment", "year", "month", "week", "place", "fact", "extent"})


def agent(sentence: Sentence, verb: Token) -> Token | None:
    """Return who did it in a passive: the filler of "by", unless that is a time or a manner."""
    if _is_described(sentence, verb):
        return None
    for by in (*sentence.children(verb, "agent", "prep"), *_behind_description(sentence, verb)):
        if by.text.lower() == "by":
            filler = sentence.child(by, "pobj")
            if filler is not None and filler.entity_type not in ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"):
                return filler
    for member in sentence.children(verb, "conj"):  # "armed and trained by Rwanda"
        between = sentence.tokens[verb.index + 1 : member.index]
        if member.tag == "VBN" and len(between) == 1 and between[0].pos == "CCONJ":
            return agent(sentence, member)
    return None


def _is_described(sentence: Sentence, participle: Token) -> bool:
    """Whether somebody is described as lying somewhere: "was described as located near the border by the press"."""
    above = sentence.head(participle)
    as_what = participle.text.lower() in _LYING and sentence.child(participle, "mark") is not None
    return as_what and above.tag == "VBN" and sentence.child(above, "auxpass") is not None


def _behind_description(sentence: Sentence, verb: Token) -> list[Token]:
    """The "by" that stands behind what somebody is described as."""
    clauses = [c for c in sentence.children(verb, "advcl") if c.tag == "VBN" and _is_described(sentence, c)]
    return [t for c in clauses for t in sentence.subtree(c) if t.dep in ("agent", "prep") and t.text.lower() == "by"]


@remembered
def direct_object(sentence: Sentence, verb: Token) -> Token | None:
    """Return the head of the direct object; that of a relative clause is the noun it describes."""
    own = sentence.child(verb, "dobj")
    both = sentence.children(verb, "dobj") if own is not None else []
    if len(both) > 1 and both[0].index > verb.index:
        return both[1]  # "handed Jordan the bodies"
    if own is not None:
        if own.text.lower() in _RELATIVE and own.tag in ("WDT", "WP", "IN"):
            return relative_antecedent(sentence, verb)
        return own
    if verb.dep in ("relcl", "acl") and _is_object_gap(sentence, verb):
        return sentence.head(verb)
    for clause in sentence.children(verb, "ccomp"):
        if clause.pos in ("ADJ", "NOUN") and clause.index > verb.index and sentence.child(clause, "mark") is None:
            judged = sentence.child(clause, "nsubj")  # "found the officer guilty"
            if judged is not None:
                return judged
    if verb.lemma.lower() in object_raisers():
        for clause in sentence.children(verb, "ccomp"):
            finite = any(c.text.lower() != "to" for c in sentence.children(clause, "mark", "aux"))
            if clause.tag == "VB" and not finite and clause.index > verb.index:
                return sentence.child(clause, "nsubj")
    return _shared_object(sentence, verb)


def relative_antecedent(sentence: Sentence, verb: Token) -> Token | None:
    """Return the noun that the relative clause around the verb describes."""
    for clause in (verb, *sentence.ancestors(verb)):
        if clause.dep in ("relcl", "acl"):
            return sentence.head(clause)
    return None


def indirect_object(sentence: Sentence, verb: Token) -> Token | None:
    """Return the recipient that stands without a preposition: "gave Ukraine tanks"."""
    dative = sentence.child(verb, "dative")
    if dative is not None:
        return dative if dative.pos != "ADP" else None
    objects = sentence.children(verb, "dobj")
    return objects[0] if len(objects) > 1 and objects[0].index > verb.index else None


def _is_object_gap(sentence: Sentence, verb: Token) -> bool:
    """Whether the described noun is the missing object: "the weapons Russia supplied"."""
    subject = sentence.child(verb, *_SUBJECTS)
    noun = sentence.head(verb)
    return (
        subject is not None
        and subject.text.lower() not in _RELATIVE
        and not is_passive(sentence, verb)
        and sentence.child(verb, "attr", "acomp", "ccomp", "xcomp", "oprd") is None
        and noun.lemma.lower() not in _NOT_A_GAP
        and not has_relative_adverb(sentence, verb)
    )


def has_relative_adverb(sentence: Sentence, verb: Token) -> bool:
    """Return whether the clause begins with where, when, why, whose or "in which"."""
    for child in sentence.children(verb, "advmod", "prep", "nsubj", "dobj", "mark"):
        if child.text.lower() in ("where", "when", "why"):
            return True
        inner = sentence.child(child, "pobj")
        if inner is not None and inner.tag in ("WDT", "WP"):
            return True
    return False


def _shared_object(sentence: Sentence, verb: Token) -> Token | None:
    """The object of the next verb in a row of verbs: "attacked and destroyed the base"."""
    if is_passive(sentence, verb) or sentence.child(verb, "prep", "ccomp", "xcomp", "acomp", "attr") is not None:
        return None
    for member in sentence.children(verb, "conj"):
        if member.pos == "VERB" and sentence.child(member, *_SUBJECTS, "aux", *_PASSIVE_SUBJECTS) is None:
            between = sentence.tokens[verb.index + 1 : member.index]
            if all(t.pos in ("CCONJ", "PUNCT", "ADV") for t in between) and len(between) <= 2:
                return sentence.child(member, "dobj")
    return None


def is_converse(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb is one of receiving and its object a noun of an act: "faces criticism from the UN"."""
    noun = direct_object(sentence, verb) if verb.lemma.lower() in converse_verbs() else None
    entry = event_noun(noun.lemma.lower()) if noun is not None else None
    return entry is not None and bool(entry.verb)
