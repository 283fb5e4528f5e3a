"""Title, date and agency from the first lines."""

from __future__ import annotations

import pytest

from graphbuild.ingest.text_head import read_head

BODY = "\n\nThe two ministers met behind closed doors. They spoke for an hour.\n"


@pytest.mark.parametrize(
    ("head", "title", "published", "source"),
    [
        ("Ministers meet in Vienna\n\n06 October, 2016", "Ministers meet in Vienna", "2016-10-06", ""),
        ("Ministers meet in Vienna\nOctober 6, 2016", "Ministers meet in Vienna", "2016-10-06", ""),
        ("Ministers meet\nBy Jane Doe\nPublished Thu 6 Oct 2016 14.03 BST", "Ministers meet", "2016-10-06", ""),
        ("Ministers meet\n2016-10-06T12:00:00Z", "Ministers meet", "2016-10-06", ""),
        ("Ministers meet\nBy Jane Doe | Oct. 6th 2016", "Ministers meet", "2016-10-06", ""),
        ("Ministers meet\nUpdated 8 October 2016\n6 October 2016", "Ministers meet", "2016-10-06", ""),
        ("Ministers meet\nUpdated 8 October 2016", "Ministers meet", "2016-10-08", ""),
        ("Will the ministers meet?\n6 Oct 2016", "Will the ministers meet?", "2016-10-06", ""),
        ("6 October 2016\nMinisters meet", "", "2016-10-06", ""),
        ("Ministers meet\n\nVIENNA, Oct 6, 2016 (Reuters) - The two met.", "Ministers meet", "2016-10-06", "Reuters"),
        ("Ministers meet\n\nVIENNA (AP) — The two met.", "Ministers meet", None, "AP"),
        ("Ministers meet\n06/10/2016", "Ministers meet", None, ""),
        ("Ministers meet\n31 February 2016", "Ministers meet", None, ""),
        # a date inside a sentence is no date of publication
        ("Ministers meet\n\nThey had fallen out on 3 May 2014 over gas.", "Ministers meet", None, ""),
        ("The ministers met on Monday.", "", None, ""),
        ("By Jane Doe", "", None, ""),
    ],
)
def test_head(head: str, title: str, published: str | None, source: str) -> None:
    found = read_head(head + BODY)
    assert (found.title, found.published, found.source) == (title, published, source)


def test_a_single_line_has_no_title() -> None:
    assert read_head("Ministers meet in Vienna").title == ""
