"""The frequent small words by which the language of a text is told from others in the same script."""

from __future__ import annotations

FREQUENT = {
    "en": """
        the of and to in that is was for on with as by at from it this are were has have been be which a he
        his not but they or she you we an will would said who their there more its after about also than
        what when had i all can no one if so our out up into could only other new them some may these two
        her him
        """,
    "fr": """
        le la les des du et est dans pour que qui une par sur au aux avec ont été ce cette il sont pas de en
        à un se son ses sa plus mais ne nous vous ils elle leur leurs comme l d qu n s c j même entre après
        sous aussi fait être avait était ces tout selon contre depuis où ou si
        """,
    "tr": """
        ve bir bu için ile da de olarak olan daha çok en sonra kadar gibi ancak tarafından ise her ki ne o
        ama değil var yok oldu dedi mi mı kendi onun göre üzerinde şu iki yıl yeni ettiği olduğu olduğunu
        edildi etti hiç şekilde bile önce içinde arasında diye bazı büyük ilk son tüm eden üzere karşı
        """,
    "de": """
        der die das und den dem des ist im von mit für auf nicht eine ein zu sich auch werden wurde bei als
        hat sie er wird war aus nach dass haben an so wie noch um über am zum zur einen einer einem oder
        aber sind nur wenn kann mehr es in ich wir vor durch bis unter gegen seit diese dieser
        """,
    "es": """
        el la los las de del en que una por con para se su al como más fue ha este pero sus lo y un no es
        son le ya o entre sobre esta también sin han desde hasta cuando está muy hay todo era ser dos años
        """,
    "it": """
        il lo gli di che della per con del nel sono una alla dei delle non si anche dal come più e è un in i
        a ha ma nella o l d le la al da ai ed questo dopo stato suo sua essere tra hanno loro due anni se
        """,
    "pt": """
        os as do da dos das em que uma para com por não se na ao mais foi como pelo pela de o a e um é são
        está ser foram mas à às ele também no nos nas ou seu sua entre quando muito já há tem até anos
        """,
    "nl": """
        de het een van en in dat is op te voor met zijn aan niet door ook naar bij werd deze uit die er om
        maar als hij ze ik we was had nog wordt hebben heeft worden dan over meer kan tot geen
        """,
}
"""Language (ISO 639-1) -> words that make up a third and more of any text in it."""

LANGUAGES_OF: dict[str, tuple[str, ...]] = {
    word: tuple(language for language, words in FREQUENT.items() if word in words.split())
    for word in " ".join(FREQUENT.values()).split()
}
"""Word -> the languages in which it is frequent."""

ENGLISH_ALONE = frozenset(word for word, languages in LANGUAGES_OF.items() if languages == ("en",))
"""Frequent words of English that are frequent in none of the others."""
