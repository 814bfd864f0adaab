"""The languages of a release and of its blocks."""

from __future__ import annotations

import pytest

from index.facts import understand
from index.facts.language import language_of
from index.formats import parse
from index.records import Release

ENGLISH = "The pumps that serve the town and nine of the villages have been out of service for a week."
ARABIC = "توقفت المضخات التي تغذي البلدة وتسع قرى عن العمل منذ أسبوع، وقال المجلس المحلي إن الإصلاح قريب."
FRENCH = "Les pompes qui alimentent la ville et les villages sont en panne depuis une semaine dans la vallée."
TURKISH = (
    "Kasabaya ve köylere su sağlayan pompalar bir haftadan beri çalışmıyor, ancak onarım için ekip geldi."
)
PERSIAN = "پمپ‌هایی که آب شهر و روستاها را تأمین می‌کنند یک هفته است که از کار افتاده‌اند و چاه گرم است."


def release(text: str, key: str = "a.md") -> Release:
    return understand(parse(key, text.encode()), key, "0" * 64, "test/1")


@pytest.mark.parametrize(
    ("text", "language"), [(ENGLISH, "en"), (ARABIC, "ar"), (FRENCH, "fr"), (TURKISH, "tr"), (PERSIAN, None)]
)
def test_language_by_script_and_small_words(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "12,431", "Tal Rifan", "Насосы снова работают", "数字 資料"])
def test_what_does_not_show_is_not_guessed(text: str) -> None:
    assert language_of(text) is None


def test_declared_language_counts() -> None:
    found = release("---\nlang: en-GB\n---\nTal Rifan")
    assert found.languages == ("en",)
    assert found.evidence["languages"].rule == "front-matter"


def test_a_declaration_that_the_script_gives_the_lie() -> None:
    found = release(f"<html lang='en'><p>{ARABIC}</p></html>", "a.html")
    assert found.languages == ("ar",)
    assert found.warnings == ("The file declares the language en, but its text is in ar.",)


def test_blocks_in_another_language_are_marked() -> None:
    found = release(f"{ENGLISH}\n\n{ENGLISH}\n\n{ARABIC}")
    assert found.languages == ("en", "ar")
    assert [block.language for block in found.blocks] == [None, None, "ar"]


def test_a_short_quotation_is_no_language_of_the_release() -> None:
    found = release(f"{ENGLISH} {ENGLISH}\n\n" * 6 + "سجلّ")
    assert found.languages == ("en",)
    assert found.blocks[-1].language == "ar"


def test_a_declaration_that_the_words_give_the_lie() -> None:
    found = release(f"<html lang='en'><p>{FRENCH}</p><p>{FRENCH}</p></html>", "a.html")
    assert found.languages == ("fr",)
    assert found.warnings == ("The file declares the language en, but its text is in fr.",)


def test_a_declaration_that_the_script_alone_gives_the_lie() -> None:
    found = release(f"<html lang='en'><p>{PERSIAN}</p></html>", "a.html")
    assert found.languages == ()
    assert found.warnings == ("The file declares the language en, but its text is in another.",)


def test_a_declared_language_that_is_not_known_here_is_believed() -> None:
    assert release(f"<html lang='fa'><p>{PERSIAN}</p></html>", "a.html").languages == ("fa",)


@pytest.mark.parametrize(
    "text",
    [
        "Məktəblər səhər açıldı, lakin su hələ də kəndə çatmır və insanlar bulaqdan su daşıyırlar.",
        "Av hat bajêr lê dibistan hîn girtî ne û xelk ji kaniyê avê tînin, wî got.",
        "武汉的声音 the of and to in 有英勇的你，才有英雄的城，武汉的声音有英勇的你才有英雄的城",
    ],
)
def test_neighbours_of_known_languages_are_not_taken_for_them(text: str) -> None:
    assert language_of(text) is None
