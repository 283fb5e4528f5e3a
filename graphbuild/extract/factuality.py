"""Whether an act is said to have happened: negation and modality of each statement.

    Russia refused to withdraw.             negated
    Iran may attack Israel.                 possible
    Japan agreed to help South Korea.       planned
    NATO urged Serbia to withdraw.          requested

A pass over the statements of a sentence, after the rules.  What a speaker denies is negated by attribution.
"""

from __future__ import annotations

from graphbuild.extract.lexicon import Governor, allegation_verbs, cue_nouns, cues, hedges, object_raisers
from graphbuild.extract.lexicon import governors as governor_lexicon
from graphbuild.extract.participants import is_purpose_noun
from graphbuild.extract.predicates import governing_chain, is_merged, is_passive, requested_party
from graphbuild.extract.verb_groups import ACTUAL, Factuality, own_group
from graphbuild.model import Modality, Sentence, Statement, Token

_NEGATIVE_WORDS = frozenset({"no", "none", "nobody", "neither", "nothing", "nowhere", "never", "nor"})
_CONDITIONS = frozenset({"if", "unless", "whether", "provided", "lest"})
_RANKS = frozenset({"first", "second", "third", "last", "only", "next", "latest"})
_EVIDENCE = frozenset({"evidence", "proof", "sign", "indication", "doubt", "suggestion"})
_NEGATION_RAISING = frozenset({"think", "believe", "expect", "suppose", "imagine", "want", "seem", "appear", "intend"})


def judge_statement(sentence: Sentence, statement: Statement) -> Factuality:
    """Return the statement's negation and modality."""
    head = sentence.token_at(statement.relation.head.start)
    if head is None:
        return ACTUAL
    if head.pos in ("VERB", "AUX") and head.dep != "amod":
        fact = verb_factuality(sentence, head)
    else:
        fact = _noun_factuality(sentence, head)
    if _negative_participant(sentence, statement):
        fact = fact.joined(Factuality(negated=True))
    return fact


def verb_factuality(sentence: Sentence, verb: Token) -> Factuality:
    """Return what the verb's own group, its governors and the clauses around it make of the act."""
    fact = own_group(sentence, verb)
    chain = governing_chain(sentence, verb)
    if any(c.text.lower() == "too" for g in chain if g.pos == "ADJ" for c in sentence.children(g, "advmod")):
        fact = fact.joined(Factuality(negated=True))
    for governor in reversed(chain):
        fact = fact.joined(_governed(sentence, governor, verb)).joined(own_group(sentence, governor))
    top = chain[0] if chain else verb
    return fact.joined(_surrounding(sentence, top, verb))


def _governed(sentence: Sentence, governor: Token, verb: Token) -> Factuality:
    particle = sentence.child(governor, "prt")
    lemma = governor.lemma.lower() if particle is None else f"{governor.lemma} {particle.lemma}".lower()
    entry = governor_lexicon().get(lemma) or governor_lexicon().get(governor.lemma.lower())
    if governor.lemma == "be" and sentence.child(governor, "acomp", "oprd") is None and _has_to(sentence, verb):
        return Factuality(modality=Modality.PLANNED)  # "is to visit"
    if entry is None:
        return ACTUAL
    if entry.raising and governor.pos == "VERB" and entry.modality is not Modality.ASSERTED:
        return Factuality(modality=entry.modality, negated=entry.negated)
    past_ability = governor.lemma.lower() == "able" and sentence.head(governor).tag in ("VBD", "VBN")
    return Factuality(modality=Modality.ASSERTED if past_ability else entry.modality, negated=entry.negated)


def _surrounding(sentence: Sentence, top: Token, verb: Token) -> Factuality:
    """What the clause that this one hangs on makes of it."""
    fact = ACTUAL
    if any(m.text.lower() in _CONDITIONS for m in sentence.children(top, "mark", "advmod")):
        fact = Factuality(modality=Modality.CONDITIONAL)
    elif _is_inverted_condition(sentence, top):
        return Factuality(modality=Modality.CONDITIONAL)
    head = sentence.head(top)
    headline = top.dep == "ROOT" or (top.dep in ("relcl", "acl") and head.dep == "ROOT" and head.pos == "PROPN")
    if headline and _has_to(sentence, top):
        return Factuality(modality=Modality.PLANNED)  # "Serbia to deploy troops"
    if top.dep == "acl" and top.tag == "VB" and _is_ranked(sentence, head):
        return fact  # "the first state to recognize Israel"
    if top.dep in ("xcomp", "ccomp", "acl", "pcomp") or (top.dep == "advcl" and top.tag == "VB"):
        return fact.joined(_complement(sentence, top, head, verb))
    if top.dep == "conj" and head.pos in ("VERB", "AUX") and not is_merged(sentence, top):
        first = sentence.head(top)
        if first.dep in ("ccomp", "xcomp", "advcl", "pcomp", "acl", "conj"):
            return fact.joined(_surrounding(sentence, first, first))
    return fact


