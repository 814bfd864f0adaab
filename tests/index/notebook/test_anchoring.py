"""A kept passage is found again, moved with its quote, or listed as an orphan; never put on another text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from index.errors import WrongUse
from index.notebook import CONTEXT, anchor, reanchor, rekey
from index.records import Bookmark, BookmarkState, Release
from tests.helpers.releases import a_release

TEXT = (
    "Forty detainees began a hunger strike on Monday.\n\n"
    "The council asked for a doctor. أعلن المجلس المحلي إضراباً عن الطعام 🔇 في السجن المركزي.\n\n"
    "The council asked for a list of names."
)
QUOTE = "a list of names"
PAIR = "The council asked"

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
words = st.text(alphabet="ab 🔇\u0651ع", min_size=1, max_size=6).filter(str.strip)


def reading(text: str, **facts: str) -> Release:
    """A release with exactly this text."""
    return replace(a_release(title=text, paragraphs=()), **facts)


def keep(release: Release, quote: str, *, occurrence: int = 0) -> Bookmark:
    start = -1
    for _ in range(occurrence + 1):
        start = release.text.index(quote, start + 1)
    return anchor(release, start, start + len(quote), created="2026-03-01T09:00:00+00:00")


class TestKeeping:
    def test_a_bookmark_holds_quote_surroundings_place_hash_and_extractor(self) -> None:
        release = reading(TEXT)
        start = TEXT.index("المجلس المحلي")
        kept = anchor(
            release, start, start + 13, created="2026-03-01T09:00:00+00:00", note="who?", tags=("1",)
        )
        assert kept.quote == "المجلس المحلي"
        assert kept.prefix == TEXT[start - 32 : start]
        assert kept.suffix == TEXT[start + 13 : start + 45]
        assert (kept.start, kept.end) == (start, start + 13)
        assert (kept.release, kept.sha256, kept.extractor) == (release.key, release.sha256, "test/1")
        assert (kept.note, kept.tags, kept.state) == ("who?", ("1",), BookmarkState.EXACT)

    def test_two_bookmarks_on_one_passage_have_ids_of_their_own(self) -> None:
        release = reading(TEXT)
        assert keep(release, QUOTE).id != keep(release, QUOTE).id

    def test_white_space_at_the_ends_of_a_selection_is_left_out(self) -> None:
        kept = anchor(reading("one  two \n\n three"), 3, 11, created="")
        assert (kept.quote, kept.start, kept.end) == ("two", 5, 8)

    @pytest.mark.parametrize(("start", "end"), [(3, 3), (3, 5), (5, 4), (-1, 3), (0, 99)])
    def test_a_selection_without_words_or_outside_the_text_is_wrong_use(self, start: int, end: int) -> None:
        with pytest.raises(WrongUse):
            anchor(reading("one  two"), start, end, created="")

    @given(texts, st.data())
    def test_the_quote_with_its_surroundings_stands_in_the_text(self, text: str, data: st.DataObject) -> None:
        assume(text.strip())
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        assume(text[start:end].strip())
        kept = anchor(reading(text), start, end, created="")
        assert text[kept.start : kept.end] == kept.quote == kept.quote.strip()
        assert (kept.prefix + kept.quote + kept.suffix) in text
        assert len(kept.prefix) <= CONTEXT
        assert len(kept.suffix) <= CONTEXT


class TestFindingAgain:
    def test_in_the_same_file_a_bookmark_is_as_it_was(self) -> None:
        release = reading(TEXT)
        kept = keep(release, QUOTE)
        assert reanchor(kept, release) == kept

    def test_a_change_behind_it_leaves_it_exact_and_binds_it_to_the_new_file(self) -> None:
        kept = keep(reading(TEXT), PAIR, occurrence=1)
        release = reading(TEXT + " It had none.")
        found = reanchor(kept, release)
        assert (found.state, found.start, found.quote) == (BookmarkState.EXACT, kept.start, PAIR)
        assert found.sha256 == release.sha256

    def test_a_better_reading_of_the_same_file_counts_as_a_change(self) -> None:
        kept = keep(reading(TEXT), QUOTE)
        found = reanchor(kept, reading("Statement. " + TEXT, sha256=kept.sha256, extractor="text/2"))
        assert (found.state, found.start, found.extractor) == (BookmarkState.MOVED, kept.start + 11, "text/2")

    def test_a_quote_that_stands_once_elsewhere_is_moved_with_its_new_surroundings(self) -> None:
        kept = keep(reading(TEXT), QUOTE)
        release = reading("Corrected. " + TEXT.replace("asked for", "wants"))
        found = reanchor(kept, release)
        assert found.state is BookmarkState.MOVED
        assert release.text[found.start : found.end] == QUOTE
        assert found.prefix.endswith("The council wants ")

    def test_moved_stays_moved_until_the_text_changes_again(self) -> None:
        release = reading("Corrected. " + TEXT)
        moved = reanchor(keep(reading(TEXT), QUOTE), release)
        assert reanchor(moved, release) == moved
        assert reanchor(moved, reading("Corrected. " + TEXT + " End.")).state is BookmarkState.EXACT

    def test_a_quote_that_stands_twice_elsewhere_is_an_orphan_and_keeps_its_place(self) -> None:
        kept = keep(reading(TEXT), PAIR)
        found = reanchor(kept, reading("Corrected. " + TEXT))
        assert found == replace(kept, state=BookmarkState.ORPHAN)

    def test_occurrences_that_overlap_are_several(self) -> None:
        kept = keep(reading("x aa"), "aa")
        assert reanchor(kept, reading("aaa and more")).state is BookmarkState.ORPHAN

    def test_a_quote_that_is_gone_is_an_orphan(self) -> None:
        kept = keep(reading(TEXT), QUOTE)
        assert reanchor(kept, reading("Withdrawn.")) == replace(kept, state=BookmarkState.ORPHAN)

    def test_a_file_that_is_gone_leaves_an_orphan_that_comes_back_with_it(self) -> None:
        release = reading(TEXT)
        kept = keep(release, PAIR, occurrence=1)
        orphan = reanchor(kept, None)
        assert orphan == replace(kept, state=BookmarkState.ORPHAN)
        assert reanchor(orphan, release) == kept

    def test_a_changed_file_that_becomes_itself_again_gives_the_first_place_back(self) -> None:
        release = reading(TEXT)
        kept = keep(release, QUOTE)
        away = reanchor(reanchor(kept, reading("Corrected. " + TEXT)), reading("Withdrawn."))
        back = reanchor(away, release)
        assert away.state is BookmarkState.ORPHAN
        assert replace(back, state=BookmarkState.EXACT) == kept

    def test_a_renamed_file_takes_its_bookmark_along(self) -> None:
        kept = keep(reading(TEXT), QUOTE)
        assert rekey(kept, "2018/strike.txt") == replace(kept, release="2018/strike.txt")


class TestEveryChange:
    @given(words, texts, texts, texts, texts)
    @example("a", "", "", "a", "")
    @example("aa", "", "a", "", "")
    def test_a_bookmark_says_what_is_true_of_the_new_text(
        self, quote: str, before: str, after: str, new_before: str, new_after: str
    ) -> None:
        quote = quote.strip()
        old = reading(before + quote + after)
        kept = anchor(old, len(before), len(before) + len(quote), created="")
        new = reading(new_before + quote + new_after)
        found = reanchor(kept, new)
        places = [at for at in range(len(new.text)) if new.text.startswith(quote, at)]
        if kept.start in places:
            assert (found.state, found.start) == (BookmarkState.EXACT, kept.start)
        elif len(places) == 1:
            assert (found.state, found.start) == (BookmarkState.MOVED, places[0])
        else:
            assert found == replace(kept, state=BookmarkState.ORPHAN)

    @given(words, st.lists(st.none() | texts, max_size=5))
    def test_no_history_of_a_file_loses_the_quote_or_puts_it_on_another_text(
        self, quote: str, history: list[str | None]
    ) -> None:
        bookmark = anchor(reading(f"It said: {quote}."), 9, 9 + len(quote), created="")
        first = bookmark
        for text in history:
            release = None if text is None else reading(text)
            bookmark = reanchor(bookmark, release)
            assert bookmark.quote == first.quote
            assert reanchor(bookmark, release) == bookmark
            if bookmark.state is not BookmarkState.ORPHAN:
                assert release is not None
                assert release.text[bookmark.start : bookmark.end] == bookmark.quote
