"""The frequent small words by which the language of a text is told from others in the same script."""

from __future__ import annotations

FREQUENT = {
    "en": "the of and to in that is was for on with as by at from it this are were has have been be which",
    "fr": "le la les des du et est dans pour que qui une par sur au aux avec ont été ce cette il sont pas",
    "tr": "ve bir bu için ile da de olarak olan daha çok en sonra kadar gibi ancak tarafından ise her ki ne",
    "de": "der die das und den dem des ist im von mit für auf nicht eine ein zu sich auch werden wurde bei",
    "es": "el la los las de del en que una por con para se su al como más fue ha este pero sus lo",
    "it": "il lo gli di che della per con del nel sono una alla dei delle non si anche dal come più",
    "pt": "os as do da dos das em que uma para com por não se na ao mais foi como pelo pela",
    "nl": "de het een van en in dat is op te voor met zijn aan niet door ook naar bij werd deze uit",
}
"""Language (ISO 639-1) -> words that make up a third and more of any text in it."""

LANGUAGES_OF: dict[str, tuple[str, ...]] = {
    word: tuple(language for language, words in FREQUENT.items() if word in words.split())
    for word in " ".join(FREQUENT.values()).split()
}
"""Word -> the languages in which it is frequent."""
