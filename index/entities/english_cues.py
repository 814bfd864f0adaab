"""Words that tell what a run of capitalised words names, in English. All in normalised spelling."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORGANISATION_HEADS = _words("""
    academy administration ag agency airlines airways alliance archive army assembly association
    authority bancorp bancshares bank battalion battalions board branch brigade brigades broadcasting
    bureau bv cabinet center centre chamber channel chemie club co coalition collective college command
    commission committee committees company confederation congress consortium consulate corp corporation
    corps council councils court courts customs department directorate division embassy enterprises
    exchange faction federation force forces foundation front fund gathering gmbh government group guard
    guards holdings inc industries initiative institute institutes institution insurance intelligence kg
    lab laboratories laboratory league legion llc llp logistics ltd media militia ministry mission
    monitor motors movement museum navy network news newspaper nv observatory office organisation
    organisations organization organizations panel parliament partnership party pharmaceuticals plc
    police programme project pty publishing radio regime regiment rooms savings secretariat securities
    senate service services shipping society solutions solvents subcommittee syndicate team technologies
    telecom television trading treasury tribunal tribune trust union unit university volunteers
""")
"""Nouns that make a capitalised run an organisation."""

WEAK_HEADS = _words("""
    administration archive board branch broadcasting cabinet centre center channel church club command
    court courts division exchange force front fund government group guard guards initiative
    intelligence lab laboratory media mission monitor museum news office panel partnership programme
    project rooms service services solutions team technologies television trading treasury trust unit
""")
"""Heads too common in other senses: they need two words of their own, or "of" or "for" after them."""

COMPANY_TAILS = _words("ag bv co corp corporation gmbh inc kg llc llp ltd nv plc pty company")
"""Heads that end a name: nothing after them belongs to it."""

SITE_HEADS = _words("""
    airbase airfield airport camp castle cathedral cemetery checkpoint citadel clinic crossing dam
    hospital jail mosque penitentiary prison refinery roundabout school stadium synagogue
""")
"""Buildings and sites. A prison is a place: that is what a researcher filters by."""

SITE_PAIRS = frozenset(
    (first, head)
    for heads, firsts in (
        (
            "centre center facility complex",
            "correctional detention health holding interrogation medical reception",
        ),
        ("base", "air force military naval"),
        ("plant", "power"),
    )
    for head in heads.split()
    for first in firsts.split()
)
"""Two words that together are a building or site."""

LANDSCAPE_HEADS = _words("""
    bay canal county desert governorate gulf island islands lake mountain mountains peninsula province
    river sea strait valley
""")
"""Nouns that make a capitalised run a place, unless it is one without them."""

GENERIC = _words("""
    local national international joint special armed security main central general regional public
    private new old executive military civil political legal first second third fourth annual permanent
    temporary working great grand higher advisory standing select subject steering editorial police
    following directors trustees governors ministers representatives appeal appeals inquiry experts
    elders house royal conference upper lower north south east west northern southern eastern western
    revolutionary opposition democratic free task human medical field media press legislative
""")
"""Modifiers that do not yet tell one council from another."""

OF_LINKS = _words("of for on against")
"""Words after a head that lead to the rest of its name."""

OWNERS = _words("""
    people peoples women men children workers teachers doctors lawyers journalists students farmers
    veterans physicians consumers mothers writers officers employers employees parents girls boys
""")
"""Possessives inside names ("People's Protection Units"); any other ends one."""

STRONG_TITLES = _words("""
    hon cr mr mrs ms miss dr prof professor sir dame president premier chancellor senator sen rep
    representative congressman congresswoman gov mayor ambassador judge sheikh sheik shaykh imam pope
    archbishop bishop reverend rev gen col lt maj capt sgt brig adm amb colonel lieutenant brigadier
    admiral sergeant spokesperson spokesman spokeswoman envoy rapporteur chairman chairwoman chairperson
    emir sultan ayatollah
    king queen prince princess
