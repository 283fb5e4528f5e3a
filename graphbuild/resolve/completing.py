"""Names found in a sentence made whole: halves joined, rows parted, fields of offices left out."""

from __future__ import annotations

from graphbuild.model import Sentence
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cut_names import whole_names
from graphbuild.resolve.gazetteer import Form
from graphbuild.resolve.portfolios import without_portfolios
from graphbuild.resolve.shared_heads import part_shared_heads
from graphbuild.resolve.tables import Tables


def completed(sentence: Sentence, names: list[Candidate], tables: Tables) -> list[Candidate]:
    """Return the names of a sentence, whole and without what is none; those of the tables are as they stand."""
    if all(name.entries for name in names):
        return names
    for name in names:
        if not name.entries and name.label == "GPE":  # "Strengthen Ukraine" has become "Ukraine"
            known = tables.gazetteer.lookup(name.name)
            name.entries = tuple(e for e in known if e.form is Form.NAME and not e.ambiguous and e.country_state)
    return without_portfolios(
        sentence, part_shared_heads(sentence, whole_names(sentence, names, tables), tables), tables
    )
