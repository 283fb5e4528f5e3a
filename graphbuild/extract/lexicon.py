"""The word lists of the extraction rules, read once from `extract/data/`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graphbuild.model import Modality
from graphbuild.resources import read_rows, read_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """What a verb, adjective or noun makes of the act that it governs ("refuse to sign", "a plan to attack")."""

    modality: Modality
    negated: bool  # the governed act is said not to happen
    raising: bool  # also in the passive it adds no act of its own: "is expected to sign"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNoun:
    """A noun of an event or state; `verb` and `finite` are empty where it names no act between actors."""

    verb: str
    finite: str
    object_prepositions: frozenset[str]
    with_prepositions: frozenset[str]
    reciprocal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationalNoun:
    """A noun that names a participant by what it does for another: a backer backs."""

    verb: str
    finite: str
    preposition: str  # before the other one: "allied with"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb, noun or phrase of saying, thinking or wanting."""

    kind: str  # say, think, want, plan, deny, accuse, judge
    frames: frozenset[str]  # what it attributes: clause, object, or the filler of one of these prepositions


@cache
def confidences() -> dict[str, float]:
    """Return by rule how often what it reads is right (0 to 1), as measured."""
    return {row["rule"]: float(row["confidence"]) for row in read_rows("extract", "confidence.csv")}


@cache
def governors() -> dict[str, Governor]:
    """Return governors by lemma."""
    return {
        row["lemma"]: Governor(
            modality=Modality(row["modality"]), negated=row["negated"] == "1", raising=row["raising"] == "1"
        )
        for row in read_rows("extract", "governors.csv")
    }


@cache
def governor_nouns() -> dict[str, str]:
    """Return the verb phrase of nouns that govern an act as a verb would ("refusal": "refuse")."""
    return {row["noun"]: row["verb"] for row in read_rows("extract", "governor_nouns.csv")}


@cache
def event_nouns() -> dict[str, EventNoun]:
    """Return event nouns by lemma."""
    return {
        row["noun"]: EventNoun(
            verb=row["verb"],
            finite=row["finite"],
            object_prepositions=frozenset(filter(None, row["object_preposition"].split("|"))),
            with_prepositions=frozenset(filter(None, row["with_preposition"].split("|"))),
            reciprocal=row["reciprocal"] == "1",
        )
        for row in read_rows("extract", "event_nouns.csv")
    }


def event_noun(lemma: str) -> EventNoun | None:
    """Return the event noun with this lemma, or None."""
    return event_nouns().get(lemma)


@cache
def adverbial_phrases() -> frozenset[str]:
    """Return the prepositional phrases that say how ("in fact", "without warning")."""
    return read_words("extract", "adverbial_phrases.txt")


@cache
def time_nouns() -> frozenset[str]:
    """Return the nouns of time ("for the first time")."""
    return read_words("extract", "time_nouns.txt")


@cache
def quantity_nouns() -> frozenset[str]:
    """Return the nouns that count what follows their "of"."""
    return read_words("extract", "quantity_nouns.txt")


@cache
def cues() -> dict[str, Cue]:
    """Return cues of attribution by lemma."""
    return {
        row["lemma"]: Cue(kind=row["kind"], frames=frozenset(row["frames"].split("|")))
        for row in read_rows("extract", "cues.csv")
    }


@cache
def relational_nouns() -> dict[str, RelationalNoun]:
    """Return relational nouns by lemma."""
    return {
        row["noun"]: RelationalNoun(verb=row["verb"], finite=row["finite"], preposition=row["preposition"])
        for row in read_rows("extract", "relational_nouns.csv")
    }


@cache
def participle_verbs() -> dict[str, str]:
    """Return the verb of participles that name an act in compounds ("led": "lead")."""
    return {row["participle"]: row["verb"] for row in read_rows("extract", "participles.csv")}


@cache
def hedges() -> dict[str, Modality]:
    """Return adverbs and adjectives that make an act less than actual, with its modality."""
    return {row["word"]: Modality(row["modality"]) for row in read_rows("extract", "hedges.csv")}


@cache
def reciprocal_verbs() -> frozenset[str]:
    """Return the verbs whose plural subject acts on itself ("Erdogan and Putin met")."""
    return read_words("extract", "reciprocal_verbs.txt")


@cache
def unnamed_sources() -> frozenset[str]:
    """Return the adverbs that say that somebody unnamed says so ("reportedly")."""
    return read_words("extract", "unnamed_sources.txt")