""")
"""Words before a name that make it a person's even when the name is a single word."""

WEAK_TITLES = _words("""
    general captain major justice director chief chair commander father detainee prisoner doctor
    engineer researcher witness founder coordinator reporter photographer deputy treasurer leader
    advocate colleague son daughter brother sister wife husband secretary minister commissioner
    governor lawyer activist journalist
""")
"""Titles that stand before many other words too: the name after them must have at least two words."""

TITLES = STRONG_TITLES | WEAK_TITLES

NAME_STOPPERS = (STRONG_TITLES - _words("sheikh sheik shaykh imam sultan pope")) | _words(
    "secretary minister director commander commissioner governor leader deputy coordinator founder"
)
"""Titles that no organisation's name goes on over, but after "of the" ("Office of the President")."""

OFFICE_HOLDERS = _words(
    "members ministers senators representatives secretaries leaders directors heads chiefs"
)
"""Groups of people who belong to an organisation and not to its name ("Members of the Council")."""

TITLE_COMPANIONS = _words("""
    prime vice deputy former foreign assistant acting special interim finance defence defense interior
    general chief right honourable honorable hon high first senior shadow parliamentary federal attorney
    majority minority opposition ranking
""")
"""Words that stand between or before titles and belong to them."""

ROLES = _words("""
    president minister secretary director chairman chairwoman chair spokesperson spokesman spokeswoman
    head founder lawyer member coordinator commander governor mayor judge senator ambassador envoy
    leader rapporteur manager editor professor doctor activist journalist researcher commissioner
    prosecutor officer detainee prisoner nurse teacher engineer expert analyst author adviser advisor
    survivor resident surgeon physician toxicologist paramedic pharmacist economist historian scientist
    scholar academic novelist poet singer actor actress artist filmmaker musician photographer cameraman
    reporter correspondent columnist publisher broadcaster presenter blogger translator architect banker
    businessman businesswoman entrepreneur investor trader broker farmer fisherman driver soldier
    fighter rebel warlord militant general colonel captain sergeant inspector detective investigator
    magistrate attorney barrister solicitor legislator lawmaker parliamentarian congressman
    congresswoman councillor candidate chancellor premier dictator king queen prince princess emir
    sheikh imam cleric priest bishop archbishop pope rabbi cardinal monk nun dissident defector
    whistleblower eyewitness witness victim suspect footballer striker goalkeeper coach boxer cyclist
    swimmer champion astronaut chemist physicist biologist mathematician philosopher sociologist
    psychologist statistician chairperson treasurer trustee governor-general undersecretary deputy aide
    diplomat negotiator mediator delegate volunteer organiser organizer campaigner son daughter wife
    husband brother sister father mother uncle cousin nephew grandson widow
""")
"""Roles that follow a name and a comma ("Leila Haddad, director of …")."""

PARTICLES = _words("""
    al el ul ad an ar as ash at ath az ed en er es esh et ez bin ibn bint abu umm abd ben van von der de
    da di du la le dos mac
""")
"""Small words inside people's names."""

POSTNOMINALS = _words("mp mps mep qc kc am ao oam phd md esq jr sr")
"""Letters after a name; not part of it."""

SHORTENED_HEADS = _words(
    "agency association authority coalition commission committee council court directorate federation"
    " foundation ministry mission network observatory party secretariat tribunal union"
)
"""Heads that, alone behind "the", mean the one body of the sort that a release names."""

BODY_NOUNS = _words("""
    newspaper agency company firm magazine channel broadcaster outlet militia charity supplier manufacturer
    producer airline bank watchdog subsidiary
""")
"""Nouns in small letters directly before the name of a body ("newspaper Al-Qalam")."""

NUMBERED = _words("battalion branch brigade company division regiment unit")
"""Heads that a number may follow or precede ("Branch 215", "46th Brigade")."""

