from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import QueryError
from graphbuild.query import Parameter, run_query
from graphbuild.query.parameters import fill_parameters
from graphbuild.rdf import load_quads, write_dataset
from tests.rdf.invented import invented_record

NUMBER = Parameter(name="n", default="5", meaning="number; how many")
DATE = Parameter(name="d", default="", meaning="date; the day")
REQUIRED = Parameter(name="r", default="", meaning="required; a name")


@pytest.mark.parametrize(
    ("text", "declared", "given", "filled"),
    [
        ("ASK { ?s ?p $n }", (NUMBER,), {}, "ASK { ?s ?p 5 }"),
        ("ASK { ?s ?p $n }", (NUMBER,), {"n": "-2.5"}, "ASK { ?s ?p -2.5 }"),
        ("ASK { ?s ?p $d }", (DATE,), {"d": "2016-10"}, 'ASK { ?s ?p "2016-10" }'),
        ("ASK { ?s ?p $r }", (REQUIRED,), {"r": "x"}, 'ASK { ?s ?p "x" }'),
        ("ASK { $s ?p $r }", (REQUIRED,), {"r": "x"}, 'ASK { $s ?p "x" }'),
        ('ASK { ?s ?p "$r", \'$r\', """a"$r""", $r }', (), {"r": "x"}, 'ASK { ?s ?p "$r", \'$r\', """a"$r""", "x" }'),
        ("ASK { <http://a/$r> ?p $r } # $r", (), {"r": "x"}, 'ASK { <http://a/$r> ?p "x" } # $r'),
        ("ASK { ?s ?p $r, $rest }", (), {"r": "$rest"}, 'ASK { ?s ?p "$rest", $rest }'),
    ],
)
def test_filling(text: str, declared: tuple[Parameter, ...], given: dict[str, str], filled: str) -> None:
    assert fill_parameters(text, declared, given) == filled


@pytest.mark.parametrize(
    ("declared", "given", "message"),
    [
        ((NUMBER,), {"n": "5 } DROP ALL"}, "is no number"),
        ((DATE,), {"d": "soon"}, "is no date"),
        ((DATE,), {"d": '2016"'}, "is no date"),
        ((REQUIRED,), {}, "the query needs r; add --set r=VALUE"),
        ((), {"other": "x"}, "has no parameter 'other'"),
    ],
)
def test_refusals(declared: tuple[Parameter, ...], given: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        fill_parameters("ASK { ?s ?p $n, $d, $r }", declared, given)


def test_a_named_query_tells_its_parameters() -> None:
    with pytest.raises(QueryError, match="no parameter 'speaker'; it takes actor"):
        run_query(load_quads(b"", {}), "who-said-what", parameters={"speaker": "x"})


DATASET = write_dataset(invented_record())


@given(
    st.text(max_size=30)
    | st.lists(st.sampled_from(['"', "'", "\\", "\n", "}", "{", "#", "$", "?x", "<", ">", '"""', "u0022", ". "])).map(
        "".join
    )
)
def test_no_value_changes_the_form_of_a_query(value: str) -> None:
    rows = run_query(DATASET, "SELECT ?x { BIND($value AS ?x) }", parameters={"value": value})
    assert rows.rows == ((value,),)
    assert rows.columns == ("x",)


@pytest.mark.parametrize("value", ['" } #', '") || true || ("', "\\", "' OR ''='", "Peru\n"])
def test_hostile_values_find_nothing(value: str) -> None:
    assert run_query(DATASET, "what-did", parameters={"actor": value}).rows == ()


def test_hostile_names_are_found() -> None:
    rows = run_query(DATASET, "what-did", parameters={"actor": '"night\nowls" 🦉'})
    assert [row[1:3] for row in rows.rows] == [("condemn", "Peru")]
