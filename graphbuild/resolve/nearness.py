"""What a pronoun stands for by nearness: the best mention of its own and the last two sentences, or nothing."""

from __future__ import annotations

from itertools import islice

from graphbuild.model import Actor, ActorKind, Sentence, Token
from graphbuild.resolve.agreement import GENDER, IT, SUBJECTS, THEY, agrees, are_several, clause_verb, fits
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.binding import is_ruled_out
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.crossing import is_crossed
from graphbuild.resolve.owners import is_owned_by
from graphbuild.resources import read_words

_MOST = 25  # mentions to look at
_OBJECTS = frozenset({"dobj", "pobj", "nsubjpass"})
_INSIDE = frozenset({"poss", "compound", "amod", "nmod"})
_REASONS = frozenset({"because", "since", "after", "before", "although"})
_WHERE = frozenset({"from", "in", "at", "near", "through", "by"})
_SAME_SUBJECT = frozenset({"also", "later", "further", "additionally"})


def nearest_antecedent(candidate: Candidate, history: History, word: str) -> tuple[Candidate | None, str]:
    """Return the best earlier mention and the reason: subjects before others; a tie is no answer."""
    best: dict[str, tuple[int, Candidate]] = {}
    mentions = tuple(islice(history.back_from(candidate, 2), _MOST))
    subjects = {actor.id for earlier, actor in mentions if _is_its_subject(candidate, earlier, word)}
    for earlier, actor in mentions:
        if actor.id in subjects or earlier.locative or not fits(word, earlier, actor, history):
            continue
        if is_owned_by(word, earlier):
            continue
        if not _may_be_near(candidate, earlier, actor, history, word) or is_crossed(candidate, earlier, history, word):
            continue
        score = _score(candidate, earlier)
        if actor.id not in best or score > best[actor.id][0]:
            best[actor.id] = (score, earlier)
    ordered = sorted(best.values(), key=lambda pair: -pair[0])
    if not ordered or ordered[0][0] < 40:
        return None, ""
    if len(ordered) > 1 and ordered[0][0] - ordered[1][0] < 12:
        return None, ""
    if _acts_on_rival(ordered[0][1], candidate, history, word):
        return None, ""
    return ordered[0][1], "nearest compatible subject" if ordered[0][1].is_subject else "only compatible mention"


def _is_its_subject(candidate: Candidate, earlier: Candidate, word: str) -> bool:
    """Whether the earlier mention is the subject that acts on the pronoun: an object is not its own subject."""
    sentence = candidate.sentence
    if earlier.sentence is not sentence or not earlier.is_subject:
        return False
    return is_ruled_out(sentence, candidate.token, word, earlier.token, sentence.tokens[earlier.token.head])


def _may_be_near(candidate: Candidate, earlier: Candidate, actor: Actor, history: History, word: str) -> bool:
    """Whether "it" or "they" may reach as far as the mention; persons are told by gender and name."""
    if word in GENDER:
        return True
    if earlier.token.dep == "conj" or earlier.sentence.child(earlier.token, "conj") is not None:
        return False  # one of several
    if word in THEY:
        return _reaches_several(candidate, earlier, actor, history, word)
    same = earlier.sentence is candidate.sentence
    verb = clause_verb(candidate.sentence, candidate.token)
    described = verb.head if verb.dep == "relcl" else -1  # "the equipment it needs": not the equipment
    things = _things(candidate.sentence, earlier.end if same else 0, candidate.head)
    if any(agrees(word, t) for t in things if t.index != described):
        return False
    if not same:
        return _continues(candidate, earlier)
    if candidate.token.dep == "poss":
        said = verb.tag == "VBG" and verb.dep == "advcl" and verb.index > earlier.head  # ", stating its intention"
        return not said and (earlier.token.dep != "poss" or actor.kind is not ActorKind.PERSON)
    above = candidate.sentence.tokens[earlier.token.head]
    if earlier.token.dep == "pobj" and above.text.lower() in _WHERE:
        return False
    mark = candidate.sentence.child(verb, "mark")
    reason = mark is not None and mark.text.lower() in _REASONS
    return candidate.token.dep in SUBJECTS and verb.dep in ("advcl", "relcl") and not reason


def _reaches_several(candidate: Candidate, earlier: Candidate, actor: Actor, history: History, word: str) -> bool:
    """Whether nothing else in the plural stands between "they" and persons or groups that were named."""
    if not are_several(earlier, actor, history):
        return False
    same = earlier.sentence is candidate.sentence
    cited = earlier.is_subject and is_main_clause(earlier)
    near = earlier.sentence.index >= candidate.sentence.index - 1
    far = not same and not (near and (cited or earlier.token.dep == "dobj"))
    if far or (word == "they" and earlier.token.dep in _INSIDE) or earlier.token.dep in ("compound", "nmod"):
        return False  # "welcomed her partners' efforts. They agreed": she and they
    if word == "they" and _is_said_by_body(candidate, history):
        return False
    if _body_between(candidate, earlier, history, word):
        return False
    between = list(_things(candidate.sentence, earlier.end if same else 0, candidate.head))
    if not same and not earlier.is_subject:
        between.extend(_things(earlier.sentence, earlier.end, len(earlier.sentence.tokens)))
    return not any(agrees(word, t) for t in between)


