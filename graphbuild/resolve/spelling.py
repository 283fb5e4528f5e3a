"""How a name is written."""

from __future__ import annotations


def starts_small(name: str) -> bool:
    """Return whether the name opens with a particle; "Ben" in a capital is a first name too.

    >>> starts_small("De Mistura"), starts_small("Mistura"), starts_small("Ben Stone")
    (True, False, False)
    """
    first = name.split(maxsplit=1)[0]
    particles = ("de", "del", "di", "da", "van", "von", "der", "al", "el", "bin", "ben", "du")
    return first.lower() in particles and first != "Ben"


def shown_name(name: str) -> str:
    """Return the name as shown: words that shout are calmed.

    >>> shown_name("LAKE TRADE COUNCIL"), shown_name("NATO")
    ('Lake Trade Council', 'NATO')
    """
    return name.title() if name.isupper() and len(name) > 6 and " " in name else name


def without_junior(name: str) -> str:
    """Return the name without what tells a son from his father.

    >>> without_junior("Otto Kern, Jr."), without_junior("OTTO KERN JR"), without_junior("Otto Kern")
    ('Otto Kern', 'OTTO KERN', 'Otto Kern')
    """
    first, _, last = name.rpartition(" ")
    return first.rstrip(",") if last.lower().rstrip(".") in ("jr", "sr") else name
