"""How a name is written."""

from __future__ import annotations


def starts_small(name: str) -> bool:
    """Return whether the name opens with a particle.

    >>> starts_small("De Mistura"), starts_small("Mistura")
    (True, False)
    """
    first = name.split(maxsplit=1)[0].lower()
    return first in ("de", "del", "di", "da", "van", "von", "der", "al", "el", "bin", "ben", "du")


def shown_name(name: str) -> str:
    """Return the name as shown: words that shout are calmed.

    >>> shown_name("LAKE TRADE COUNCIL"), shown_name("NATO")
    ('Lake Trade Council', 'NATO')
    """
    return name.title() if name.isupper() and len(name) > 6 and " " in name else name
