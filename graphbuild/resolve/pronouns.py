"""Pronouns: he, she, it, they and their possessives, by number, gender, kind and grammatical role.

Precision before recall: a pronoun stays without an actor where two readings are about as good.
"""

from __future__ import annotations

from graphbuild.model import Actor, ActorKind, MentionKind, Sentence, Token
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resources import read_words

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp", "conj", "ROOT", "parataxis", "csubj", "pcomp"})
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = frozenset({"dobj", "pobj", "nsubjpass"})
_INSIDE = frozenset({"poss", "compound", "amod", "nmod"})
_BLOCKED = "a subject that is no actor"


def resolve_pronoun(candidate: Candidate, history: History, ahead: list[Candidate]) -> None:
    """Set the pronoun's actor and reason where one antecedent is clearly the best; `ahead` is what follows it."""
    word = candidate.token.text.lower()
    if word not in _GENDER and word not in _IT and word not in _THEY:
        return  # first person: linked to the speaker of the quotation later
    if (word == "it" and _is_expletive(candidate)) or _is_address(candidate):
        return
    chosen, reason = _by_grammar(candidate, history, word, ahead)
    if chosen is None and reason != _BLOCKED and not _follows_several(candidate, history, word):
        chosen, reason = _by_nearness(candidate, history, word)
    if chosen is not None and chosen.actor is not None and not _is_called_otherwise(chosen.actor, history, word):
        candidate.actor, candidate.reason = chosen.actor, f"pronoun: {reason}"
        if word in _GENDER:
            history.cast.gender.setdefault(chosen.actor, _GENDER[word])


def _is_called_otherwise(identity: str, history: History, word: str) -> bool:
    """Whether the sentence calls the actor "it" or has a "they" that is nobody's: "they" are others then."""
    if word not in _THEY:
        return False
    said = [(c.token.text.lower(), c.actor) for c in history.current if c.kind is MentionKind.PRONOUN]
    return any((text in _IT and actor == identity) or (text == "they" and actor is None) for text, actor in said)


def _is_address(candidate: Candidate) -> bool:
    """Whether the pronoun is a part of a form of address: "Her Majesty", "His Excellency"."""
    following = candidate.sentence.tokens[candidate.end : candidate.end + 1]
    return (
        bool(following)
        and following[0].text[:1].isupper()
        and following[0].text.lower() in read_words("resolve", "honorifics.txt")
    )


def fits(word: str, earlier: Candidate, actor: Actor, history: History) -> bool:
    """Whether a pronoun may stand for an earlier mention."""
    if word in _GENDER:
        return actor.kind is ActorKind.PERSON and history.cast.gender.get(actor.id, _GENDER[word]) == _GENDER[word]
    plural = _is_plural(earlier, actor, history)
    if word in _IT:
        return actor.kind in (ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP) and not plural
    return plural or actor.kind is ActorKind.GROUP or (actor.kind is ActorKind.ORGANIZATION and actor.sector != "GOV")


def _is_plural(earlier: Candidate, actor: Actor, history: History) -> bool:
    return actor.id in history.cast.plural or (earlier.role is not None and earlier.role.plural)


def _by_grammar(
    candidate: Candidate, history: History, word: str, ahead: list[Candidate]
) -> tuple[Candidate | None, str]:
    """The subject that the sentence's structure makes the antecedent."""
    sentence, token = candidate.sentence, candidate.token
    here = {c.head: c for c in history.current if c.sentence is sentence and c.actor}
    partner = _coordinated(sentence, token, here)
    if partner is not None and fits(word, partner, history.cast.actors[partner.actor or ""], history):
        return partner, "first member of the coordination it stands in"
    chosen: Candidate | None = None
    own = _clause_verb(sentence, token).index
    for verb in _verbs_above(sentence, token):
        subject = sentence.child(verb, *_SUBJECTS)
        if subject is None or subject.index == token.index:
            if chosen is None and _controlled_by_object(sentence, verb, here, word, history):
                return None, _BLOCKED
            continue
        if sentence.child(subject, "conj") is not None and (token.dep != "poss" or word in _THEY):
            return None, _BLOCKED  # several subjects: no one of them
        if subject.index > token.index:
            later = next((c for c in ahead if c.sentence is sentence and c.head == subject.index), None)
            if later is not None and _opens_clause(sentence, token, verb) and _may_be(word, later, history):
                return later, "subject of the clause that it opens"
            continue
        found = here.get(subject.index)
        if found is None or found.actor is None:
            if chosen is None and _is_thing(subject, word):
                return None, _BLOCKED
            continue
        if verb.index == own and token.dep != "poss" and word not in _REFLEXIVE:
            continue  # "He praised him": an object is not its own subject
        if fits(word, found, history.cast.actors[found.actor], history):
            if (chosen is not None and chosen.actor != found.actor) or sentence.child(subject, "conj") is not None:
                return None, _BLOCKED  # "Pakistan said India had violated its airspace": either
            chosen = chosen or found
            if token.dep != "poss":
                break
    return chosen, "subject of the clause above it"