def _is_ranked(sentence: Sentence, noun: Token) -> bool:
    """Whether the noun is "the first state", "the only one", not "the first attempt": what it is "to do" is done."""
    return noun.lemma.lower() not in governor_lexicon() and any(
        c.tag == "JJS" or c.lemma.lower() in _RANKS for c in sentence.children(noun, "amod", "advmod", "nummod")
    )


def _is_inverted_condition(sentence: Sentence, clause: Token) -> bool:
    """Whether an auxiliary in front makes a condition: "Had it been approved", "Should Iran attack"."""
    if clause.dep != "advcl" or sentence.child(clause, "mark") is not None:
        return False
    subject = sentence.child(clause, "nsubj", "nsubjpass")
    first = sentence.child(clause, "aux", "auxpass")
    fronted = first is not None and subject is not None and first.index < subject.index
    return fronted and first is not None and first.text.lower() in ("had", "should", "were")


def _complement(sentence: Sentence, top: Token, head: Token, verb: Token) -> Factuality:
    if _is_left_undone(sentence, top, head):
        return Factuality(negated=True)
    if top.dep == "pcomp":
        word = head.text.lower()
        if word == "without" or _is_instead(sentence, head):
            return Factuality(negated=True)
        noun = sentence.head(head)
        if noun.pos == "NOUN" and word in ("of", "to", "for") and noun.lemma.lower() in governor_lexicon():
            fact = _entry_factuality(sentence, noun)
            return fact.joined(Factuality(negated=True)) if _denied_noun(sentence, noun) else fact
        governor = sentence.head(head).lemma.lower()
        if word in ("of", "for", "with", "over", "on", "in") and governor in allegation_verbs():
            return Factuality(modality=Modality.POSSIBLE)
        if word in ("for", "about", "toward", "towards") and verb.tag == "VBG":
            return _entry_factuality(sentence, sentence.head(head))
        if word == "against" and governor in ("warn", "caution", "advise", "lobby"):
            return Factuality(modality=Modality.REQUESTED, negated=True)
        if word in ("from", "against"):
            return _entry_factuality(sentence, sentence.head(head))
        return ACTUAL
    if top.dep == "advcl":
        if requested_party(sentence, top, head) is not None:
            return Factuality(modality=Modality.REQUESTED)
        return Factuality(modality=Modality.PLANNED) if _has_to(sentence, top) else ACTUAL
    fact = _entry_factuality(sentence, head)
    if top.dep == "ccomp" and _is_indicative(sentence, top) and not fact.negated:
        fact = ACTUAL
    if top.dep == "xcomp" and head.pos in ("VERB", "AUX"):
        fact = _below_chain(sentence, head, fact)
    if top.dep == "ccomp" and top.tag == "VBN" and head.lemma == "keep":
        fact = fact.joined(verb_factuality(sentence, head))  # "will keep residents informed"
    if top.dep == "ccomp" and top.tag == "VB" and head.lemma.lower() in object_raisers():
        fact = fact.joined(verb_factuality(sentence, head))  # "sent tanks to help Niger win"
    if top.dep == "acl" and is_purpose_noun(sentence, head):
        return Factuality(modality=Modality.PLANNED)
    if top.dep == "acl" and verb.tag in ("VBG", "VBN") and sentence.child(top, "mark", "aux") is None:
        return ACTUAL
    unknown = head.lemma.lower() not in governor_lexicon()
    if unknown and top.dep in ("acl", "xcomp") and _has_to(sentence, top):
        judged = head.lemma == "be" and sentence.child(head, "acomp", "prep") is not None  # "it is wrong to attack"
        fact = Factuality(modality=Modality.POSSIBLE if judged else Modality.PLANNED)
    if head.pos in ("VERB", "AUX") and own_group(sentence, head).negated:
        if head.lemma.lower() in _NEGATION_RAISING:
            return Factuality(negated=True)
        return Factuality(modality=Modality.POSSIBLE, negated=fact.negated and fact.modality is not Modality.ASSERTED)
    if head.pos == "NOUN" and _denied_noun(sentence, head):
        if head.lemma.lower() in _EVIDENCE:
            return Factuality(modality=Modality.POSSIBLE)
        claimed = cue_nouns().get(head.lemma.lower()) in ("say", "think")  # who rejects a claim says that it is false
        return Factuality(negated=True) if claimed else fact.joined(Factuality(negated=True))
    return fact


