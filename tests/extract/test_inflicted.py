"""In whose attack somebody is killed, wounded, seized or freed."""

import pytest

from tests.extract.reading import known, names
from tests.extract.surface import edges_of, statements_of

pytestmark = pytest.mark.model

# sentence, an edge that is wanted
EDGES = [
    ("Twelve people were killed in an airstrike by Saudi Arabia.", "Saudi Arabia > kill > Twelve people"),
    ("Dozens were wounded during Israeli raids on Jenin.", "Israeli > wound > Dozens"),
    ("Two nuns were killed in a rocket attack carried out by Hamas.", "Hamas > kill > Two nuns"),
    ("The hostages were freed in a raid by Nigerian troops.", "Nigerian troops > free > hostages"),
    ("A farmer was shot in an ambush by gunmen near Goma.", "gunmen > shoot > farmer"),
    ("The depot was destroyed in a U.S. missile strike.", "U.S. > destroy > depot"),
    ("The market was hit in Sudan's bombardment of the town.", "Sudan > hit > market"),
    ("Four policemen have been wounded in an attack by the PKK on a checkpoint.", "PKK > wound > Four policemen"),
    ("Villagers were displaced by a Turkish offensive.", "Turkish > displace > Villagers"),
    ("An Israeli airstrike killed three fighters near Tyre.", "Israeli > kill > three fighters"),
    ("A missile strike by Eritrea destroyed the depot.", "Eritrea > destroy > depot"),
    known("A convoy was damaged in shelling by the rebels.", "rebels > damage > convoy", why="the parser takes shelling for a verb"),
    ("A convoy was damaged in an assault by the rebels.", "rebels > damage > convoy"),
]  # fmt: skip

# sentence: nobody is said to have done it
NOBODY = [
    "Two nuns were killed in the Kabul attack.",
    "Twelve people were killed in an airstrike.",
    "The treaty was signed during an Israeli raid.",
    "Five miners were killed in an explosion by the river.",
    "A guard was wounded in the Paris shooting.",
    "Two tourists were injured in a crash by the border.",
]

# the words of the attack stay a filler of their own: no "were killed by" is made up
READINGS = [
    ("Twelve people were killed in an airstrike by Saudi Arabia.",
     ["Twelve people | were killed in | an airstrike", "Twelve people | were killed in an airstrike by | Saudi Arabia"]),
    ("Two nuns were killed in a rocket attack carried out by Hamas.",
     ["Two nuns | were killed in | a rocket attack", "a rocket attack | carried out by | Hamas"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), EDGES, ids=names(EDGES))
def test_edge(sentence, wanted, parse):
    found = edges_of(sentence, parse)
    assert wanted in found
    source, _, target = wanted.split(" > ")
    assert not any(edge.startswith(f"{target} > ") for edge in found), (source, found)


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody(sentence, parse):
    assert [s.subject for s in statements_of(sentence, parse) if s.provenance.rule == "passive"] == [None]


@pytest.mark.parametrize(("sentence", "wanted"), READINGS, ids=names(READINGS))
def test_readings(sentence, wanted, parse):
    found = [t for s in statements_of(sentence, parse) for t in s.triples()]
    assert [f"{t.subject} | {t.predicate} | {t.object}" for t in found] == wanted
