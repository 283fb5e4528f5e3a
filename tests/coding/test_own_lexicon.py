"""A user's lexicon: its entries come first, and a malformed line is named."""

import pytest

import graphbuild as gb
from graphbuild.coding import read_lexicon_file, read_own_lexicon
from graphbuild.errors import LexiconError

HEAD = "verb,preposition,object,type,mode\n"
TABLE = f"""# codes of my own
{HEAD}give,,cold shoulder,REJECT,
break,with,,SANCTION,discontinue
sign,,treaty|pact,COOPERATE,
congratulate,,,,
"""


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghana gave Togo the cold shoulder.", "REJECT"),
        ("Mali broke with France.", "SANCTION"),
        ("Peru signed a treaty with Chile.", "COOPERATE"),
        ("Peru will sign a treaty with Chile.", "AGREE"),  # the codebook's rules hold for own entries too
        ("Peru congratulated Chile.", None),
        ("Peru attacked Chile.", "ASSAULT"),
    ],
)
def test_own_entries_come_first(text, wanted, tmp_path):
    file = tmp_path / "codes.csv"
    file.write_text(TABLE, encoding="utf-8")
    (statement, *_) = gb.build(text=text, lexicon=file).statements
    assert (statement.event.type if statement.event else None) == wanted
    if wanted not in (None, "ASSAULT"):
        assert "own lexicon" in statement.event.reason


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("verb,type\ngive,AID\n", "mine, line 1: the columns must be verb,preposition,object,type,mode"),
        (f"{HEAD}give,,,HELP,\n", "mine, line 2: there is no code HELP; use one of ACCUSE, "),
        (
            f"{HEAD}\ngive,,,SANCTION,loudly\n",
            "mine, line 3: there is no code SANCTION/loudly; SANCTION has the modes ",
        ),
        (f"{HEAD},,talks,AGREE,\n", "mine, line 2: there is no verb; write its base form"),
        (f"{HEAD}give,AID\n", "mine, line 2: there are 2 cells; write 5"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text, message):
    with pytest.raises(LexiconError) as caught:
        read_own_lexicon(text, "mine")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(LexiconError, match="cannot be read"):
        read_lexicon_file(tmp_path / "none.csv")


def test_a_file_that_is_no_text(tmp_path):
    file = tmp_path / "codes.csv"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match="UTF-8"):
        read_lexicon_file(file)
