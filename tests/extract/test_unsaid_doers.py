"""Who does what a participle, an infinitive or a later verb of a row says, where the doer is not said again."""

from __future__ import annotations

import pytest

from tests.extract.reading import Parse, names
from tests.extract.surface import statements_of

# sentence, lemma of the relation, who does it ("" where nobody is named), to whom
ROWS = [
    # a later verb of a row is passive like the first, unless it takes no object
    ("The rider was shot in the chest and died in hospital.", "die", "The rider", ""),
    ("The spy was arrested and escaped from prison.", "escape", "The spy", ""),
    ("Okello was elected in May and resigned in June.", "resign", "Okello", ""),
    ("The envoy was released and returned to Kenya.", "return", "The envoy", ""),
    ("The guard was beaten and stabbed in his cell.", "stab", "", "The guard"),
    ("The guard was hit in the head and stabbed dozens of times.", "stab", "", "The guard"),
    ("The van was stopped and searched for weapons.", "search", "", "The van"),
    ("The convoy was attacked and retreated several times.", "retreat", "The convoy", ""),
    # a participle behind a present tense tells of the noun before the comma
    ("The bridge replaces an old ferry, first built in 1911 but later enlarged.", "build", "", "an old ferry"),
    ("The bridge replaces an old ferry, first built in 1911 but later enlarged.", "enlarge", "", "an old ferry"),
    # what is ordered done is done by those who order it
    ("The minister ordered the bridge closed.", "close", "The minister", "the bridge"),
    ("The governor ordered all schools closed on Monday.", "close", "The governor", "all schools"),
    ("Judges ordered the activist released on bail.", "release", "Judges", "the activist"),
    ("The company keeps investors informed.", "inform", "The company", "investors"),
    ("The president wants the envoy expelled.", "expel", "", "the envoy"),
    ("Judges ordered that the activist be released.", "release", "", "the activist"),
    ("The army ordered vaccines made by a French firm.", "make", "a French firm", "vaccines"),
    # names that are no objects
    ("Oman and Barbados opt out (Island Net News)", "opt out", "Oman and Barbados", ""),
    # inside quotation marks the one described, not the one who describes
    ('The report described Banda as "a tireless host, always finding ways of pleasing guests".', "find", "Banda",
     "ways of pleasing guests"),
    ('The senator called the plan "a mistake, costing many jobs".', "cost", "the plan", "many jobs"),
    ("The senator called the plan a mistake, citing the cost.", "cite", "The senator", "the cost"),
    # "by" behind where somebody is described to lie
    ("The site was described as located near Sialkot by Indian newspapers.", "describe", "Indian newspapers",
     "The site"),
    ("The militia was described as backed by Iran.", "back", "Iran", "The militia"),
    ("The militia was described as backed by Iran.", "describe", "", "The militia"),
    # an aside in brackets
    ("The council suspended the mayor (banned her from office) on Monday.", "ban", "The council", "her"),
    # infinitives behind a noun
    ("The crew completed a clinic to treat cholera.", "treat", "The crew", "cholera"),
    ("The party elected the first woman to lead the country.", "lead", "the first woman", "the country"),
    ("Chad found a partner to build the pipeline.", "build", "a partner", "the pipeline"),
    ("Germany would provide aid to help rebuild the port.", "help rebuild", "Germany", "the port"),
    ("Four days went into filming the scene.", "film", "", "the scene"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "lemma", "doer", "target"), ROWS, ids=names(ROWS))
def test_unsaid_doers(sentence: str, lemma: str, doer: str, target: str, parse: Parse) -> None:
    found = [
        (s.subject.text if s.subject else "", s.object.text if s.object else "")
        for s in statements_of(sentence, parse)
        if s.relation.lemma == lemma
    ]
    assert found == [(doer, target)]
