"""Single actors told by a noun alone are of their article: "a gunman" of one is not "a gunman" of another.

Groups are not: "civilians" or "protesters" without a country are a class of people, one for all articles.
"""

from __future__ import annotations

from collections.abc import Collection

from graphbuild.model import Actor, Article, Mention, changed, content_id


def keep_to_article(
    article: Article, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], called_only: Collection[str]
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Return the actors and mentions in the same order; the ids of `called_only` end in that of the article.

    >>> from graphbuild.model import ActorKind
    >>> gunman = Actor(id="actor:gunman", name="gunman", kind=ActorKind.PERSON)
    >>> first, second = (
    ...     keep_to_article(Article(id=name, text=""), (gunman,), (), {"actor:gunman"})[0][0] for name in "ab"
    ... )
    >>> first.id == second.id, first.id.startswith("actor:gunman-"), first.name
    (False, True, 'gunman')
    """
    ending = content_id(article.id, length=6)
    own = {identity: f"{identity}-{ending}" for identity in called_only}
    return (
        tuple(_renamed(actor, own) for actor in actors),
        tuple(changed(m, actor=own[m.actor]) if m.actor in own else m for m in mentions),
    )


def _renamed(actor: Actor, own: dict[str, str]) -> Actor:
    if actor.id not in own and actor.acts_for not in own:
        return actor
    acts_for = own.get(actor.acts_for, actor.acts_for) if actor.acts_for is not None else None
    return changed(actor, id=own.get(actor.id, actor.id), acts_for=acts_for)
