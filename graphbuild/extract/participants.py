"""Who acts in a verb's clause, also where the subject is not said again.

Moscow condemned the raid and [Moscow] withdrew its envoy.      coordination
the rebels [who are] backed by Iran                              reduced relative clause
The EU wants Serbia to recognize Kosovo.                         control
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extract.lexicon import (
    acting_nouns,
    authored_nouns,
    authoring_verbs,
    converse_verbs,
    cues,
    dispatch_verbs,
    speaking_nouns,
    subject_control_verbs,
    time_nouns,
)
from graphbuild.extract.lexicon import governors as governor_lexicon
from graphbuild.extract.objects import agent, has_relative_adverb, indirect_object, relative_antecedent
from graphbuild.extract.predicates import coordination_head, is_merged, is_passive, requested_party
from graphbuild.model import Sentence, Token

_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_CUES_OF_OTHERS = frozenset({"judge", "deny", "accuse"})
_REPORTING = frozenset({"confirm", "report", "allege", "describe", "mention", "expose", "discover", "uncover"})
_STATIVE = frozenset({"relate", "concern", "contain", "pertain", "regard", "total", "date", "cover", "involve"})
# what pictures and figures do
_TOLD_BY_THINGS = frozenset(
    {"show", "indicate", "reveal", "suggest", "reflect", "detail", "describe", "depict", "name"}
)
_ROW = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
_OBJECT_CONTROL_PREPOSITIONS = frozenset({"of", "for", "from", "into", "against"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """The surface subject of a verb and whether the clause it was taken from shares it only in meaning."""

    token: Token
    inherited: bool = False


def surface_subject(sentence: Sentence, verb: Token, *, depth: int = 0) -> Doer | None:
    """Return who stands in subject position, for a passive the one acted upon; None where nobody is named."""
    own = sentence.child(verb, *_SUBJECTS, *_PASSIVE_SUBJECTS)
    if own is not None:
        return _resolved_relative(sentence, verb, own)
    if depth > 8:
        return None
    inherited = _inherited(sentence, verb, depth)
    if inherited is None or _is_empty_it(sentence, verb, inherited):
        return None
    return Doer(token=inherited, inherited=True)


def _resolved_relative(sentence: Sentence, verb: Token, own: Token) -> Doer | None:
    """The word that a relative pronoun stands for, else the subject itself."""
    if own.text.lower() in _RELATIVE and own.tag in ("WDT", "WP", "IN"):
        clause = verb
        while clause.dep in ("conj", "ccomp", "xcomp") and clause.head != clause.index:
            clause = sentence.head(clause)
        if clause.dep in ("relcl", "acl"):
            return Doer(token=sentence.head(clause))
        return None
    if own.tag in ("WP", "WDT"):
        return None
    if own.dep == "expl" or (own.text.lower() == "there" and own.pos == "PRON"):
        return None
    return Doer(token=own)


def _is_empty_it(sentence: Sentence, verb: Token, subject: Token) -> bool:
    """Whether the inherited subject is the "it" of "it is wrong to prosecute"."""
    matrix = sentence.head(subject)
    return subject.text.lower() == "it" and verb.tag == "VB" and matrix.lemma in ("be", "take", "make", "seem")


def _inherited(sentence: Sentence, verb: Token, depth: int) -> Token | None:
    head = sentence.head(verb)
    if verb.dep == "conj" and head.pos in ("VERB", "AUX"):
        return _token(surface_subject(sentence, coordination_head(sentence, verb), depth=depth + 1))
    if verb.dep == "xcomp":
        return _controller(sentence, verb, head, depth)
    if verb.dep == "acl":
        return _noun_doer(sentence, verb, head, depth)
    if verb.dep == "relcl":
        return head if not has_relative_adverb(sentence, verb) else None
    if (verb.dep in ("advcl", "ccomp") or _is_in_brackets(sentence, verb)) and head.pos in ("VERB", "AUX"):
        return _matrix_subject(sentence, verb, head, depth)
    if verb.dep == "advcl" and head.pos == "ADJ":
        return _token(surface_subject(sentence, sentence.head(head), depth=depth + 1))
    if verb.dep == "pcomp":
        return _prepositional_doer(sentence, head, depth)
    return None


def _controller(sentence: Sentence, verb: Token, head: Token, depth: int) -> Token | None:
    """The doer of an infinitive: the object of "urged", else the subject of the governing verb."""
    if head.pos in ("ADJ", "NOUN") and head.dep in ("acomp", "attr", "oprd"):
        return _token(surface_subject(sentence, sentence.head(head), depth=depth + 1))
    asked = requested_party(sentence, verb, head)
    if asked is not None:
        return asked
    if is_passive(sentence, head) and head.lemma.lower() in subject_control_verbs():
        return agent(sentence, head)  # "is used to justify the raid": by whom
    governed = sentence.child(head, "dobj", "dative")
    if governed is not None and governed.pos != "ADP" and head.lemma.lower() not in subject_control_verbs():
        return governed
    return _token(surface_subject(sentence, head, depth=depth + 1))


def _noun_doer(sentence: Sentence, verb: Token, noun: Token, depth: int) -> Token | None:
    """The doer of a clause that hangs on a noun.

    "the group using the base": the noun; "a plan to leave", "Iran's right to enrich": who has the plan.
    """
    if _is_spoken_beside(sentence, verb, noun):
        clause = next(t for t in sentence.ancestors(noun) if t.pos in ("VERB", "AUX"))
        return _token(surface_subject(sentence, clause, depth=depth + 1)) or noun
    authored = noun.dep == "dobj" and noun.lemma.lower() in authored_nouns()
    if verb.tag == "VBG" and authored and verb.lemma.lower() not in _STATIVE:
        governor = sentence.head(noun)
        if governor.lemma.lower() not in authoring_verbs():
            return noun  # "vetoed a resolution condemning Syria": not those who veto it
        author = _token(surface_subject(sentence, governor, depth=depth + 1))
        if author is not None:
            return author
    if verb.tag != "VB" or _acts_itself(sentence, noun):
        return noun
    if is_purpose_noun(sentence, noun):
        clause = sentence.head(sentence.head(noun))
        return _token(surface_subject(sentence, clause, depth=depth + 1)) if clause.pos in ("VERB", "AUX") else None
    if noun.lemma.lower() not in governor_lexicon():
        lemma = sentence.head(noun).lemma.lower()
        moved = lemma in governor_lexicon() and lemma not in subject_control_verbs()  # "allow aid to reach the city"
        if noun.dep == "dobj" and not moved and sentence.child(noun, "poss") is None:
            return _governing_doer(sentence, noun, depth)  # "signed a pact to reopen the border"
        return noun if sentence.child(verb, "dobj") is not None and noun.dep not in ("dobj", "pobj") else None
    owner = sentence.child(noun, "poss") or _people(sentence, noun)
    if owner is not None:
        return owner
    for preposition in sentence.children(noun, "prep"):
        if preposition.text.lower() in ("for", "on", "by"):
            return sentence.child(preposition, "pobj")
    return _governing_doer(sentence, noun, depth)


def _is_in_brackets(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb opens an aside: "suspended Okello (expelled him from the cabinet)"."""
    return verb.dep in ("dep", "parataxis") and verb.index > 0 and sentence.tokens[verb.index - 1].text == "("