def _below_chain(sentence: Sentence, head: Token, fact: Factuality) -> Factuality:
    """What governs the governing verb: of "failed to persuade Iraq to close" nothing was closed."""
    outer = ACTUAL
    for governor in governing_chain(sentence, head):
        outer = outer.joined(_governed(sentence, governor, head)).joined(own_group(sentence, governor))
    if fact.modality is not Modality.ASSERTED or outer == ACTUAL:
        return fact
    return fact.joined(outer)


def _is_left_undone(sentence: Sentence, top: Token, head: Token) -> bool:
    """Whether nobody does what the infinitive says: "did nothing to stop the raid", "has done little to help"."""
    done = sentence.child(head, "dobj") if head.lemma == "do" else head
    return (
        top.tag == "VB" and done is not None and done.text.lower() in ("nothing", "little") and _has_to(sentence, top)
    )


def _is_instead(sentence: Sentence, preposition: Token) -> bool:
    """Whether "of" or "than" belongs to "instead of", "rather than", "short of"."""
    before = sentence.tokens[preposition.index - 1].text.lower() if preposition.index else ""
    return preposition.text.lower() in ("of", "than") and before in ("instead", "rather", "short")


def _is_indicative(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause has a finite verb ("that Iran attacked"), not a subjunctive ("that Iran withdraw")."""
    return verb.tag in ("VBD", "VBZ", "VBP") or any(
        c.tag in ("VBD", "VBZ", "VBP", "MD") for c in sentence.children(verb, "aux", "auxpass")
    )


def _denied_noun(sentence: Sentence, noun: Token) -> bool:
    """Whether nobody has what the noun names: "no desire to try", "was not given the chance to speak"."""
    if any(c.text.lower() in _NEGATIVE_WORDS for c in sentence.children(noun, "det", "preconj")):
        return True
    head = sentence.head(noun)
    if noun.dep == "conj":
        return _denied_noun(sentence, head)
    if noun.dep not in ("dobj", "attr", "nsubjpass") or head.pos not in ("VERB", "AUX"):
        return False
    cue = cues().get(head.lemma.lower())
    denied = cue is not None and cue.kind == "deny" and noun.lemma.lower() in cue_nouns()
    return denied != own_group(sentence, head).negated


def _entry_factuality(sentence: Sentence, head: Token) -> Factuality:
    entry: Governor | None = governor_lexicon().get(head.lemma.lower())
    if entry is None:
        return ACTUAL
    if entry.raising and entry.modality is Modality.POSSIBLE and head.pos == "VERB" and not is_passive(sentence, head):
        return ACTUAL  # "believes that", "said that": attribution, not modality
    return Factuality(modality=entry.modality, negated=entry.negated)


def _has_to(sentence: Sentence, verb: Token) -> bool:
    return any(c.text.lower() == "to" for c in sentence.children(verb, "aux"))


def _noun_factuality(sentence: Sentence, noun: Token) -> Factuality:
    """Adjectives of an event noun, and the verb whose object it is: "a planned visit", "urged the release of"."""
    fact = ACTUAL
    for child in sentence.children(noun, "amod", "det", "advmod"):
        word = child.text.lower()
        if word in _NEGATIVE_WORDS:
            fact = fact.joined(Factuality(negated=True))
        elif word in hedges():
            fact = fact.joined(Factuality(modality=hedges()[word]))
    head = sentence.head(noun)
    if noun.dep == "pobj" and head.text.lower() in ("for", "of", "from", "against", "about"):
        head = sentence.head(head)
    elif noun.dep != "dobj":
        return fact
    if head.pos in ("VERB", "AUX", "NOUN"):
        entry = governor_lexicon().get(head.lemma.lower())
        if entry is not None and (entry.modality is not Modality.ASSERTED or entry.negated) and not entry.raising:
            return fact.joined(Factuality(modality=entry.modality, negated=entry.negated))
    return fact


def _negative_participant(sentence: Sentence, statement: Statement) -> bool:
    """Whether the subject or object is "no one", "no country", "nothing", "none of them"."""
    for argument in (statement.subject, statement.object):
        if argument is None or argument.clausal:
            continue
        head = sentence.token_at(argument.head.start)
        if head is None:
            continue
        if any(c.text.lower() in _NEGATIVE_WORDS for c in sentence.children(head, "preconj", "cc", "det")):
            return True
        first = sentence.token_at(argument.span.start)
        if first is not None and first.text.lower() in _NEGATIVE_WORDS and first.index <= head.index:
            return True
    return False
