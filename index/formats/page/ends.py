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
_REQUESTS = r"""
    subscribe\b | sign\ up\b | sign\ in\b | log\ in\b | click\ here\b | donate\b | leave\ a\ comment\b
    | support\ (?:our\ work|us)\b | share\ (?:this|your)\b | follow\ us\b
    | follow\ .{1,60}?\ on\ (?:twitter|facebook|instagram|telegram|youtube|whatsapp)
    | download\b.{1,60}\bapps?\b | let\ us\ (?:hear|know)\b
    | abonnier(?:e|en\ sie|t\ (?:uns|unser\w*|jetzt))\b | sie\ müssen\ sich\ einloggen\b
    | folg(?:en\ sie|e|t)\ uns\b | unterstützen\ sie\ (?:uns|unsere|diese)\b
    | teilen\ sie\b
    """
"""What a page asks of its reader, as a sentence begins: in its midst the same words tell of others."""
_ADDRESSES = r"""
    \b(?:our|your)(?:\ [\w-]+){0,3}\ (?:newsletters?|mailing\ list|inbox|apps?|privacy\ policy|subscription)\b
    | \bstraight\ to\ your\b | \bhear\ what\ you\ think\b | \bfollow\ us\ on\ (?:twitter|facebook|instagram)
    | \byou\ (?:must|can|may|need\ to|have\ to)\ (?:be\ logged\ in|log\ in|sign\ up|subscribe)\b
    | \bwe\ use\ cookies\b | \bthis\ (?:site|website|page)\ uses\ cookies\b
    | \bdiese\ (?:site|website|seite)\ (?:benutzt|verwendet|nutzt)\ cookies\b
    | \b(?:are|contains?|includes?|sogenannte)\ affiliate[ -]links?\b
    | \ball\ rights\ reserved\b | \balle\ rechte\ vorbehalten\b
    | \bnot\ responsible\ for\ the\ (?:content|accuracy)\b
    | \b(?:opinions?|views)\ expressed\b.{1,80}\ (?:are\ those|are\ solely|not\ necessarily|not\ reflect)\b
    | \b(?:unser|dein)\w*(?:\ [\w-]+){0,2}\ (?:newsletter|datenschutz\w*)\b
    | \b(?:jetzt|newsletter)\ abonnieren\s*$ | \bgefällt\ (?:dir|euch|ihnen\ (?:der|dieser)\ artikel)\b
    | \b(?:dir|ihnen|euch)\ (?:der|dieser)\ artikel\ gefallen
    | \bgibt\ die\ meinung\ (?:des|der)\ (?:autor|verfasser)
    | \babonnez-vous\b | \binscrivez-vous\b | \bsuivez-nous\b | \bfaites\ un\ don\b
    | \bsuscr[ií]b(?:ete|ase|anse)\b | \bs[ií]guenos\b | \biscriviti\b | \bseguici\b | \bsubskrybuj\b
    | \bzapisz\ się\b | \babone\ ol(?:un(?:uz)?)?\b | \btakip\ edin(?:iz)?\b
    | \bподпи(?:шитесь|шись|сывайтесь)\b
    | \bاشترك(?:وا|ي)?\ (?:معنا|الآن|في\ (?:نشرتنا|النشرة|قناتنا|القناة|خدمة)) | \bنشرتنا\ البريدية
    | \bتابعونا\b | \bتابعنا\ (?:على|عبر)\b | \bحمّ?لوا?\ (?:تطبيقنا|التطبيق\ (?:الآن|من|على))
    """
"""How a page speaks to its reader, or for itself, wherever in a sentence it does."""
_SUBJECTS = r"""
    newsletter | \bsubscri(?:be|bing|ption)s?\b | \bsign\ up\b | \blog\ in\b | \bdonate\b | \bcookies?\b
    | \bprivacy\ policy\b | \babonnieren\b | einloggen | kommentieren | datenschutz | النشرة\ البريدية
    """
"""What a line with a link is about that asks something of its reader without a sentence."""
_APPEAL = re.compile(
    rf"(?:^|[.!?…|]\s+)(?:(?:please|bitte)\ )?(?:{_REQUESTS}) | {_ADDRESSES}", re.IGNORECASE | re.VERBOSE
)
_SUBJECT = re.compile(_SUBJECTS, re.IGNORECASE | re.VERBOSE)
_ENDS = tuple(".:!?;,…؟")

_FULL_STOPS = tuple(".。۔")
_AFTER_STOP = "\"'”’»)"
_FEWEST_WORDS = 4
"""Words of a sentence that says something of its own: "Related charges were dropped."."""


def without_loose_ends(drafts: list[Draft]) -> list[Draft]:
    """The blocks without lines that only point elsewhere, without headings that nothing follows, and without
    last blocks that appeal to the reader. The first is the title and stays.
    """
    kept = [draft for number, draft in enumerate(drafts) if not number or not _points_elsewhere(draft)]
    while len(kept) > 1 and _is_appeal(kept[-1]):
        kept.pop()
    return _without_empty_headings(kept)


def _is_appeal(draft: Draft) -> bool:
    """Whether a block speaks to the reader; a whole sentence about others says something and stays."""
    if len(draft.text) > _LONGEST_APPEAL:
        return False
    if _APPEAL.search(draft.text.lstrip(_MARKS)):
        return True
    return _has_link(draft) and not _is_sentence(draft) and _SUBJECT.search(draft.text) is not None


def _points_elsewhere(draft: Draft) -> bool:
    is_short = len(draft.text) <= _LONGEST and not _is_statement(draft)
    return is_short and _OPENING.match(draft.text.lstrip(_MARKS)) is not None


def _is_statement(draft: Draft) -> bool:
    """Whether a block is a whole sentence that leads nowhere: what it says would be lost without it."""
    return _is_sentence(draft) and not _has_link(draft)


def _is_sentence(draft: Draft) -> bool:
    is_long = len(draft.text.split()) >= _FEWEST_WORDS
    return is_long and draft.text.rstrip(_AFTER_STOP).endswith(_FULL_STOPS)


def _has_link(draft: Draft) -> bool:
    return any(mark.kind is MarkKind.LINK for mark in draft.marks)


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
