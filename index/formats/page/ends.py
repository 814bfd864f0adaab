"""Lines of a page's main part that only point elsewhere, and headings over nothing."""

from __future__ import annotations

import re

from index.formats.composing import Draft
from index.records import BlockKind

_LONGEST = 80
"""Code points of a line that only points elsewhere; a longer one says something besides."""
_OPENINGS = """
    mehr zum thema, mehr zu, mehr themen, mehr von, weitere informationen, weitere infos, weitere
    artikel, weitere beiträge, weitere themen, lesen sie, lies auch, das könnte, auch interessant, dazu
    auch, verwandte, ähnliche, passend dazu, teilen, artikel teilen, diesen artikel, kommentar, schreibe
    einen kommentar, schlagworte, schlagwörter, tags, stichworte, themen:, kategorie, gefällt mir,
    drucken, zurück zu, nach oben, abonniere, jetzt abonnieren, anzeige, - anzeige, werbung, wird
    geladen, category, categories, tagged, filed under, posted in, related, read more, read also, read
    next, see also, also read, more on, more from, more stories, you may, you might, recommended, don't
    miss, share this, share on, follow us, follow @, subscribe, sign up, sign in, log in, leave a
    comment, leave a reply, comments, newsletter, advertisement, loading, like this, print, back to top,
    lee también, lea también, te puede, notas relacionadas, más información, más noticias, compartir,
    síguenos, suscríbete, publicidad, lire aussi, lire la suite, à lire, vous aimerez, sur le même,
    partager, publicité, leggi anche, leggi tutto, zobacz też, zobacz także, czytaj też, czytaj także,
    czytaj więcej, przeczytaj, reklama, lees ook, läs mer, läs också, ilgili haberler, ayrıca oku,
    bunlar da, اقرأ أيضا, اقرأ أيضًا, إقرأ أيضا, مواضيع ذات صلة, أخبار ذات صلة, شارك, للمزيد, foto:,
    fotos:, bild:, bilder:, titelbild, beitragsbild, photo:, photos:, photo by, photo credit, image:,
    image credit, crédit photo, crédits photo, foto ©, ©, (c), copyright, all rights reserved, alle
    rechte, erstellt am, aktualisiert, updated, last updated, last modified, zuletzt
    """
"""How lines begin that lead to other pages, ask to share, or say who took a picture."""
_OPENING = re.compile(
    rf"(?:{'|'.join(re.escape(opening.strip()) for opening in _OPENINGS.split(','))})(?!\w)", re.IGNORECASE
)
_MARKS = "-–—»›>→*#[( "
_ENDS = tuple(".:!?;,…؟")


def without_loose_ends(drafts: list[Draft]) -> list[Draft]:
    """The blocks without lines that only point elsewhere, without headings that nothing follows, and without
    a last line that announces what is not there. The first block is the title and stays."""
    kept = [draft for number, draft in enumerate(drafts) if not number or not _points_elsewhere(draft)]
    while len(kept) > 1 and kept[-1].text.endswith(":"):
        kept.pop()
    return _without_empty_headings(kept)


def _points_elsewhere(draft: Draft) -> bool:
    return len(draft.text) <= _LONGEST and _OPENING.match(draft.text.lstrip(_MARKS)) is not None


def _without_empty_headings(drafts: list[Draft]) -> list[Draft]:
    """Blocks without headings under which there is nothing before the next of their level, or the end.

    Some pages write whole sentences as headings: these stay.
    """
    kept: list[Draft] = []
    following = 0  # the level of the heading that follows, 0 at the end of the text, None where text does
    level: int | None = following
    for number in range(len(drafts) - 1, -1, -1):
        draft = drafts[number]
        is_heading = draft.kind is BlockKind.HEADING
        if is_heading and number and level is not None and draft.level >= level and _is_label(draft.text):
            continue
        level = draft.level if is_heading else None
        kept.append(draft)
    return kept[::-1]


def _is_label(text: str) -> bool:
    return len(text) < _LONGEST and not text.endswith(_ENDS)
