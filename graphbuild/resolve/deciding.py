"""Decisions on actors applied to an article: ids of mentions and actors change, nothing is forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graphbuild.model import Actor, Mention, MentionKind, merge_actors, slug
from graphbuild.resolve.decisions import Decisions
from graphbuild.resolve.gazetteer import fold_name
from graphbuild.resolve.resolution import Resolution
from graphbuild.resolve.tables import Tables


def apply_decisions(resolution: Resolution, decisions: Decisions, tables: Tables) -> Resolution:
    """Return the resolution with a person's decisions; each changed mention says so in its reason."""
    if not decisions:
        return resolution
    actors = {actor.id: actor for actor in resolution.actors}
    mentions = _parted(resolution.mentions, actors, decisions)
    moved = _moves(actors, decisions, tables)
    mentions = [
        replace(m, actor=moved[m.actor], reason=f"{m.reason}; the same by decision") if m.actor in moved else m
        for m in mentions
    ]
    merged = {a.id: a for a in merge_actors(_in_order(actors, moved))}
    changed = {identity: _changed(actor, decisions, moved) for identity, actor in merged.items()}
    order = dict.fromkeys(m.actor for m in mentions)
    return Resolution(actors=tuple(changed[identity] for identity in order), mentions=tuple(mentions))


def _names(actor: Actor) -> set[str]:
    return {actor.id, fold_name(actor.name), *map(fold_name, actor.aliases)}


def _means(actor: Actor, written: str) -> bool:
    """Whether what a decision writes is the actor: its id, its name or an alias."""
    return written == actor.id or (bool(fold_name(written)) and fold_name(written) in _names(actor))


def _parted(mentions: tuple[Mention, ...], actors: dict[str, Actor], decisions: Decisions) -> list[Mention]:
    """The mentions; words that do not mean an actor by decision are an actor of their own."""
    found = list(mentions)
    for words, other in decisions.different:
        key = fold_name(words)
        for i, mention in enumerate(found):
            known = actors[mention.actor]
            pronoun = mention.kind is MentionKind.PRONOUN
            if pronoun or fold_name(mention.text) != key or not _means(known, other) or words == known.id:
                continue
            own = Actor(id=f"actor:{slug(words)}", name=words, kind=known.kind)
            if own.id == known.id:
                continue
            actors.setdefault(own.id, own)
            actors[known.id] = replace(known, aliases=tuple(a for a in known.aliases if fold_name(a) != key))
            found[i] = replace(mention, actor=own.id, reason=f"not {known.name} by decision")
    return found


def _moves(actors: dict[str, Actor], decisions: Decisions, tables: Tables) -> dict[str, str]:
    """The new id of each actor that is another by decision; the kept actor is added where the article lacks it."""
    moved: dict[str, str] = {}
    for first, *others in decisions.same:
        joined = [a.id for a in actors.values() if any(_means(a, other) for other in others)]
        if not joined:
            continue
        kept = next((a for a in actors.values() if _means(a, first)), None) or _kept(first, actors[joined[0]], tables)
        actors.setdefault(kept.id, kept)
        moved.update({identity: kept.id for identity in joined if identity != kept.id})
    return {identity: _last(target, moved) for identity, target in moved.items()}


def _kept(first: str, known: Actor, tables: Tables) -> Actor:
    """The actor that a decision keeps, from the tables, else with the facts of the one that joins it."""
    holder = tables.offices.by_id.get(first) or tables.offices.by_name.get(fold_name(first))
    if holder is not None:
        return holder.actor
    entries = {e.actor.id: e.actor for e in tables.gazetteer.lookup(first)}
    if len(entries) == 1:
        return next(iter(entries.values()))
    if first in tables.states.by_id:
        return tables.states.by_id[first]
    organization = next((a for a in tables.organizations.values() if a.id == first), None)
    if organization is not None:
        return organization
    if first.startswith("actor:") or (first[:1] == "Q" and first[1:].isdigit()):
        return replace(known, id=first, wikidata=first if first[:1] == "Q" else None)
    return replace(known, id=f"actor:{slug(first)}", name=first, wikidata=None)


def _last(target: str, moved: Mapping[str, str]) -> str:
    seen = {target}
    while target in moved and moved[target] not in seen:
        target = moved[target]
        seen.add(target)
    return target


def _in_order(actors: Mapping[str, Actor], moved: Mapping[str, str]) -> list[Actor]:
    """The actors under their new ids; those that were there before stand first, so that their facts win."""
    staying = [a for a in actors.values() if a.id not in moved]
    return staying + [replace(a, id=moved[a.id], wikidata=None) for a in actors.values() if a.id in moved]


def _changed(actor: Actor, decisions: Decisions, moved: Mapping[str, str]) -> Actor:
    """The actor with its new name, kind and country."""
    shown = actor
    for written, name in decisions.rename.items():
        if _means(actor, written):
            aliases = {*shown.aliases, actor.name} - {name}
            shown = replace(shown, name=name, aliases=tuple(sorted(aliases)))
    for written, kind in decisions.kind.items():
        if _means(actor, written):
            shown = replace(shown, kind=kind)
    for written, country in decisions.country.items():
        if _means(actor, written):
            shown = replace(shown, country=country)
    master = moved.get(shown.acts_for or "")
    return replace(shown, acts_for=master) if master else shown
