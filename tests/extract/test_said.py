"""The flat list of attributions: who says it, by which cue, and what."""

import pytest

from graphbuild.extract import extract_statements
from graphbuild.model import Article
from tests.extract.reading import attributions_of, known, label, names
from tests.extract.surface import of_lemma

pytestmark = pytest.mark.model

# text, exactly these attributions: "speaker | cue | content", with … between the parts of a content
SENTENCES = [
    ("Kerry said Washington was suspending talks.", ["Kerry | said | Washington was suspending talks"]),
    ("Iran had closed the plant, the envoy said.", ["the envoy | said | Iran had closed the plant"]),
    ("The army, Yusuf said, burned the school.", ["Yusuf | said | The army … burned the school"]),
    ('"We will not leave," said Netanyahu.', ["Netanyahu | said | We will not leave"]),
    ("“We will not leave,” Netanyahu told reporters.", ["Netanyahu | told | We will not leave"]),
    ('"We will not leave," Netanyahu said, "and we will not pay."', ["Netanyahu | said | We will not leave … and we will not pay"]),
    ("According to UN estimates, 200 people left the camp.", ["UN estimates | According to | 200 people left the camp"]),
    ("Three soldiers crossed the border, according to the ministry.", ["the ministry | according to | Three soldiers crossed the border"]),
    ("Israel reportedly struck a convoy.", ["? | reportedly | Israel … struck a convoy"]),
    ("The envoy said that Iran told inspectors that it had closed the plant.",
     ["The envoy | said | that Iran told inspectors that it had closed the plant", "Iran | told | that it had closed the plant"]),
    ("Serbia's claim that Kosovo attacked the convoy was false.", ["Serbia | claim | that Kosovo attacked the convoy"]),
    ('Macron called the raid "a crime against all of us".', ["Macron | called | the raid … a crime against all of us"]),
    ("Russia warned of a wider war.", ["Russia | warned of | a wider war"]),
    ("Asked about the raid, Orban said Hungary would not take part, and he added that Brussels had lied.",
     ["Orban | said | Hungary would not take part", "he | added | that Brussels had lied"]),
    ("A spokesman for the Kenyan army, Colonel David Obonyo, said the base had been retaken.",
     ["A spokesman for the Kenyan army, Colonel David Obonyo | said | the base had been retaken"]),
    ("The minister, who said Egypt had lied, resigned.", ["The minister | said | Egypt had lied"]),
    ("Police say: the bomb was made in Libya.", ["Police | say | the bomb was made in Libya"]),
    ("It was reported by Xinhua that the ship had sunk.", ["Xinhua | was reported | that the ship had sunk"]),
    ('"If they attack, we will respond," Admiral Ali Sabri was quoted as saying by the Lake News Agency.',
     ["Admiral Ali Sabri | was quoted as saying | If they attack, we will respond"]),
    # nothing is said
    ("Russia shelled the port.", []),
    ("Ecuador's envoy left the hall without a word.", []),
    ("Cuba told its envoy to leave.", ["Cuba | told | to leave"]),
]  # fmt: skip

# text over sentences and paragraphs, exactly these attributions
PASSAGES = [
    ('"They came at night," Yusuf said. "The soldiers burned the school."', ["Yusuf | said | They came at night … The soldiers burned the school"]),
    ('"They came at night. They burned the school," Yusuf said.', ["Yusuf | said | They came at night. They burned the school"]),
    ('"The siege must end," the envoy said.\n\n"Rebels shelled the convoy twice."', ["the envoy | said | The siege must end … Rebels shelled the convoy twice"]),
    ('"The siege must end," the envoy said. "The rebels have no right to starve a city.\n\n"Nor has the army."',
     ["the envoy | said | The siege must end … The rebels have no right to starve a city … Nor has the army"]),
    ("“Rebels shelled the convoy twice.”\n\nThe road to the north is closed.", ["? |  | Rebels shelled the convoy twice"]),
    ('Yusuf was angry. "The soldiers burned the school," he said.', ["he | said | The soldiers burned the school"]),
    known('Russia rejected a "hostile" vote. Chad left.', ['Russia | rejected | a "hostile" vote'],
          why="the words before a quoted word are cut off the content"),
    ('"The bridge is ours," the general said.\n\nThe mayor disagreed. "It was never lost," she said.',
     ["the general | said | The bridge is ours", "she | said | It was never lost"]),
]  # fmt: skip

# text, lemma, polarity and modality and innermost speaker
INNERMOST = [
    ("The envoy said that Iran told inspectors that it had closed the plant.", "close", "asserted | Iran"),
    ("The envoy said that Iran told inspectors that it had closed the plant.", "tell", "asserted | The envoy"),
    ("Kyiv said Moscow had denied that its jets bombed the hospital.", "bomb", "not asserted | Moscow"),
    ("Kyiv said Moscow had denied that its jets bombed the hospital.", "deny", "asserted | Kyiv"),
    ("The US suspended talks after Kerry said the truce was dead.", "suspend", "asserted"),
    ('"They came at night," Yusuf said. The army shelled the village.', "shell", "asserted"),
    ('"They came at night," Yusuf said. "The army shelled the village."', "shell", "asserted | Yusuf"),
    ("According to Ankara, Berlin said that Kurdish units had crossed the border.", "cross", "asserted | Berlin"),
    ("The UN report, which accuses Rwanda of arming the rebels, was leaked.", "arm", "asserted | The UN report"),
    ('"We shelled nobody," the colonel said. "Chad lies when it says that we crossed the line."', "cross", "asserted | it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=names(SENTENCES))
def test_sentence(text, wanted, parse):
    assert attributions_of(text, parse) == wanted


@pytest.mark.parametrize(("text", "wanted"), PASSAGES, ids=names(PASSAGES))
def test_passage(text, wanted, parse):
    assert attributions_of(text, parse) == wanted


@pytest.mark.parametrize(("text", "lemma", "wanted"), INNERMOST, ids=[f"{r[1]}: {r[0][:50]}" for r in INNERMOST])
def test_innermost_speaker(text, lemma, wanted, parse):
    assert label(of_lemma(text, lemma, parse)) == wanted


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="the line with a name below a pull quote is not read as its speaker"
)
def test_pull_quote_with_its_name_below(parse):
    text = "The siege of the city enters its third month.\n\n“The rebels shelled the market twice.”\n\nAmina Yusuf, teacher"
    assert attributions_of(text, parse) == ["Amina Yusuf, teacher |  | The rebels shelled the market twice"]


def test_nested_attribution_names_its_outer_statement(parse):
    text = "The envoy said that Iran told inspectors that it had closed the plant."
    closed, told, said = (of_lemma(text, lemma, parse) for lemma in ("close", "tell", "say"))
    assert closed.attribution is not None and told.attribution is not None
    assert (closed.attribution.statement, told.attribution.statement) == (told.id, said.id)
    assert said.attribution is None


@pytest.mark.parametrize("text", [getattr(r, "values", r)[0] for r in SENTENCES + PASSAGES])
def test_spans_slice_to_their_words(text, parse):
    for found in extract_statements(parse(text), Article(id="t", text=text)).attributions:
        assert found.cue_span is None or text[found.cue_span.start : found.cue_span.end] == found.cue
        assert found.speaker is None or text[found.speaker.span.start : found.speaker.span.end] == found.speaker.text
        assert all(0 <= s.start < s.end <= len(text) for s in found.content)
