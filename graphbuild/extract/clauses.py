"""A verb with its participants becomes a statement.  Rules choose the verbs, this file puts them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild.extract.infinitives import finite_predicate
from graphbuild.extract.inflicted import inflictor
from graphbuild.extract.lexicon import complement_nouns, confidences, cues, governors, plain_speech_verbs
from graphbuild.extract.objects import agent, direct_object, indirect_object, is_converse, relative_antecedent
from graphbuild.extract.participants import Doer
from graphbuild.extract.participants import surface_subject as find_surface_subject
from graphbuild.extract.phrases import clause_phrase, full_preposition, loose_prepositions, noun_phrase, slice_span
from graphbuild.extract.predicates import governing_chain, innermost_verb, is_passive, make_relation
from graphbuild.model import (
    Argument,
    Modality,
    Provenance,
    Relation,
    Sentence,
    Span,
    Statement,
    Token,
    Voice,
    changed,
)

_OF_VERBS = frozenset({"accuse", "convict", "suspect", "acquit", "deprive", "strip", "rob", "remind", "warn", "inform"})
_HAVING_DONE = ("order", "keep")  # "ordered the bridge closed"
_OWN = ("to", "between", "for", "at")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def make_statement(
    sentence: Sentence,
    relation: Relation,
    *,
    rule: str,
    confidence: float | None = None,
    subject: Argument | None = None,
    object: Argument | None = None,
    arguments: tuple[Argument, ...] = (),
    voice: Voice = Voice.ACTIVE,
    reciprocal: bool = False,
) -> Statement:
    """Return a statement without id, factuality and attribution: later passes give those.

    `confidence` (0 to 1) is that of the rule in data/confidence.csv, one half for a rule that is not listed there.
    """
    return Statement(
        id="",
        subject=subject,
        relation=relation,
        object=object,
        arguments=arguments,
        voice=voice,
        reciprocal=reciprocal,
        provenance=Provenance(
            article=sentence.article,
            sentence=sentence.index,
            sentence_span=sentence.span,
            quote=sentence.text,
            rule=rule,
            confidence=confidences().get(rule, 0.5) if confidence is None else confidence,
        ),
    )


def clause_statements(sentence: Sentence, verbs: Iterable[Token], *, rule: str) -> Iterator[Statement]:
    """Yield one statement per verb that has participants; of "is set to travel" that of "travel"."""
    for verb in verbs:
        statement = clause_statement(sentence, innermost_verb(sentence, verb), rule=rule)
        if statement is not None:
            yield statement


def clause_statement(sentence: Sentence, verb: Token, *, rule: str) -> Statement | None:
    """Return the statement of a verb and its participants; None where it has fewer than one."""
    chain = governing_chain(sentence, verb)
    top = chain[0] if chain else verb
    doer = find_surface_subject(sentence, top)
    if is_passive(sentence, verb):
        return _passive_statement(sentence, verb, chain, doer, rule)
    return _active_statement(sentence, verb, chain, doer, rule)


def _active_statement(
    sentence: Sentence, verb: Token, chain: tuple[Token, ...], doer: Doer | None, rule: str
) -> Statement | None:
    subject = _doer_phrase(sentence, verb, doer, deep=False)
    target, arguments = _objects(sentence, verb)
    if target is not None and not target.clausal and not target.parts:
        target, lifted = _lift(target, of_too=verb.lemma.lower() in _OF_VERBS)
        arguments += lifted
    arguments += prepositional_arguments(sentence, verb, chain)
    if is_converse(sentence, verb):  # who gives stands in a statement of the converse rule
        arguments = [a for a in arguments if a.preposition.lower() not in ("from", "by")]
    if subject is None and target is None:
        return None
    relation = finite_predicate(sentence, make_relation(sentence, verb, chain), verb, doer)
    return make_statement(
        sentence,
        relation if target is not None else _with_preposition(sentence, relation, arguments),
        rule=rule,
        subject=subject,
        object=target,
        arguments=_ordered(arguments, subject, target),
    )


def _doer_phrase(sentence: Sentence, verb: Token, doer: Doer | None, *, deep: bool) -> Argument | None:
    if doer is None:
        return None
    before = doer.token.index < verb.index
    return noun_phrase(sentence, doer.token, until=verb.index if before else None, deep=deep)


def _passive_statement(
    sentence: Sentence, verb: Token, chain: tuple[Token, ...], doer: Doer | None, rule: str
) -> Statement | None:
    patient = _doer_phrase(sentence, verb, doer, deep=True)
    by = agent(sentence, verb)
    if patient is None and by is None:
        return None
    retained = direct_object(sentence, verb) if verb.dep != "relcl" else None
    arguments = [noun_phrase(sentence, retained)] if retained is not None else []
    arguments += _predicatives(sentence, verb)
    arguments += _clausal(sentence, verb)
    arguments += [a for a in prepositional_arguments(sentence, verb, chain) if by is None or not _covers(a, by)]
    for loose in loose_prepositions(sentence, by) if by is not None else ():
        arguments += prepositional(sentence, verb, loose)
    subject = noun_phrase(sentence, by) if by is not None else _unsaid_doer(sentence, verb)
    relation = make_relation(sentence, verb, chain)
    return make_statement(
        sentence,
        _with_preposition(sentence, relation, arguments, by=by),
        rule=rule,
        subject=subject,
        object=patient,
        arguments=_ordered(arguments, subject, patient),
        voice=Voice.PASSIVE,
    )


def _unsaid_doer(sentence: Sentence, verb: Token) -> Argument | None:
    """Who orders it done, or makes the attack in which somebody is harmed, in the words of another filler."""
    above = sentence.head(verb)
    if verb.dep == "ccomp" and above.lemma in _HAVING_DONE and sentence.child(verb, "mark", "aux", "auxpass") is None:
        return _doer_phrase(sentence, above, find_surface_subject(sentence, above), deep=False)
    maker = inflictor(sentence, verb)
    return changed(noun_phrase(sentence, maker), embedded=True) if maker is not None else None


def _with_preposition(
    sentence: Sentence, relation: Relation, arguments: list[Argument], *, by: Token | None = None
) -> Relation:
    """Give the words of the relation the preposition that follows at once: "met with", "was backed by"."""
    last = sentence.token_at(relation.span.end - 1)
    if last is None or last.index + 1 >= len(sentence.tokens):
        return relation
    following = sentence.tokens[last.index + 1]
    wanted = {a.preposition.split(" ")[0].lower() for a in arguments if a.preposition and not a.clausal}
    if by is not None:
        wanted.add("by")
    if following.dep not in ("prep", "agent") or following.text.lower() not in wanted:
        return relation
    text, span = slice_span(sentence, _first_token(sentence, relation), following)
    return changed(relation, text=text, span=span)


def _first_token(sentence: Sentence, relation: Relation) -> Token:
    first = sentence.token_at(relation.span.start)
    assert first is not None
    return first


def _objects(sentence: Sentence, verb: Token) -> tuple[Argument | None, list[Argument]]:
    """The direct object, else the predicate noun, else the clause; what is left becomes arguments."""
    direct = direct_object(sentence, verb)
    recipient = indirect_object(sentence, verb)
    fillers = [noun_phrase(sentence, direct)] if direct is not None else []
    fillers += _predicatives(sentence, verb)
    fillers += _clausal(sentence, verb)
    rest = [noun_phrase(sentence, recipient, preposition="to")] if recipient is not None else []
    if not fillers:
        if recipient is None:
            return None, []
        return noun_phrase(sentence, recipient), []
    return fillers[0], rest + fillers[1:]


def _predicatives(sentence: Sentence, verb: Token) -> list[Argument]:
    """Predicate nouns and adjectives: "is president of Russia", "was named envoy"."""
    found = []
    for child in sentence.children(verb, "attr", "oprd", "acomp"):
        if not any(c.isalnum() for c in child.text):
            continue
        if child.pos in ("NOUN", "PROPN", "PRON", "NUM") or (
            child.pos in ("ADJ", "ADV", "VERB") and child.index > verb.index
        ):
            found.append(noun_phrase(sentence, child))
    if not found and verb.lemma == "be":  # "is home to"
        found = [noun_phrase(sentence, c) for c in sentence.children(verb, "advmod") if c.text.lower() == "home"]
    return found


def _clausal(sentence: Sentence, verb: Token) -> list[Argument]:
    found = []
    for child in sentence.children(verb, "ccomp", "xcomp"):
        if child.dep == "xcomp" and (child.pos not in ("VERB", "AUX") or child.index < verb.index):
            continue
        before = sentence.tokens[child.index : verb.index]
        if before and (verb.lemma.lower() not in cues() or any(t.text == ";" for t in before)):
            continue
        marked = any(m.text.lower() in ("whether", "if") for m in sentence.children(child, "mark"))
        found.append(clause_phrase(sentence, child, marked=marked, topic=_topic(sentence, verb, child)))
    return found


def _topic(sentence: Sentence, verb: Token, clause: Token) -> tuple[Argument, ...]:
    """Whom a clause that is said or wanted is about: its subject ("demanded that Belgrade withdraw")."""
    subject = sentence.child(clause, "nsubj", "nsubjpass")
    if clause.dep != "ccomp" or subject is None or subject.tag in ("WP", "WDT") or verb.lemma.lower() not in cues():
        return ()
    lemma = verb.lemma.lower()
    governor, kind = governors().get(lemma), cues()[lemma].kind
    asked = kind == "want" or (governor is not None and governor.modality is Modality.REQUESTED)
    asked = asked or any(c.text.lower() in ("must", "should", "ought") for c in sentence.children(clause, "aux"))
    if (lemma in plain_speech_verbs() or kind == "deny") and not asked:
        return ()
    return (noun_phrase(sentence, subject, preposition="of" if asked else "about", deep=False),)


def prepositional_arguments(sentence: Sentence, verb: Token, chain: tuple[Token, ...] = ()) -> list[Argument]:
    """Return what prepositions and bare adverbials of time bring to the verb, in text order."""
    found: list[Argument] = []
    for governor in (*chain, verb):
        for child in sentence.children(governor, "prep", "dative", "npadvmod"):
            if child.dep == "npadvmod":
                found.append(changed(noun_phrase(sentence, child), adverbial=True))
            elif child.pos in ("ADP", "SCONJ", "VERB", "ADV", "PART") and child.text.lower() != "according":
                found.extend(prepositional(sentence, verb, child))
    direct = direct_object(sentence, verb)
    if direct is not None and direct.index > verb.index:
        for loose in loose_prepositions(sentence, direct):
            found.extend(prepositional(sentence, verb, loose))
    return sorted(found, key=lambda a: a.span)


def prepositional(sentence: Sentence, verb: Token, preposition: Token) -> list[Argument]:
    """Return what one preposition brings in; a relative pronoun gives the noun that it stands for."""
    found = []
    words, filler = full_preposition(sentence, preposition)
    if filler is not None:
        if filler.text.lower() in ("which", "whom", "who") and filler.tag in ("WDT", "WP"):
            antecedent = relative_antecedent(sentence, verb)
            if antecedent is not None:
                found.append(noun_phrase(sentence, antecedent, preposition=words))
        elif filler.dep == "pcomp":
            found.append(clause_phrase(sentence, filler, preposition=words, marked=True))
        else:
            found.append(noun_phrase(sentence, filler, preposition=words))
            for loose in loose_prepositions(sentence, filler):
                found.extend(prepositional(sentence, verb, loose))
    for member in sentence.children(preposition, "conj"):
        if member.pos == "ADP":
            found.extend(prepositional(sentence, verb, member))
    return found


def _lift(target: Argument, *, of_too: bool) -> tuple[Argument, list[Argument]]:
    """Give the object's prepositions, all but "of", to the statement: "suspended talks | with Russia".

    The parser hangs "from Iran" on the noun in "bought oil from Iran" and on the verb in "bought it from Iran";
    lifted, both read alike.
    """
    head = target.head_text.lower()
    own = _OWN if head in complement_nouns() or head.removesuffix("s") in complement_nouns() else ()
    lifted = [a for a in target.inner if (of_too or a.preposition.lower() != "of") and a.preposition.lower() not in own]
    if not lifted:
        return target, []
    kept = tuple(a for a in target.inner if a not in lifted)
    words = target.text[: lifted[0].span.start - target.span.start].rstrip()
    words = words[: len(words) - len(lifted[0].preposition)].rstrip(" \u00a0,;:\u2014-")
    end = target.span.start + len(words)
    if end < target.head.end or any(a.span.end > end for a in kept):
        return target, []
    span = Span(start=target.span.start, end=end)
    return changed(target, text=words, span=span, core=None, inner=kept), lifted


def _ordered(arguments: list[Argument], subject: Argument | None, target: Argument | None) -> tuple[Argument, ...]:
    """Reading order, without what already fills the subject or object."""
    taken = [a.span for a in (subject, target) if a is not None]
    return tuple(sorted((a for a in arguments if a.span not in taken), key=lambda a: a.span))


def _covers(argument: Argument, token: Token) -> bool:
    return token.span in argument.span