def _controlled_by_object(
    sentence: Sentence, verb: Token, here: dict[int, Candidate], word: str, history: History
) -> bool:
    """Whether an object may be the one who acts: "accused Russia of shelling its positions"."""
    if verb.dep not in ("xcomp", "pcomp", "ccomp", "acl", "advcl"):
        return False
    above = sentence.tokens[verb.head]
    above = sentence.tokens[above.head] if above.pos == "ADP" else above
    for thing in sentence.children(above, "dobj"):
        found = here.get(thing.index)
        if found is not None and found.actor and fits(word, found, history.cast.actors[found.actor], history):
            return True
    return False


def _is_thing(subject: Token, word: str) -> bool:
    """Whether a subject that is no actor may be what the pronoun stands for: "airstrikes continue at their pace"."""
    if subject.pos not in ("NOUN", "PROPN"):
        return False
    return (word in _THEY and subject.tag in ("NNS", "NNPS")) or (word in _IT and subject.tag in ("NN", "NNP"))


def _may_be(word: str, later: Candidate, history: History) -> bool:
    if later.actor is None:
        return False
    return fits(word, later, history.cast.actors[later.actor], history)


def _coordinated(sentence: Sentence, token: Token, here: dict[int, Candidate]) -> Candidate | None:
    """The first member of "the regime and its backers", for "its"."""
    if token.dep != "poss":
        return None
    owned = sentence.tokens[token.head]
    return here.get(owned.head) if owned.dep == "conj" else None


def _clause_verb(sentence: Sentence, token: Token) -> Token:
    for above in sentence.ancestors(token):
        if above.pos in ("VERB", "AUX"):
            return above
    return token


