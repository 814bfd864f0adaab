"""The loose ends of a page's main part: lines that only point elsewhere, appeals, headings over nothing."""

from __future__ import annotations

import re

from index.formats.composing import Draft
from index.records import BlockKind, MarkKind

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
_MARKS = "-–—»›>→←«*#[( \u200e\u200f"

_LONGEST_APPEAL = 250
_APPEALS = r"""
    newsletter | \bsubscri(?:be|bing|ption)s?\b | \bsign(?:ed)?\ up\b | \blog(?:ged)?\ in\b
    | \bfollow\ (?:us\b | .{1,60}?\ on\ (?:twitter|facebook|instagram)) | \bdownload\b.{1,60}\bapps?\b
    | \bstraight\ to\ your\b | \bdonate\b | \bsupport\ (?:our\ work|us)\b | \bhear\ what\ you\ think\b
    | \bshare\ (?:this|your)\b | \bleave\ a\ comment\b | \bcookies?\b | \baffiliate | \bprivacy\ policy\b
    | \ball\ rights\ reserved\b | \bnot\ responsible\ for\ the\b | \b(?:opinions?|views)\ expressed\b
    | \babonnier | einloggen | \bfolg(?:en\ sie|e|t)\ uns\b | \bunterstützen\ sie\ (?:uns|unsere|diese)\b
    | \bgefällt\ (?:dir|ihnen|euch)\b | artikel\ gefallen | artikel.{1,20}teilen | kommentieren
    | datenschutz | privatsphäre | \bgibt\ die\ meinung\b
    | \babonnez | \binscrivez-vous\b | \bsuivez-nous\b | \bfaites\ un\ don\b | suscr[ií]b | \bs[ií]guenos\b
    | \biscriviti\b | \bseguici\b | subskryp | \bzapisz\ się\b | \babone\ ol | \btakip\ edin\b | подпиш
    | اشترك(?:وا)?\ (?:في|معنا|الآن) | النشرة\ البريدية | تابعونا | تابعنا | حمّ?لوا?\ (?:تطبيق|التطبيق)
    """
"""How a page asks its reader to subscribe, to give, to follow or to comment, or says who answers for it."""
_APPEAL = re.compile(_APPEALS, re.IGNORECASE | re.VERBOSE)
_ENDS = tuple(".:!?;,…؟")

_FULL_STOPS = tuple(".。۔")
_AFTER_STOP = "\"'”’»)"
_FEWEST_WORDS = 4
"""Words of a sentence that says something of its own: "Related charges were dropped."."""


def without_loose_ends(drafts: list[Draft]) -> list[Draft]:
    """The blocks without lines that only point elsewhere, without headings that nothing follows, and without
    last blocks that appeal to the reader or announce what is not there. The first is the title and stays.
    """
    kept = [draft for number, draft in enumerate(drafts) if not number or not _points_elsewhere(draft)]
    while len(kept) > 1 and (kept[-1].text.endswith(":") or _is_appeal(kept[-1])):
        kept.pop()
    return _without_empty_headings(kept)


def _is_appeal(draft: Draft) -> bool:
    return len(draft.text) <= _LONGEST_APPEAL and _APPEAL.search(draft.text) is not None


def _points_elsewhere(draft: Draft) -> bool:
    is_short = len(draft.text) <= _LONGEST and not _is_statement(draft)
    return is_short and _OPENING.match(draft.text.lstrip(_MARKS)) is not None


def _is_statement(draft: Draft) -> bool:
    """Whether a block is a whole sentence that leads nowhere: what it says would be lost without it."""
    if any(mark.kind is MarkKind.LINK for mark in draft.marks) or len(draft.text.split()) < _FEWEST_WORDS:
        return False
    return draft.text.rstrip(_AFTER_STOP).endswith(_FULL_STOPS)


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
