"""What the authors of pages call their elements, in `class` and `id`, and which words tell what is no text.

Names are cut into words, as in "postRelated-links": post, related, links. The words are those that recur in
the templates of weblogs, newspapers and administrations, in the languages that these are written in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

_LONGEST_NAME = 500
_PART = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SHORTEST_WORD = 4
"""Letters of a word inside a part: names that a program made up would give many shorter ones."""

_POST = re.compile(r"(?:^|\s)(?:post-\d+|hentry|type-post|type-page)(?:\s|$)")
"""The post of a weblog: the names of its tags and categories stand in its class, whatever they are."""


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


COMMENTS = _names(
    """
    comment comments commentlist commentlisting commenting comentarios commentaires kommentare kommentar
    respond disqus livefyre trackback trackbacks pingback pingbacks replies webmention commentform
    """
)
"""What readers wrote below a page."""

BESIDE_TEXT = _names(
    """
    nav navi navbar menu menus submenu mainnav topnav subnav metanav brotkrumen seitenleiste
    marginalspalte marginal foot fuss fusszeile footnav colophon cookies gdpr dsgvo onetrust
    usercentrics share sharing sharer shares sharedaddy addtoany addthis social socials socialmedia
    teilen partage partager signup login signin mailchimp verwandt verwandte similar aehnliche yarpp
    recirculation popular trending mostread bestread outbrain taboola teasers promo promos promoted
    promotion adsense adslot anzeige anzeigen publicite publicidad reklama toolbar pager paginator
    paging skiplink skiplinks tagcloud noprint popup modal overlay lightbox masthead topbar rating
    ratings voting survey poll likes appstores
    """
)
"""Menus, footers, notices, shares, related pages and advertisements."""

_BESIDE_STEMS = (
    *("cookie", "consent", "newsletter", "breadcrumb", "sidebar", "advert", "sponsor", "naviga", "related"),
    *("recommend", "empfehl", "pagination", "banner", "werbung", "footer", "subscri"),
)
"""The same inside longer words, such as "cookieconsent"."""

ABOUT_THE_TEXT = _names(
    "author authors autor autoren bio authorbox authorinfo authorbio aboutauthor postmetadata utility"
)
"""Who wrote a page and where it is filed."""

OFTEN_BESIDE = _names(
    """
    teaser widget widgets ads readmore more weitere latest recent tools toc ad vote votes feedback rss
    feed abo register optin privacy cmp paywall print bottom tags tag keywords meta byline credit
    credits copyright disclaimer metadata postmeta postinfo dateline categories category kategorien cats
    tagged topics schlagworte stichworte contact kontakt contactbox ansprechpartner metainfo affiliate
    embed oembed callout cta infobox
    """
)
"""What is beside the text where its shape says so, too."""

CAPTIONS = _names(
    """
    caption captions imagecaption mediacaption bildunterschrift bilduntertitel bildtext bildnachweis
    bildlegende imagecredit photocredit didascalia epigrafe
    """
)
"""What is written below a picture."""

TEXT = _names("article content entry post story text body main inhalt artikel")
"""What the text itself is often called."""

_HIDING = _names(
    "hidden d-none visually-hidden sr-only screen-reader-text screenreader screen-reader invisible"
)
"""Classes that hide an element, or leave it to machines that read aloud."""

_NONE: frozenset[str] = frozenset()
_BESIDE = "nav"


def words_of(element: etree._Element) -> frozenset[str]:
    """The words in an element's class and id, and in its own name where the page's author made that up."""
    named, known = element.get("class"), element.get("id")
    own = element.tag if "-" in element.tag else ""
    if not (named or known or own):
        return _NONE
    return _words_in(f"{named or ''} {known or ''} {own}"[:_LONGEST_NAME])


def is_hidden(element: etree._Element) -> bool:
    """Whether a page says that an element is not to be seen."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if "display:none" in (element.get("style") or "").replace(" ", ""):
        return True
    return not _HIDING.isdisjoint((element.get("class") or "").split())


@lru_cache(maxsize=20_000)
def _words_in(name: str) -> frozenset[str]:
    """The words of a name in lower case; one with a stem of `_BESIDE_STEMS` stands for a menu."""
    if _POST.search(name):
        return _NONE
    words = set()
    for part in _PART.findall(name):
        words.add(part.lower())
        words.update(word.lower() for word in _WORD.findall(part) if len(word) >= _SHORTEST_WORD)
    if any(stem in word for word in words for stem in _BESIDE_STEMS):
        words.add(_BESIDE)
    return frozenset(words)