NOT_IN_NAMES = _words("""
    people smuggling fellow cross country associates republican democrat pro tempore member ranking
    investments
    campaign public assistance affairs state foreign health defence defense education justice rights
    office house general assisting act bill plan report program programme project agreement treaty
    conference summit war day week month year government republic regime north south east west northern
    southern eastern western street road avenue square city town village said says told today yesterday
    tomorrow press release statement news federal human national international united first new world
    web site page section article chapter table figure former please contact read click about photo
    video source phone fax email tel copyright transcript elect designate appropriations judiciary
    commerce finance budget agriculture energy security intelligence immigration trade labor labour
    environment transport treasury welfare children community services families housing indigenous
    senators representatives ministers members secretaries
""")
"""Capitalised words that are never part of a person's name."""

CALENDAR = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ramadan
    easter christmas eid am pm gmt utc
""")

FUNCTION_WORDS = _words("""
    a about above according accordingly across additionally after afterwards again against ago all
    almost along already also although altogether always am amid among an and another any anyone
    anything apart are around as aside at away back be because been before behind being below beside
    besides between beyond both but by can certainly clearly consequently could currently despite did do
    does done down due during each earlier either else especially even eventually ever every everyone
    everything except few finally firstly following for fortunately from further furthermore had half
    hardly has have having he hence her here hers herself him himself his how however i if in inside
    instead into is it its itself just last later lastly least less let like likewise many may maybe me
    meanwhile might mine more moreover most much must my myself near nearly neither never nevertheless
    next no nobody none nonetheless nor not nothing now nowhere of off often on once one only onto or
    originally other others otherwise our ours ourselves out outside over overall own per perhaps please
    previously quite rather recently regarding same secondly several shall she should similarly since so
    some somebody someone something sometimes somewhere soon still subsequently such than thank thanks
    that the their theirs them themselves then there thereafter therefore these they this those though
    three through throughout thus to together too toward towards two under unfortunately unless unlike
    until unto up upon us usually various very via was we well were what whatever when whenever where
    whereas wherever whether which while who whoever whom whose why will with within without would yes
    yesterday yet you your yours yourself today tomorrow tonight dear ladies gentlemen
""")
"""Capitalised only because a sentence begins; no name begins or ends with them."""

NOT_BODIES = _words("""
    act account agreement aid area benefit bill card code convention credit data device devices disease
    fee fund gas index initiative language law licence license measure method number order package plan
    price procedure product program programme project protocol rate report review scan scheme standard
    standards strategy survey syndrome system systems tax technology test time treaty vehicle vehicles
    virus visa weapon weapons zone agreements conventions laws requests resolution resolutions talks
    treaties zones
""")
"""Last words of what has an acronym and is no organisation."""

DIRECTIONS = _words(
    "north south east west northern southern eastern western central greater upper lower old city"
)
"""Words that may stand beside a place's name and leave it a place."""

ANCESTRY = _words("native african asian anglo hispanic")
"""Words before a demonym that then names no country's people ("Native American")."""

PEOPLES = _words("""
    arab arabs kurdish kurd kurds sunni sunnis shia shiite shiites alawite alawites druze islamist
    islamists islamic muslim muslims christian christians jewish jews salafist jihadist marxist
    communist socialist leftist yazidi labor labour liberal conservative republican federal local
    democratic turkmen tutsi hutu western european asian african maoist separatist nazi
""")
"""Words that say of what people, faith or persuasion somebody is, and name nobody."""

PLACE_PREPOSITIONS = _words("in near outside throughout")

EVENTS = _words("""
    award awards championship championships crisis cup earthquake election elections festival flood floods
    games hurricane massacre olympics prize revolution uprising war wars
""")
"""Last words of what has a name and is no person, organisation or place."""

DETERMINERS = _words("a all an any each every her his its my our that the their these this those your")
"""Words after a verb ("Mark the words"), not after a name."""
