"""Whether "it" and "they" may reach over the end of a sentence, or past a subject that may be meant as well."""

from __future__ import annotations

from graphbuild.model import ActorKind, Sentence, Token
from graphbuild.resolve.agreement import IT, SUBJECTS, THEY, fits
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.binding import is_ruled_out
from graphbuild.resolve.candidates import Candidate

_PLURAL = frozenset({"NNS", "NNPS"})


def is_crossed(candidate: Candidate, earlier: Candidate, history: History, word: str) -> bool:
    """Return whether another subject or actor nearer by may be meant as well as the earlier mention."""
    if word not in IT and word not in THEY:
        return False
    if earlier.sentence is not candidate.sentence and (
        _has_subject(candidate, history, word) or _names_another(candidate, earlier, history, word)
    ):
        return True
    return word in THEY and not earlier.is_subject and _has_several(earlier)


def _has_subject(candidate: Candidate, history: History, word: str) -> bool:
    """Whether a noun that may be meant is the subject before the pronoun in its sentence: "The army says its jet"."""
    sentence, token = candidate.sentence, candidate.token
    above = {t.index for t in sentence.ancestors(token)}
    known = {c.head: c for c in history.current if c.sentence is sentence}
    return any(
        t.dep in SUBJECTS
        and t.pos in ("NOUN", "PROPN")
        and t.head in above
        and not _is_person(known.get(t.index), history)
        for t in sentence.tokens[: candidate.head]
        if not is_ruled_out(sentence, token, word, t, sentence.tokens[t.head])  # "The nurse thanked them"
    )


def _is_person(subject: Candidate | None, history: History) -> bool:
    """Whether a subject is one person, who is neither "it" nor "they"."""
    if subject is None:
        return False
    if subject.actor is not None:
        return history.cast.actors[subject.actor].kind is ActorKind.PERSON
    return subject.role is not None and subject.role.noun.kind == "person" and not subject.role.plural


def _names_another(candidate: Candidate, earlier: Candidate, history: History, word: str) -> bool:
    """Whether the pronoun's own sentence names another before it: "It hit the guild's seat to kill its leader"."""
    actors = history.cast.actors
    sentence, token = candidate.sentence, candidate.token
    return any(
        c.sentence is sentence
        and c.actor not in (None, earlier.actor)
        and not c.locative
        and c.end <= candidate.start
        and fits(word, c, actors[c.actor or ""], history)
        and not (c.is_subject and is_ruled_out(sentence, token, word, c.token, sentence.tokens[c.token.head]))
        for c in history.current
    )


def _has_several(earlier: Candidate) -> bool:
    """Whether the sentence has several others for its subject: "Dozens were held by guards after they fled"."""
    sentence = earlier.sentence
    return any(_is_several(sentence, t) for t in sentence.tokens if t.dep in SUBJECTS and t.index < earlier.start)


def _is_several(sentence: Sentence, subject: Token) -> bool:
    if subject.tag in _PLURAL or sentence.child(subject, "conj") is not None:
        return True
    of = next((t for t in sentence.children(subject, "prep") if t.text.lower() == "of"), None)
    counted = sentence.child(of, "pobj") if of is not None else None
    return counted is not None and counted.tag in _PLURAL  # "71 percent of Chadians"