def _is_said_by_body(candidate: Candidate, history: History) -> bool:
    """Whether a state or body says what "they" did: they may be the body."""
    sentence = candidate.sentence
    verb = clause_verb(sentence, candidate.token)
    speaker = sentence.child(sentence.tokens[verb.head], *SUBJECTS) if verb.dep == "ccomp" else None
    found = next((c for c in history.current if speaker is not None and c.head == speaker.index and c.actor), None)
    return found is not None and history.cast.actors[found.actor or ""].kind is not ActorKind.PERSON


def _body_between(candidate: Candidate, earlier: Candidate, history: History, word: str) -> bool:
    """Whether a body is named nearer, which "they" may be as well: "gave the prize to the club for their title"."""
    return any(
        other.actor not in (None, earlier.actor)
        and other.end <= candidate.start
        and (other.sentence is not earlier.sentence or other.start >= earlier.end)
        and history.cast.actors[other.actor or ""].kind is ActorKind.ORGANIZATION
        and fits(word, other, history.cast.actors[other.actor or ""], history)
        for other in history.current
        if other.sentence is candidate.sentence
    )


def _things(sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
    """The nouns from `start` to `end`, half-open, that are no modifier and no time."""
    return tuple(
        t
        for t in sentence.tokens[start:end]
        if t.pos in ("NOUN", "PROPN") and t.dep not in _INSIDE and t.entity_type not in ("DATE", "TIME", "PERSON")
    )


def _continues(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether a sentence goes on about the subject of the one before: "It also called for talks"."""
    if candidate.sentence.index - earlier.sentence.index != 1 or not earlier.is_subject or not is_main_clause(earlier):
        return False
    if candidate.token.dep == "poss":
        return True
    sentence, token = candidate.sentence, candidate.token
    verb = sentence.tokens[token.head]
    if token.dep != "nsubj" or verb.dep != "ROOT":
        return False  # "It was carried out": the act
    adverbs = {t.text.lower() for t in sentence.children(verb, "advmod")}
    made = [t for t in earlier.sentence.tokens[earlier.end :] if t.dep in ("dobj", "attr")]
    return bool(adverbs & _SAME_SUBJECT) or not any(agrees("it", t) for t in made)


def _acts_on_rival(chosen: Candidate, candidate: Candidate, history: History, word: str) -> bool:
    """Whether the subject of an earlier sentence harms, seizes or charges one who may be meant as well."""
    sentence = chosen.sentence
    if not chosen.is_subject or sentence is candidate.sentence or word in IT:
        return False
    verb = clause_verb(sentence, chosen.token)
    harms = verb.lemma in read_words("resolve", "harm_verbs.txt")
    patient = sentence.child(verb, "dobj", "nsubjpass") if harms or candidate.token.dep == "nsubjpass" else None
    if patient is None or patient.index == chosen.token.index:
        return False
    found = next((c for c in history.seen if c.sentence is sentence and c.head == patient.index), None)
    if found is not None and found.actor is not None:
        return found.actor != chosen.actor and fits(word, found, history.cast.actors[found.actor], history)
    if word in THEY:
        return patient.tag in ("NNS", "NNPS") and (harms or found is not None)
    return patient.tag == "NN" and harms


def _score(candidate: Candidate, earlier: Candidate) -> int:
    distance = candidate.sentence.index - earlier.sentence.index
    score = 80 - 22 * distance
    dep = earlier.token.dep
    if dep == "ROOT" and earlier.name:
        score += 40  # "Anna Weber, a citizen of Chad, arrested in Lima. She": a sentence without a verb
    elif earlier.is_subject:
        score += 25
        if is_main_clause(earlier):
            score += 10
    elif dep in ("dobj", "iobj"):
        score += 5
    elif dep in ("poss", "compound", "amod", "nmod"):
        score -= 12
    if candidate.sentence.paragraph != earlier.sentence.paragraph:
        score -= 4
    if candidate.token.dep in SUBJECTS and earlier.is_subject:
        score += 5
    return score


def is_main_clause(earlier: Candidate) -> bool:
    """Return whether the mention stands in the main clause of its sentence."""
    verb = clause_verb(earlier.sentence, earlier.token)
    return verb.dep == "ROOT" or (verb.dep == "conj" and earlier.sentence.tokens[verb.head].dep == "ROOT")
