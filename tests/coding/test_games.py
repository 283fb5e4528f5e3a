"""Games are no acts between actors; battles and elections in the same words are."""

from __future__ import annotations

import pytest

from graphbuild.coding import code_statements
from tests.extract.reading import Parse
from tests.extract.surface import statements_of

pytestmark = pytest.mark.model

ROWS = [
    ("Oman beat Nepal in the World Cup qualifier.", False),
    ("Peru defeated Chile in the semifinals.", False),
    ("Mali and Niger draw in the tournament.", False),
    ("The army defeated the rebels near the border.", True),
    ("Kenya arrested fans at the championship.", True),
]


@pytest.mark.parametrize(("sentence", "acts"), ROWS)
def test_games(sentence: str, acts: bool, parse: Parse) -> None:
    coded = code_statements(tuple(statements_of(sentence, parse)))
    assert any(s.event is not None for s in coded) == acts