def _verbs_above(sentence: Sentence, token: Token) -> list[Token]:
    return [t for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX")]


def _opens_clause(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Whether the pronoun stands in a phrase before the verb's subject: "For his part, Ayrault said"."""
    branch = token
    while branch.head not in (verb.index, branch.index):
        branch = sentence.tokens[branch.head]
    return branch.dep in ("prep", "advcl", "npadvmod") and branch.index < verb.index


def _by_nearness(candidate: Candidate, history: History, word: str) -> tuple[Candidate | None, str]:
    """The best earlier mention of this and the last two sentences: subjects before others; a tie is no answer."""
    best: dict[str, tuple[int, Candidate]] = {}
    sentence = candidate.sentence
    own_clause = _clause_verb(sentence, candidate.token).index
    for rank, (earlier, actor) in enumerate(history.back_from(candidate, 2)):
        if rank > 24:
            break
        if earlier.locative or not fits(word, earlier, actor, history):
            continue
        object_here = earlier.sentence is sentence and candidate.token.dep != "poss" and word not in _REFLEXIVE
        if object_here and earlier.is_subject and _clause_verb(sentence, earlier.token).index == own_clause:
            continue  # an object is not its own subject
        if word == "it" and candidate.token.dep in _OBJECTS and _rival_thing(candidate, earlier):
            continue  # "Israel rejected the deal. The king condemned it.": the deal
        if word == "they" and actor.kind is ActorKind.ORGANIZATION and not earlier.is_subject:
            continue  # "met the head of the union. They agreed": not the union
        if word == "they" and earlier.token.dep in _INSIDE:
            continue  # "welcomed her partners' efforts. They agreed": she and they
        score = _score(candidate, earlier, history)
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


def _acts_on_rival(chosen: Candidate, candidate: Candidate, history: History, word: str) -> bool:
    """Whether the subject of an earlier sentence harms, seizes or charges one who may be meant as well."""
    sentence = chosen.sentence
    if not chosen.is_subject or sentence is candidate.sentence or word in _IT:
        return False
    verb = _clause_verb(sentence, chosen.token)
    harms = verb.lemma in read_words("resolve", "harm_verbs.txt")
    patient = sentence.child(verb, "dobj", "nsubjpass") if harms or candidate.token.dep == "nsubjpass" else None
    if patient is None or patient.index == chosen.token.index:
        return False
    found = next((c for c in history.seen if c.sentence is sentence and c.head == patient.index), None)
    if found is not None and found.actor is not None:
        return found.actor != chosen.actor and fits(word, found, history.cast.actors[found.actor], history)
    if word in _THEY:
        return patient.tag in ("NNS", "NNPS") and (harms or found is not None)
    return patient.tag == "NN" and harms


def _follows_several(candidate: Candidate, history: History, word: str) -> bool:
    """Whether "they" opens a sentence after one of persons who met, or after a "they" that is nobody's."""
    if word not in _THEY or candidate.token.dep not in _SUBJECTS:
        return False
    index = candidate.sentence.index
    for earlier in reversed(history.seen):
        distance = index - earlier.sentence.index
        if distance > 2:
            break
        plural = earlier.kind is MentionKind.PRONOUN and earlier.token.text.lower() == "they"
        if distance and earlier.actor is None and earlier.is_subject and (plural or _gathers(earlier)):
            return True
    before = [c for c in history.seen if c.sentence.index == index - 1 and c.actor and c.name]
    return _have_met(before, history)


def _gathers(earlier: Candidate) -> bool:
    """Whether a phrase gathers persons named before: "both leaders"."""
    return earlier.role is not None and earlier.role.plural and earlier.role.definite


def _have_met(before: list[Candidate], history: History) -> bool:
    """Whether a person is the subject of a verb of meeting, with another person behind it."""
    persons = [c for c in before if history.cast.actors[c.actor or ""].kind is ActorKind.PERSON]
    if len({c.actor for c in persons}) < 2:
        return False
    meets = read_words("resolve", "meeting_verbs.txt")
    return any(c.is_subject and _clause_verb(c.sentence, c.token).lemma in meets for c in persons)


def _rival_thing(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether a thing that was acted upon stands nearer to an object pronoun than the earlier mention."""
    nearer = candidate.sentence.tokens[: candidate.head]
    if earlier.sentence is candidate.sentence:
        nearer = nearer[earlier.head + 1 :]
    elif earlier.token.dep in _OBJECTS:
        nearer = earlier.sentence.tokens[earlier.head + 1 :]
    else:
        nearer = (*earlier.sentence.tokens, *nearer)
    return any(t.tag == "NN" and t.pos == "NOUN" and t.dep in _OBJECTS for t in nearer)


def _score(candidate: Candidate, earlier: Candidate, history: History) -> int:
    distance = candidate.sentence.index - earlier.sentence.index
    score = 80 - 22 * distance
    dep = earlier.token.dep
    if earlier.is_subject:
        score += 25
        if _is_main_clause(earlier):
            score += 10
    elif dep in ("dobj", "iobj"):
        score += 5
    elif dep in ("poss", "compound", "amod", "nmod"):
        score -= 12
    if candidate.sentence.paragraph != earlier.sentence.paragraph:
        score -= 4
    if candidate.token.dep in _SUBJECTS and earlier.is_subject:
        score += 5
    return score


def _is_main_clause(earlier: Candidate) -> bool:
    verb = _clause_verb(earlier.sentence, earlier.token)
    return verb.dep == "ROOT" or (verb.dep == "conj" and earlier.sentence.tokens[verb.head].dep == "ROOT")


def _is_expletive(candidate: Candidate) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it appears", "it rained"."""
    sentence, token = candidate.sentence, candidate.token
    if token.dep == "expl":
        return True
    if token.dep not in _SUBJECTS:
        return False
    verb = sentence.tokens[token.head]
    if verb.lemma in read_words("resolve", "expletive_verbs.txt"):
        return True
    if verb.lemma == "be":
        return True  # "it was the first attack", "it is not clear whether": mostly no actor
    return token.dep == "nsubjpass" and sentence.child(verb, "ccomp") is not None
