"""Verbs of saying, thinking, wanting and judging.

Kerry said Washington was suspending talks.        speaker Kerry, cue said, content the rest
"We will not leave," said Netanyahu.               the same, the other way round
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.lexicon import Cue, cue_nouns, cues
from graphbuild.extract.objects import agent
from graphbuild.extract.participants import surface_subject
from graphbuild.extract.predicates import clause_verbs, governing_chain, group_ends, is_passive, requested_party
from graphbuild.extract.said import Said, cue_words, speaker_phrase
from graphbuild.model import Sentence, Span, Token

_COMPLEMENTS = ("ccomp", "xcomp")
_QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
_RESUMING = frozenset({"continue", "add", "repeat", "write", "note"})
_FRAME = _QUOTES | {",", ".", "\u2014", "-", "--"}


def find_cue_verbs(sentence: Sentence) -> Iterator[Said]:
    """Yield one cue per verb that attributes a content, in text order."""
    lexicon = cues()
    for verb in clause_verbs(sentence):
        entry = lexicon.get(verb.lemma.lower())
        if entry is None:
            continue
        content, preposition, clausal = _content(sentence, verb, entry)
        if entry.kind == "want" and is_passive(sentence, verb) and agent(sentence, verb) is None:
            continue  # "asked about the raid": nobody is named
        clausal = clausal and not (entry.kind == "think" and is_passive(sentence, verb))  # "is expected to sign"
        if content or entry.kind == "say":
            clausal = clausal or (entry.kind == "deny" and _denies_claim(sentence, verb))
            kind = entry.kind if clausal or entry.kind not in ("say", "think", "deny") else "topic"
            raising = "raising" in entry.frames  # "Peru seems to have lost": to nobody in particular
            yield _verb_cue(sentence, verb, "topic" if raising else kind, content, preposition, raising=raising)


def _content(sentence: Sentence, verb: Token, entry: Cue) -> tuple[set[int], Token | None, bool]:
    """What the cue attributes, the preposition that belongs to it ("called for"), and whether it is a clause."""
    found: set[int] = set()
    planned: set[int] = set()  # "agreed to leave": his plan, but not what he says
    if "clause" in entry.frames:
        for child in sentence.children(verb, *_COMPLEMENTS):
            if child.dep == "xcomp" and entry.kind in ("say", "think") and not _is_claimed_act(sentence, verb, child):
                planned.update(t.index for t in sentence.subtree(child))
                continue
            if child.index < verb.index and _parted(sentence, child, verb):
                continue
            found.update(t.index for t in sentence.subtree(child))
            found -= _contrast(sentence, child)
        if entry.kind == "say" and not found:
            for child in sentence.children(verb, "dep"):
                found.update(t.index for t in sentence.subtree(child))
        found = found or _parenthetical(sentence, verb)
    clausal = bool(found)
    found = found or planned
    if "object" in entry.frames and not found:
        for child in sentence.children(verb, "dobj", "oprd", "nsubjpass"):
            found.update(t.index for t in sentence.subtree(child))
    preposition = None
    for child in sentence.children(verb, "prep"):
        if child.text.lower() in entry.frames and (not found or "object" in entry.frames):
            if not found:
                preposition = child
                found.update(t.index for t in sentence.subtree(child) if t.index != child.index)
            elif entry.kind == "accuse" or child.text.lower() == "as":
                found.update(t.index for t in sentence.subtree(child))
    return found - {t.index for t in sentence.children(verb, "punct")}, preposition, clausal or not found


def _denies_claim(sentence: Sentence, verb: Token) -> bool:
    """Whether the object is a claim with what it says: "rejected reports that its army had left"."""
    claim = sentence.child(verb, "dobj", "nsubjpass")
    return claim is not None and claim.lemma.lower() in cue_nouns() and sentence.child(claim, "acl") is not None


def _parted(sentence: Sentence, clause: Token, verb: Token) -> bool:
    """Whether a semicolon stands between a clause and the verb: two headlines in one."""
    return any(t.text == ";" for t in sentence.tokens[clause.index : verb.index])


def _is_claimed_act(sentence: Sentence, verb: Token, complement: Token) -> bool:
    """Whether an infinitive is what is said: "claimed to have left", not "agreed to leave", "called on X to leave"."""
    if cues()[verb.lemma.lower()].kind == "think" or requested_party(sentence, complement, verb) is not None:
        return False
    return complement.pos in ("VERB", "AUX") and verb.lemma.lower() not in _RESUMING


def _contrast(sentence: Sentence, clause: Token) -> set[int]:
    """The outlet's own "while Pakistan says ..." that the parser hangs on what is said before it."""
    found: set[int] = set()
    for adverbial in sentence.children(clause, "advcl"):
        mark = sentence.child(adverbial, "mark")
        if mark is not None and mark.text.lower() in ("while", "whereas") and mark.index > clause.index:
            found.update(t.index for t in sentence.subtree(adverbial))
    return found


