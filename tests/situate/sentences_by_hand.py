"""Sentences built by hand: words with blanks between them, a tag behind the verbs ("will/MD meet/VB")."""

from __future__ import annotations

from graphbuild.model import Sentence, Span, Token

_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")


def sentence_by_hand(marked: str, *, section: str = "body", start: int = 0, index: int = 0) -> tuple[str, Sentence]:
    """Return the text and its sentence: helpers (MD, TO, /AUX-...) hang on the next verb, all else on the first."""
    parts = [tuple(w.rsplit("/", 1) if _is_tagged(w) else (w, "")) for w in marked.split()]
    verbs = [i for i, (_, tag) in enumerate(parts) if tag in _VERBS]
    root = verbs[0] if verbs else 0
    tokens, position = [], start
    for i, (word, tag) in enumerate(parts):
        following = next((v for v in verbs if v > i), root)
        pos, dep, head, real = "X", "dep", root, tag
        if tag in ("MD", "TO"):
            pos, dep, head = ("AUX", "aux", following) if tag == "MD" else ("PART", "aux", following)
        elif tag.startswith("AUX-"):
            pos, dep, head, real = "AUX", "aux", following, tag[4:]
        elif i in verbs:
            pos, dep, head = "VERB", "ROOT" if i == root else "xcomp", root
        elif not word.isalnum():
            pos, dep = "PUNCT", "punct"
        lemma = _LEMMAS.get(word.lower(), word.lower())
        span = Span(start=position, end=position + len(word))
        tokens.append(Token(index=i, text=word, lemma=lemma, pos=pos, tag=real, dep=dep, head=head, span=span))
        position += len(word) + 1
    text = " ".join(word for word, _ in parts)
    span = Span(start=start, end=start + len(text))
    return text, Sentence(
        article="t", index=index, paragraph=0, section=section, span=span, text=text, tokens=tuple(tokens)
    )


def _is_tagged(word: str) -> bool:
    tag = word.rsplit("/", 1)[-1]
    return "/" in word and (tag in (*_VERBS, "MD", "TO") or tag.startswith("AUX-"))


_LEMMAS = {"is": "be", "are": "be", "was": "be", "were": "be", "has": "have", "had": "have"} | {
    "expected": "expect", "scheduled": "schedule", "agreed": "agree", "hopes": "hope", "vowed": "vow",
    "rules": "rule", "plans": "plan",
}  # fmt: skip


def tree_by_hand(rows: str, *, section: str = "body", start: int = 0, index: int = 0) -> tuple[str, Sentence]:
    """Return the text and its sentence from rows "word pos dep head-number", one a line, heads counted from 0."""
    tokens, position = [], start
    words = [line.split() for line in rows.strip().splitlines()]
    for i, (word, pos, dep, head, *rest) in enumerate(words):
        span = Span(start=position, end=position + len(word))
        tag, lemma = [*rest, "", ""][:2]
        tokens.append(
            Token(index=i, text=word, lemma=lemma or word.lower(), pos=pos, tag=tag, dep=dep, head=int(head), span=span)
        )
        position += len(word) + 1
    text = " ".join(w[0] for w in words)
    span = Span(start=start, end=start + len(text))
    return text, Sentence(
        article="t", index=index, paragraph=0, section=section, span=span, text=text, tokens=tuple(tokens)
    )
