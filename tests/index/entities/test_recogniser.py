"""The room's promise, on whole releases and on any text at all."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from index.entities import entity_id, find_mentions
from index.records import Block, BlockKind, EntityKind
from tests.helpers.naming import found_in, ids_in, paragraphs
from tests.helpers.shared import corpora

RELEASE = (
    (
        "The Qalmar Coalition Council said on Monday that detainees in Wadi Sarraj Central Prison had "
        "refused food for nine days. Its president, Leila Haddad, asked the United Nations and the "
        "International Committee of the Red Cross to see them."
    ),
    (
        "“The UN must not wait,” Haddad said in Beirut. Amnesty International and the Qalam Monitor for "
        "Detention Rights (QMDR) repeated the request; QMDR has counted 214 strikers. The prison lies "
        "north of Homs, in Syria."
    ),
)

PIECES = """
    the of and for UN U.N. Syria Syrian's Homs Council Ministry Prison Dr Haddad Leila (QMDR) Qalam al-Assad
    WHO Reading in , . ( ) ’s - مجلس الأمن وحمص للأمم المتحدة سجن الرئيس أحمد قال
"""
words = st.one_of(st.sampled_from([*PIECES.split(), "\n"]), st.text(max_size=12))
texts = st.lists(words, max_size=40).map(" ".join)


def test_a_release_yields_its_prison_its_organisations_its_people_and_its_country() -> None:
    _, entities = found_in(*RELEASE, languages=("en",))
    assert {(entity.kind, entity.name) for entity in entities} == {
        (EntityKind.PLACE, "Wadi Sarraj Central Prison"),
        (EntityKind.PLACE, "Beirut"),
        (EntityKind.PLACE, "Homs"),
        (EntityKind.PLACE, "Syria"),
        (EntityKind.ORGANISATION, "Qalmar Coalition Council"),
        (EntityKind.ORGANISATION, "United Nations"),
        (EntityKind.ORGANISATION, "International Committee of the Red Cross"),
        (EntityKind.ORGANISATION, "Amnesty International"),
        (EntityKind.ORGANISATION, "Qalam Monitor for Detention Rights"),
        (EntityKind.PERSON, "Leila Haddad"),
    }


def test_reading_twice_finds_the_same() -> None:
    assert found_in(*RELEASE) == found_in(*RELEASE)


def test_a_name_does_not_go_on_into_the_next_block() -> None:
    assert ids_in("They wrote to the Ministry", "of Roads", "United", "Nations") == set()


def test_text_outside_the_blocks_and_code_are_not_read() -> None:
    text = "Homs\n\nAleppo\n\nBeirut"
    blocks = (Block(BlockKind.PARAGRAPH, 0, 4), Block(BlockKind.CODE, 6, 12))
    mentions, _ = find_mentions(text, blocks, ())
    assert [mention.entity for mention in mentions] == ["place:homs"]


def test_nothing_is_found_in_nothing() -> None:
    assert find_mentions("", (), ()) == ((), ())


@given(
    st.lists(texts.filter(bool), max_size=4),
    st.sampled_from(list(BlockKind)),
    st.sampled_from(["en", "ar", "fr"]),
)
def test_mentions_of_any_text_keep_the_promises(parts: list[str], kind: BlockKind, language: str) -> None:
    text, blocks = paragraphs(*parts, kind=kind)
    mentions, entities = find_mentions(text, blocks, (language,))

    described = {entity.id: entity for entity in entities}
    assert len(described) == len(entities)
    assert {mention.entity for mention in mentions} == set(described)
    end = 0
    for mention in mentions:
        written = text[mention.start : mention.end]
        assert end <= mention.start < mention.end
        assert any(block.start <= mention.start and mention.end <= block.end for block in blocks)
        assert written == written.strip()
        assert not written.casefold().startswith("the ")
        assert not written.casefold().endswith(("'s", "’s"))
        assert described[mention.entity].kind is mention.kind
        end = mention.end


@given(texts)
def test_entities_of_any_text_are_named_as_their_ids_say(part: str) -> None:
    _, entities = found_in(part)
    for entity in entities:
        assert entity.name
        assert entity.name not in entity.aliases
        assert entity.id == entity_id(entity.kind, entity.name)


def test_real_releases_name_their_country_in_both_languages() -> None:
    folder = corpora("syrian-archive") / "investigations"
    english = _ids(folder / "Talbiseh.md")
    arabic = _ids(folder / "Talbiseh_ar.md")
    expected = {"place:syria", "place:homs", "place:talbiseh", "place:russia", "organisation:syrian-archive"}
    assert expected <= english
    assert expected <= arabic


def _ids(path: Path) -> set[str]:
    return ids_in(*(part for part in path.read_text("utf-8").split("\n\n") if part.strip()))