def _acts_itself(sentence: Sentence, noun: Token) -> bool:
    """Whether the noun does what the infinitive says: "a panel to probe the deaths", "the last ship to leave"."""
    of_a_row = any(t.text.lower() in _ROW or t.tag == "JJS" for t in sentence.children(noun, "amod"))
    return of_a_row or noun.entity_type in ("PERSON", "ORG", "GPE") or noun.lemma.lower() in acting_nouns()


def _people(sentence: Sentence, noun: Token) -> Token | None:
    """The adjective of a people that owns what the noun names: "a Tanzanian plan to build a dam"."""
    return next((t for t in sentence.children(noun, "amod", "nmod") if t.entity_type == "NORP"), None)


def _is_spoken_beside(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether a participle of saying hangs on a noun that cannot speak: "posted to defend his vote, saying ..."."""
    cue = cues().get(verb.lemma.lower())
    if verb.tag != "VBG" or cue is None or cue.kind not in ("say", "accuse") or verb.lemma.lower() in _TOLD_BY_THINGS:
        return False
    mute = noun.pos == "NOUN" and not noun.entity_type and noun.lemma.lower() not in authored_nouns() | speaking_nouns()
    below = noun.dep in ("dobj", "pobj", "attr") and any(t.pos in ("VERB", "AUX") for t in sentence.ancestors(noun))
    return mute and below


def _governing_doer(sentence: Sentence, noun: Token, depth: int) -> Token | None:
    """The receiver of "gave Ukraine permission to strike", else the subject of the verb; nobody after a cue."""
    for ancestor in sentence.ancestors(noun):
        if ancestor.pos not in ("VERB", "AUX"):
            continue
        receiver = indirect_object(sentence, ancestor)
        if receiver is not None and receiver is not noun:
            return receiver
        cue = cues().get(ancestor.lemma.lower())
        others = cue is not None and cue.kind in _CUES_OF_OTHERS
        if others or ancestor.lemma.lower() in _REPORTING:
            return None  # "confirmed a plot to kill": not those who confirm it
        return _token(surface_subject(sentence, ancestor, depth=depth + 1))
    return None


def is_purpose_noun(sentence: Sentence, noun: Token) -> bool:
    """Whether the noun is the "order" of "in order to" or the "bid" of "in a bid to"."""
    return (
        noun.lemma.lower() in ("order", "bid", "effort", "attempt", "hope") and sentence.head(noun).text.lower() == "in"
    )


def _matrix_subject(sentence: Sentence, verb: Token, head: Token, depth: int) -> Token | None:
    """The subject of the main clause, for participles and for clauses of purpose."""
    if verb.dep == "ccomp" and verb.tag not in ("VBG", "VB"):
        return None
    if verb.dep == "advcl" and verb.tag in ("VBD", "VBZ", "VBP") and sentence.child(verb, "mark") is None:
        return None
    if _is_said_apart(sentence, verb):
        while head.dep == "xcomp" and head.tag == "VB":
            head = sentence.head(head)
    asked = requested_party(sentence, verb, head)
    if asked is not None:
        return asked
    described = _described_in_quotation(sentence, verb, head)
    if described is not None:
        return described
    if is_passive(sentence, head) and verb.tag == "VB" and head.lemma.lower() not in dispatch_verbs():
        return agent(sentence, head)
    return _token(surface_subject(sentence, head, depth=depth + 1))


def _described_in_quotation(sentence: Sentence, verb: Token, head: Token) -> Token | None:
    """The one whom quoted words describe: 'described Banda as "a good host, always finding ways"'."""
    if verb.tag != "VBG" or verb.index < head.index:
        return None
    marks = [t for t in sentence.tokens[head.index : verb.index] if t.tag in ("``", "''")]
    described = sentence.child(head, "dobj")
    as_what = any(t.text.lower() == "as" for t in sentence.children(head, "prep", "mark"))
    if not as_what and sentence.child(head, "oprd") is None:
        return None
    quoted = bool(marks) and marks[-1].tag == "``"
    return described if quoted and described is not None and described.index < marks[0].index else None


def _is_said_apart(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle of saying stands behind a comma: "urged Peru to close the mine, claiming ..."."""
    cue = cues().get(verb.lemma.lower())
    spoken = verb.tag == "VBG" and cue is not None and cue.kind in ("say", "accuse", "judge")
    return spoken and verb.index > 0 and sentence.tokens[verb.index - 1].text == ","


def _prepositional_doer(sentence: Sentence, preposition: Token, depth: int) -> Token | None:
    """The doer of "of buying oil": the one accused; of "by cutting aid", "after meeting": the main subject."""
    governor = sentence.head(preposition)
    while governor.dep in ("prep", "advmod", "acomp") and governor.pos in ("ADP", "ADV", "ADJ", "SCONJ"):
        governor = sentence.head(governor)  # "stopped short of cutting", "because of buying"
    if governor.entity_type in ("DATE", "TIME"):  # "accused Iran on Friday of blocking"
        governor = next((t for t in sentence.ancestors(governor) if t.pos in ("VERB", "AUX")), governor)
    if governor.pos in ("VERB", "AUX"):
        return _doer_below_verb(sentence, preposition, governor, depth)
    if governor.pos in ("NOUN", "PROPN", "PRON"):
        by = sentence.head(governor)
        if by.dep == "agent" and preposition.text.lower() in ("of", "with"):  # "accused by Iran of shelling"
            return _token(surface_subject(sentence, sentence.head(by), depth=depth + 1))
        owner = sentence.child(governor, "poss")
        if owner is not None:
            return owner
        return _governing_doer(sentence, governor, depth)
    return None


def _doer_below_verb(sentence: Sentence, preposition: Token, verb: Token, depth: int) -> Token | None:
    word = preposition.text.lower()
    cue = cues().get(verb.lemma.lower())
    controls = word in _OBJECT_CONTROL_PREPOSITIONS or (word == "with" and cue is not None and cue.kind == "accuse")
    target = sentence.child(verb, "dobj") if not is_passive(sentence, verb) else None  # "was fined $9 for spying"
    behind = preposition.index > verb.index and verb.lemma.lower() not in converse_verbs()
    if target is not None and controls and behind:
        if target.tag in ("WP", "WDT"):
            return relative_antecedent(sentence, verb)
        return target
    doer = _token(surface_subject(sentence, verb, depth=depth + 1))
    spent = doer is not None and doer.lemma.lower() in time_nouns()  # "four days went into filming"
    return None if spent else doer


def is_object_control(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb is what somebody else is urged, forced or allowed to do."""
    return verb.dep == "xcomp" and not is_merged(sentence, verb)


def _token(doer: Doer | None) -> Token | None:
    return doer.token if doer is not None else None
