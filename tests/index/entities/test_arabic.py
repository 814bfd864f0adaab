"""Names in Arabic: known names behind clitics, cue words, people after titles."""

import pytest

from tests.helpers.naming import found_in, ids_in, named_in


@pytest.mark.parametrize(
    ("sentence", "written", "entity"),
    [
        ("وصل القطار إلى حمص أمس", "حمص", "place:homs"),
        ("أقيم المعرض بحمص أمس", "حمص", "place:homs"),
        ("سافرت من حلب وحمص أمس", "حمص", "place:homs"),
        ("رحلة من تدمر ولبنان أمس", "لبنان", "place:lebanon"),
        ("رسالة للبنان أمس", "لبنان", "place:lebanon"),
        ("رسالة للأردن أمس", "لأردن", "place:jordan"),
        ("زارت بَيْروت أمس", "بَيْروت", "place:beirut"),
        ("مكاتب اليونيسيف مغلقة", "اليونيسيف", "organisation:unicef"),
        ("كتبت منظمة العفو الدولية رسالة", "منظمة العفو الدولية", "organisation:amnesty-international"),
        ("وبمجلس الأمن قدمت الرسالة", "مجلس الأمن", "organisation:un-security-council"),
    ],
)
def test_known_names_behind_clitics(sentence: str, written: str, entity: str) -> None:
    assert (written, entity) in named_in(sentence)


def test_arabic_and_english_name_the_same() -> None:
    english = ids_in("The United Nations and the Red Crescent went to Aleppo, Syria.")
    assert ids_in("ذهبت الأمم المتحدة والهلال الأحمر إلى حلب في سوريا") == english


def test_a_demonym_names_its_country() -> None:
    assert ids_in("كتب الوفد السوري إلى الصحف اللبنانية") == {"place:syria", "place:lebanon"}


def test_words_that_only_look_like_names_are_left_alone() -> None:
    assert ids_in("عمل الفريق بحماس شديد يوم الخميس في معسكر كبير") == set()


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("زارت العائلات سجن حمص المركزي أمس", "سجن حمص المركزي"),
        ("زارت العائلات سجن وادي سراج العسكري أمس", "سجن وادي سراج العسكري"),
        ("كتبت وزارة المياه والطرق إلى العائلات", "وزارة المياه والطرق"),
        ("كتبت الشبكة القلمارية لحقوق الأسرى أمس", "الشبكة القلمارية لحقوق الأسرى"),
        ("كتب المرصد القلماري للعدالة والتوثيق أمس", "المرصد القلماري للعدالة والتوثيق"),
        ("كتبت وكالة قلمار للأنباء أمس", "وكالة قلمار للأنباء"),
    ],
)
def test_bodies_and_sites_by_their_first_word(sentence: str, written: str) -> None:
    assert written in [name for name, _ in named_in(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "اجتمع المجلس المحلي أمس",
        "كتبت اللجنة في رسالتها",
        "نقل إلى سجن كبير بعد يومين",
        "انتخب مجلس جديد ومنظمة محلية",
    ],
)
def test_words_that_tell_nothing_apart_are_no_name(sentence: str) -> None:
    assert ids_in(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قالت المحامية ليلى حداد إن الجلسة أجلت", "ليلى حداد"),
        ("قال الدكتور عبد الرحمن ناصر إن الجلسة أجلت", "عبد الرحمن ناصر"),
        ("وقالت رلى تماري، المديرة التنفيذية، إن الجلسة أجلت", "رلى تماري"),
        ("وقارنت سلمى درغام، رئيسة الرابطة، بين القوائم", "سلمى درغام"),
        ("وأوضح المحامي غيث هداوي، وهو من المدينة، أن الجلسة أجلت", "غيث هداوي"),
        ("قال الرئيس السابق عمر الخطيب إن الجلسة أجلت", "عمر الخطيب"),
    ],
)
def test_people_beside_titles(sentence: str, name: str) -> None:
    _, entities = found_in(sentence)
    assert [entity.name for entity in entities] == [name]


def test_a_title_before_anything_else_is_nobody() -> None:
    assert ids_in("قال الرئيس في كلمته إن الجلسة أجلت") == set()


def test_latin_names_inside_arabic_text_are_found() -> None:
    assert ids_in("نشرت OPCW تقريرا عن Damascus أمس", languages=("ar",)) == {
        "organisation:organisation-for-the-prohibition-of-chemical-weapons",
        "place:damascus",
    }


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("قصفت القوات الجوية الأردنية المكان", "القوات الجوية الأردنية", "organisation"),
        ("قالت الحكومة اللبنانية إن الطريق مفتوح", "الحكومة اللبنانية", "organisation"),
        ("طالب الأهالي نظام الأسد بالجواب", "نظام الأسد", "organisation"),
        ("وصلوا إلى بلدة تل رفان أمس", "تل رفان", "place"),
        ("نقلوا إلى مشفى رفان في المساء", "مشفى رفان", "place"),
        ("نشر معاذ الرفاني مقطعا", "معاذ الرفاني", "person"),
    ],
)
def test_what_stands_beside_a_name(sentence: str, name: str, kind: str) -> None:
    found = [(written, entity.partition(":")[0]) for written, entity in named_in(sentence)]
    assert (name, kind) in found


def test_an_adverb_is_no_town() -> None:
    assert ids_in("نتطلع دومًا إلى التعاون") == set()
    assert ids_in("وصلوا إلى دوما أمس") == {"place:douma"}
