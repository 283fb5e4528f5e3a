"""The codebook's rules: what becomes of an act that is promised, refused, demanded, stopped or announced.

In the order of the functions below, with the words that call for them:

    will attack             future conflict is THREATEN
    agreed to help          future cooperation is AGREE
    refused to withdraw     refusing is REJECT
    suspended talks         to stop existing cooperation is SANCTION
    halted the offensive    to stop conflict is RETREAT
    announced a pullout     yielding that is only announced is CONCEDE
    asked for aid           wanting an act of another is REQUEST
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from graphbuild.coding.codes import Code, is_cooperative

Effect: TypeAlias = Callable[[Code], Code]

_YIELDING = ("RETREAT", "CONCEDE")
_SPEECH_ACTS = ("REQUEST", "ACCUSE", "REJECT", "THREATEN")  # verbal conflict is done in the saying
_WANTED = {"AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "CONSULT": "meet"}
_WANTED |= {"RETREAT": "yield", "CONCEDE": "yield"}
_THREATENED_TYPE = {"ASSAULT": "violence", "MOBILIZE": "violence", "SANCTION": "relations", "COERCE": "restrict"}
_THREATENED_MODE = {"expel": "expel", "ban": "ban", "censor": "ban", "arrest": "arrest"}


def do(act: Code) -> Code:
    """Return the act itself: "began to withdraw", "carried out a raid"."""
    return act


def promise(act: Code) -> Code:
    """Return the code of an act in the future: cooperation is AGREE, conflict THREATEN.

    >>> str(promise(Code("AID"))), str(promise(Code("ASSAULT", "aerial")))
    ('AGREE', 'THREATEN/violence')
    """
    if act.type == "STATEMENT" or act.type in _SPEECH_ACTS:
        return act
    return Code("AGREE") if is_cooperative(act) else threaten(act)


def decide(act: Code) -> Code:
    """Return the code of an act that is announced: yielding is CONCEDE, measures count as taken.

    >>> str(decide(Code("RETREAT", "withdraw"))), str(decide(Code("CONSULT"))), str(decide(Code("AID")))
    ('CONCEDE', 'AGREE', 'AID')
    """
    if act.type in _YIELDING:
        return Code("CONCEDE")
    return Code("AGREE") if act.type in ("CONSULT", "COOPERATE") else act


def decide_to(act: Code) -> Code:
    """Return the code of an act that somebody decided to do: yielding is CONCEDE, else it lies in the future."""
    return Code("CONCEDE") if act.type in _YIELDING else promise(act)


def threaten(act: Code) -> Code:
    """Return THREATEN with the mode of what is threatened."""
    if act.type == "STATEMENT":
        return act
    return Code("THREATEN", _THREATENED_MODE.get(act.mode) or _THREATENED_TYPE.get(act.type, ""))


def refuse(act: Code) -> Code:
    """Return REJECT with the mode of what is refused; to refuse a demand or to reject a threat is the same.

    >>> str(refuse(Code("RETREAT", "withdraw"))), str(refuse(Code("CONSULT")))
    ('REJECT/yield', 'REJECT/meet')
    """
    return Code("REJECT", _WANTED.get(act.type, "change"))


def request(act: Code) -> Code:
    """Return REQUEST with the mode of what is wanted; who calls for conflict accuses.

    >>> str(request(Code("AID"))), str(request(Code("COERCE", "restrict")))
    ('REQUEST/assist', 'ACCUSE/allege')
    """
    if act.type in ("SANCTION", "COERCE", "ACCUSE"):
        return Code("ACCUSE", "investigate" if act.mode == "investigate" else "allege")
    return Code("REQUEST", _WANTED.get(act.type, "change"))


def request_to(act: Code) -> Code:
    """Return the code of asking to do something oneself: "sought to join" is REQUEST, "sought to attack" lies ahead."""
    return request(act) if is_cooperative(act) else promise(act)


def stop(act: Code) -> Code:
    """Return the code of ending an act: ending cooperation is SANCTION, ending conflict RETREAT.

    >>> str(stop(Code("CONSULT"))), str(stop(Code("ASSAULT"))), str(stop(Code("COERCE", "ban")))
    ('SANCTION/discontinue', 'RETREAT/ceasefire', 'RETREAT/access')
    """
    if act.type == "STATEMENT":
        return act
    if act.type in _YIELDING:
        return Code("REJECT", "yield")
    if is_cooperative(act):
        return Code("SANCTION", "discontinue")
    if act.type in _SPEECH_ACTS:
        return Code("CONCEDE")
    mode = {"ASSAULT": "ceasefire", "MOBILIZE": "withdraw", "COERCE": "access", "SANCTION": "access"}
    return Code("RETREAT", mode.get(act.type, ""))


def accept(act: Code) -> Code:
    """Return the code of taking what is offered (AGREE) or demanded (CONCEDE)."""
    return Code("CONCEDE") if act.type in ("REQUEST", "THREATEN") else Code("AGREE") if is_cooperative(act) else act


def will_not(act: Code) -> Code:
    """Return the code of "will not" and the act: no future cooperation is REJECT, no future conflict AGREE.

    >>> str(will_not(Code("CONSULT"))), str(will_not(Code("ASSAULT")))
    ('REJECT/meet', 'AGREE')
    """
    if act.type == "STATEMENT" or act.type in _SPEECH_ACTS:
        return act
    return refuse(act) if is_cooperative(act) else Code("AGREE")


# what a governing verb ("agree to") and what a light verb ("agree on") makes of the act
TO_ACT: dict[str, Effect] = {
    "do": do,
    "promise": promise,
    "decide": decide_to,
    "threaten": threaten,
    "refuse": refuse,
    "request": request_to,
    "stop": stop,
}
TO_NOUN: dict[str, Effect] = TO_ACT | {"decide": decide, "request": request, "accept": accept}
