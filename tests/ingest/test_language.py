"""English passes, other languages are refused, and short texts get the benefit of the doubt."""

from __future__ import annotations

import pytest

from graphbuild.errors import LanguageError
from graphbuild.ingest import check_english, other_language

OTHERS = {
    "German": "Der Außenminister traf sich am Montag in Wien mit seiner Kollegin, und sie sprachen über die Lage.",
    "French": "Le ministre a rencontré son homologue à Genève pour parler de la paix et des sanctions.",
    "Spanish": "El ministro se reunió con su homólogo en Ginebra para hablar de la paz y de las sanciones.",
    "Italian": "Il ministro ha incontrato il suo omologo a Ginevra per parlare della pace e delle sanzioni.",
    "Portuguese": "O ministro encontrou o seu homólogo em Genebra para falar da paz e das sanções na região.",
    "Dutch": "De minister sprak in Genève met zijn collega over de vrede en het was niet de eerste keer.",
    "Turkish": "Bakan pazartesi günü Cenevre'de bir görüşme için geldi ve bu ziyaret çok kısa olarak tanımlandı.",
    "Indonesian": "Menteri itu bertemu dengan rekannya di Jenewa untuk membahas perdamaian dan sanksi yang baru.",
}


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_other_languages_are_named(language: str) -> None:
    assert other_language(OTHERS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "Министр встретился с коллегой в Женеве.",
        "وزير الخارجية يلتقي نظيره في جنيف",
        "外交部长在日内瓦会晤",
        "Ο υπουργός συναντήθηκε",
    ],
)
def test_other_scripts_are_refused(text: str) -> None:
    assert other_language(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. and the E.U. met the El Salvador delegation in Los Angeles, and Al Sharpton spoke.",
        "Niger hands over Al Adel, son of De la Rosa, to the Los Zetas court.",
        "Iran protests",
        "1,234 - 5,678",
        "",
        "“Die Welt” reported on Monday that the minister had resigned after a meeting in Berlin with the chancellor.",
    ],
)
def test_english_passes(text: str) -> None:
    assert other_language(text) is None


def test_a_list_of_names_is_no_english_article() -> None:
    assert other_language("Lavrov Ayrault Kerry Zarif Mogherini Steinmeier Wang Hammond " * 6) == ""


def test_the_refusal_names_language_and_remedy() -> None:
    with pytest.raises(LanguageError, match=r"^a\.txt seems to be in French.*--force"):
        check_english(OTHERS["French"], "a.txt")