def _parenthetical(sentence: Sentence, verb: Token) -> set[int]:
    """What stands around "X said" in the middle or at the end of its own content."""
    if sentence.child(verb, "nsubj", "agent") is None or _is_quoted(sentence, verb):
        return set()
    if verb.dep not in ("parataxis", "ccomp", "advcl", "dep", "conj") or sentence.child(verb, "mark") is not None:
        return _after_colon(sentence, verb)
    mine = {t.index for t in sentence.subtree(verb)}
    core = mine - {t.index for t in sentence.children(verb, "punct")}
    first, last = min(core), max(core)
    before = sentence.tokens[first - 1] if first > 0 else None
    after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    framed = (before is None or before.text in _FRAME) and (after is None or after.text in _FRAME)
    if not framed or sentence.child(verb, "dobj") is not None:
        return set()
    head = sentence.head(verb)
    return {t.index for t in sentence.subtree(head)} - mine


def _is_quoted(sentence: Sentence, verb: Token) -> bool:
    """Whether a quotation that began before the verb ends after it: what stands around it is not its content."""
    before = sum(t.text in _QUOTES for t in sentence.tokens[: verb.index])
    return before % 2 == 1 and any(t.text in _QUOTES for t in sentence.tokens[verb.index :])


def _after_colon(sentence: Sentence, verb: Token) -> set[int]:
    """What follows a colon or an opening quotation mark right after the cue."""
    for index in range(verb.index + 1, len(sentence.tokens) - 1):
        token = sentence.tokens[index]
        if token.text == ":":
            return set(range(index + 1, len(sentence.tokens)))
        if token.text in _QUOTES and index - verb.index <= 2:
            closing = (t.index for t in sentence.tokens[index + 1 :] if t.text in _QUOTES)
            return set(range(index + 1, next(closing, len(sentence.tokens))))
        if index - verb.index > 12:
            break
    return set()


def _quoted_as_saying(sentence: Sentence, verb: Token) -> Token | None:
    """The "saying" of "was quoted as saying": the one quoted says it."""
    if not is_passive(sentence, verb) or verb.lemma.lower() not in ("quote", "cite", "report"):
        return None
    for preposition in sentence.children(verb, "prep"):
        said = sentence.child(preposition, "pcomp")
        if preposition.text.lower() == "as" and said is not None and said.lemma in ("say", "tell", "state", "warn"):
            return said
    return None


def _verb_cue(
    sentence: Sentence, verb: Token, kind: str, content: set[int], preposition: Token | None, *, raising: bool = False
) -> Said:
    chain = governing_chain(sentence, verb)
    first, last = group_ends(sentence, verb, chain)
    group = Span(start=sentence.tokens[first].span.start, end=sentence.tokens[last].span.end)
    words, span = cue_words(sentence, group, preposition)
    speaker: Token | None = None
    quoted = _quoted_as_saying(sentence, verb)
    if quoted is not None:
        words, span = cue_words(sentence, Span(start=span.start, end=quoted.span.end), None)
    if is_passive(sentence, verb) and quoted is None:
        speaker = agent(sentence, verb)
    else:
        doer = surface_subject(sentence, chain[0] if chain else verb)
        speaker = doer.token if doer is not None else None
    own = {t.index for t in sentence.subtree(speaker)} if speaker is not None else set()
    if raising:
        content, speaker, own = content | own, None, set()
    if verb.index in own:  # "the minister, who said ...": the clause hangs on the speaker
        own -= {t.index for t in sentence.subtree(verb)}
    return Said(
        speaker=speaker_phrase(sentence, speaker, verb) if speaker is not None else None,
        cue=words,
        cue_span=span,
        cue_head=verb.span,
        kind=kind,
        content=frozenset(content - own - {verb.index}),
    )