@cache
def cue_nouns() -> dict[str, str]:
    """Return nouns that attribute a clause ("claim", "accusation") with the kind of their cue."""
    return {row["noun"]: row["kind"] for row in read_rows("extract", "cue_nouns.csv")}


@cache
def cue_adjectives() -> dict[str, Cue]:
    """Return predicates that attribute ("sure that", "critical of", "critic of") with their cues."""
    return {
        row["predicate"]: Cue(kind=row["kind"], frames=frozenset(row["frames"].split("|")))
        for row in read_rows("extract", "cue_adjectives.csv")
    }


@cache
def support_verbs() -> frozenset[str]:
    """Return the verbs that say no more than that somebody has or utters what their object names ("voice concern")."""
    return read_words("extract", "support_verbs.txt")


@cache
def compound_agents() -> frozenset[str]:
    """Return the common nouns that act in compounds ("rebel-held")."""
    return read_words("extract", "compound_agents.txt")


@cache
def object_raisers() -> frozenset[str]:
    """Return the verbs whose object does what follows ("helped Japan build a shield")."""
    return read_words("extract", "object_raisers.txt")


@cache
def reciprocal_object_verbs() -> frozenset[str]:
    """Return the verbs that make a plural subject act on itself with an object ("signed an agreement")."""
    return read_words("extract", "reciprocal_object_verbs.txt")


@cache
def dispatch_verbs() -> frozenset[str]:
    """Return the verbs whose passive subject acts for the purpose that follows ("deployed to relieve")."""
    return read_words("extract", "dispatch_verbs.txt")


@cache
def plain_speech_verbs() -> frozenset[str]:
    """Return the verbs of saying that take no stand towards whom the content is about ("said that Iran left")."""
    return read_words("extract", "plain_speech_verbs.txt")


@cache
def converse_verbs() -> frozenset[str]:
    """Return the verbs whose subject is acted upon by who stands after "from" ("faces criticism from the UN")."""
    return read_words("extract", "converse_verbs.txt")


@cache
def authored_nouns() -> frozenset[str]:
    """Return the nouns through which somebody acts ("released a statement criticizing Iran")."""
    return read_words("extract", "authored_nouns.txt")


@cache
def acting_nouns() -> frozenset[str]:
    """Return the persons and bodies that do what an infinitive behind them says ("a panel to probe the deaths")."""
    return read_words("extract", "acting_nouns.txt")


@cache
def speaking_nouns() -> frozenset[str]:
    """Return the persons and papers that may say something themselves ("a banner saying", "a woman saying")."""
    return read_words("extract", "speaking_nouns.txt")


@cache
def authoring_verbs() -> frozenset[str]:
    """Return the verbs that bring forth what somebody acts through ("issued a statement")."""
    return read_words("extract", "authoring_verbs.txt")


@cache
def allegation_verbs() -> frozenset[str]:
    """Return the verbs after which an act is alleged, not proved ("suspected of killing")."""
    return read_words("extract", "allegation_verbs.txt")


@cache
def subject_control_verbs() -> frozenset[str]:
    """Return the verbs whose subject, not object, does what follows ("used the weapons to attack")."""
    return read_words("extract", "subject_control_verbs.txt")


@cache
def intransitive_verbs() -> frozenset[str]:
    """Return the verbs without an object, never passive ("was shot and died")."""
    return read_words("extract", "intransitive_verbs.txt")


@cache
def complement_nouns() -> frozenset[str]:
    """Return the nouns that keep the preposition after them ("the ambassador to Egypt")."""
    return read_words("extract", "complement_nouns.txt")


@cache
def stance_verbs() -> frozenset[str]:
    """Return the verbs that take a stand on somebody's act ("condemned the attack", "welcomed the decision")."""
    return read_words("extract", "stance_verbs.txt")


@cache
def request_verbs() -> frozenset[str]:
    """Return the verbs that ask for an act of somebody ("demanded Russia's withdrawal")."""
    return read_words("extract", "request_verbs.txt")


@cache
def assault_nouns() -> frozenset[str]:
    """Return the attacks through which somebody is harmed ("killed in an airstrike by Saudi Arabia")."""
    return read_words("extract", "assault_nouns.txt")


@cache
def harm_verbs() -> frozenset[str]:
    """Return what is done to somebody or something in an attack ("wounded in an Israeli raid")."""
    return read_words("extract", "harm_verbs.txt")


@cache
def hostile_nouns() -> frozenset[str]:
    """Return the nouns of acts and events that harm whom they are done to ("attack", "sanction", "death")."""
    return read_words("extract", "hostile_nouns.txt")
