<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>AddressButton</name>
        <message>
            <location filename="reader/panels/document/header.py" />
            <source>Address of the release: {address}</source>
            <translation>عنوان المادة: {address}</translation>
        </message>
    </context>
    <context>
        <name>Adopting</name>
        <message>
            <location filename="reader/window/adopting.py" />
            <source>Bring them here</source>
            <translation>إحضارها إلى هنا</translation>
        </message>
        <message>
            <location filename="reader/window/adopting.py" />
            <source>The passages are in the notebook.</source>
            <translation>المقاطع في الدفتر.</translation>
        </message>
        <message>
            <location filename="reader/window/adopting.py" />
            <source>The passages that were brought here are gone again.</source>
            <translation>أُخرجت المقاطع التي أُحضرت إلى هنا.</translation>
        </message>
        <message>
            <location filename="reader/window/adopting.py" />
            <source>This archive seems to have been moved here from {folder}, where passages were kept.</source>
            <translation>يبدو أن هذا الأرشيف نُقل إلى هنا من {folder}، وهناك مقاطع محفوظة له.</translation>
        </message>
    </context>
    <context>
        <name>ArchiveMenu</name>
        <message>
            <location filename="reader/window/toolbar.py" />
            <source>Recent</source>
            <translation>الأرشيفات الأخيرة</translation>
        </message>
    </context>
    <context>
        <name>BarsModel</name>
        <message numerus="yes">
            <location filename="reader/models/bars.py" />
            <source>{date}, day not known: %Ln release(s)</source>
            <translation>
                <numerusform>{date}، اليوم غير معروف: لا مواد</numerusform>
                <numerusform>{date}، اليوم غير معروف: مادة واحدة</numerusform>
                <numerusform>{date}، اليوم غير معروف: مادتان</numerusform>
                <numerusform>{date}، اليوم غير معروف: %Ln مواد</numerusform>
                <numerusform>{date}، اليوم غير معروف: %Ln مادة</numerusform>
                <numerusform>{date}، اليوم غير معروف: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/bars.py" />
            <source>{date}, month not known: %Ln release(s)</source>
            <translation>
                <numerusform>{date}، الشهر غير معروف: لا مواد</numerusform>
                <numerusform>{date}، الشهر غير معروف: مادة واحدة</numerusform>
                <numerusform>{date}، الشهر غير معروف: مادتان</numerusform>
                <numerusform>{date}، الشهر غير معروف: %Ln مواد</numerusform>
                <numerusform>{date}، الشهر غير معروف: %Ln مادة</numerusform>
                <numerusform>{date}، الشهر غير معروف: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/bars.py" />
            <source>{date}: %Ln release(s)</source>
            <translation>
                <numerusform>{date}: لا مواد</numerusform>
                <numerusform>{date}: مادة واحدة</numerusform>
                <numerusform>{date}: مادتان</numerusform>
                <numerusform>{date}: %Ln مواد</numerusform>
                <numerusform>{date}: %Ln مادة</numerusform>
                <numerusform>{date}: %Ln مادة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BesideList</name>
        <message>
            <location filename="reader/panels/entity/beside.py" />
            <source>All names</source>
            <translation>كل الأسماء</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/beside.py" />
            <source>Kind of name</source>
            <translation>نوع الاسم</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/beside.py" />
            <source>Named in the same releases</source>
            <translation>أسماء وردت في المواد نفسها</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/beside.py" />
            <source>No other name stands in its releases.</source>
            <translation>لا يرد اسم آخر في مواده.</translation>
        </message>
    </context>
    <context>
        <name>BookmarkDelegate</name>
        <message>
            <location filename="reader/paint/bookmarks.py" />
            <source>Add a note</source>
            <translation>إضافة ملاحظة</translation>
        </message>
        <message>
            <location filename="reader/paint/bookmarks.py" />
            <source>Ctrl+Enter saves, Esc leaves it as it was</source>
            <translation>Ctrl+Enter للحفظ، وEsc لتركها كما كانت</translation>
        </message>
        <message>
            <location filename="reader/paint/bookmarks.py" />
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <location filename="reader/panels/timeline/chart.py" />
            <source>Arrow keys walk, with Shift they take a range, Enter filters, + and - zoom, Esc lifts.</source>
            <translation>مفاتيح الأسهم للتنقل، ومعها Shift لتحديد مدة، وEnter للتصفية، و+ و- للتكبير والتصغير، وEsc للإزالة.</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/chart.py" />
            <source>Timeline</source>
            <translation>الخط الزمني</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <location filename="reader/window/chips.py" />
            <source>Lift the filter {filter}</source>
            <translation>إزالة المرشّح {filter}</translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message numerus="yes">
            <location filename="reader/window/chips.py" />
            <source>%Ln release(s)</source>
            <translation>
                <numerusform>لا مواد</numerusform>
                <numerusform>مادة واحدة</numerusform>
                <numerusform>مادتان</numerusform>
                <numerusform>%Ln مواد</numerusform>
                <numerusform>%Ln مادة</numerusform>
                <numerusform>%Ln مادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/chips.py" />
            <source>+ filter</source>
            <translation>+ مرشّح</translation>
        </message>
        <message>
            <location filename="reader/window/chips.py" />
            <source>Add a filter</source>
            <translation>إضافة مرشّح</translation>
        </message>
        <message>
            <location filename="reader/window/chips.py" />
            <source>Go to the filters</source>
            <translation>الانتقال إلى المرشّحات</translation>
        </message>
        <message>
            <location filename="reader/window/chips.py" />
            <source>{found} of {total}</source>
            <translation>{found} من {total}</translation>
        </message>
    </context>
    <context>
        <name>Citing</name>
        <message numerus="yes">
            <location filename="reader/window/citing.py" />
            <source>%Ln citation(s) copied.</source>
            <translation>
                <numerusform>لم تُنسخ أي إحالة.</numerusform>
                <numerusform>نُسخت إحالة واحدة.</numerusform>
                <numerusform>نُسخت إحالتان.</numerusform>
                <numerusform>نُسخت %Ln إحالات.</numerusform>
                <numerusform>نُسخت %Ln إحالة.</numerusform>
                <numerusform>نُسخت %Ln إحالة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/citing.py" />
            <source>At most %Ln citation(s) are copied at once. Export the results instead.</source>
            <translation>
                <numerusform>لا تُنسخ أي إحالة دفعة واحدة. صدّر النتائج بدلًا من ذلك.</numerusform>
                <numerusform>تُنسخ إحالة واحدة على الأكثر دفعة واحدة. صدّر النتائج بدلًا من ذلك.</numerusform>
                <numerusform>تُنسخ إحالتان على الأكثر دفعة واحدة. صدّر النتائج بدلًا من ذلك.</numerusform>
                <numerusform>تُنسخ %Ln إحالات على الأكثر دفعة واحدة. صدّر النتائج بدلًا من ذلك.</numerusform>
                <numerusform>تُنسخ %Ln إحالة على الأكثر دفعة واحدة. صدّر النتائج بدلًا من ذلك.</numerusform>
                <numerusform>تُنسخ %Ln إحالة على الأكثر دفعة واحدة. صدّر النتائج بدلًا من ذلك.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>File: {path}</source>
            <translation>الملف: {path}</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>Open a release first, then copy it with its citation.</source>
            <translation>افتح مادة أولًا، ثم انسخها مع إحالتها.</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>SHA-256: {sha256}</source>
            <translation>SHA-256: {sha256}</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>The citation of this release was copied.</source>
            <translation>نُسخت إحالة هذه المادة.</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>The passage was copied with its citation.</source>
            <translation>نُسخ المقطع مع إحالته.</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>date ambiguous: {dates}</source>
            <translation>تاريخ ملتبس: {dates}</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>“{quote}”</source>
            <translation>«{quote}»</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>“{title}”, {date}.</source>
            <translation>«{title}»، {date}.</translation>
        </message>
        <message>
            <location filename="reader/window/citing.py" />
            <source>“{title}”, {publisher}, {date}.</source>
            <translation>«{title}»، {publisher}، {date}.</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <location filename="reader/window/columns.py" />
            <source>Results</source>
            <translation>النتائج</translation>
        </message>
    </context>
    <context>
        <name>ConflictsDialog</name>
        <message numerus="yes">
            <location filename="reader/dialogs/conflicts.py" />
            <source>%Ln decision(s) contradict what was decided here.</source>
            <translation>
                <numerusform>لا قرار يناقض ما تقرر هنا.</numerusform>
                <numerusform>قرار واحد يناقض ما تقرر هنا.</numerusform>
                <numerusform>قراران يناقضان ما تقرر هنا.</numerusform>
                <numerusform>%Ln قرارات تناقض ما تقرر هنا.</numerusform>
                <numerusform>%Ln قرارًا يناقض ما تقرر هنا.</numerusform>
                <numerusform>%Ln قرار يناقض ما تقرر هنا.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/conflicts.py" />
            <source>%Ln other(s) come in either way.</source>
            <translation>
                <numerusform>لا يدخل غيرها في الحالين.</numerusform>
                <numerusform>يدخل قرار آخر في الحالين.</numerusform>
                <numerusform>يدخل قراران آخران في الحالين.</numerusform>
                <numerusform>تدخل %Ln قرارات أخرى في الحالين.</numerusform>
                <numerusform>يدخل %Ln قرارًا آخر في الحالين.</numerusform>
                <numerusform>يدخل %Ln قرار آخر في الحالين.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/dialogs/conflicts.py" />
            <source>Contradictions</source>
            <translation>التناقضات</translation>
        </message>
        <message>
            <location filename="reader/dialogs/conflicts.py" />
            <source>Decisions that contradict each other</source>
            <translation>قرارات يناقض بعضها بعضًا</translation>
        </message>
        <message>
            <location filename="reader/dialogs/conflicts.py" />
            <source>Import nothing</source>
            <translation>عدم استيراد شيء</translation>
        </message>
        <message>
            <location filename="reader/dialogs/conflicts.py" />
            <source>Keep what was decided here</source>
            <translation>إبقاء ما تقرر هنا</translation>
        </message>
        <message>
            <location filename="reader/dialogs/conflicts.py" />
            <source>Take what was decided there</source>
            <translation>الأخذ بما تقرر هناك</translation>
        </message>
    </context>
    <context>
        <name>ConflictsModel</name>
        <message>
            <location filename="reader/dialogs/conflicts.py" />
            <source>Decided here</source>
            <translation>تقرر هنا</translation>
        </message>
        <message>
            <location filename="reader/dialogs/conflicts.py" />
            <source>Decided there</source>
            <translation>تقرر هناك</translation>
        </message>
    </context>
    <context>
        <name>CorrectionRow</name>
        <message>
            <location filename="reader/panels/results/correction.py" />
            <source>Did you mean {question}?</source>
            <translation>هل تقصد {question}؟</translation>
        </message>
    </context>
    <context>
        <name>DateSection</name>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>A year, a month or a day: 2017, 2017-10, 2017-10-19</source>
            <translation>سنة أو شهر أو يوم: 2017 أو 2017-10 أو 2017-10-19</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>Date mentioned</source>
            <translation>التاريخ المذكور</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>From date</source>
            <translation>من تاريخ</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>The first date is after the last.</source>
            <translation>التاريخ الأول بعد الأخير.</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>To date</source>
            <translation>إلى تاريخ</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>from</source>
            <translation>من</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>from 2015</source>
            <translation>من 2015</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>to</source>
            <translation>إلى</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>to 2017</source>
            <translation>إلى 2017</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/dates.py" />
            <source>“{typed}” is no date. Write 2017, 2017-10 or 2017-10-19.</source>
            <translation>«{typed}» ليس تاريخًا. اكتب 2017 أو 2017-10 أو 2017-10-19.</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <location filename="reader/window/deciding.py" />
            <source>No longer: {decision}.</source>
            <translation>لم يعد ساريًا: {decision}.</translation>
        </message>
        <message>
            <location filename="reader/window/deciding.py" />
            <source>This archive is read only: nothing can be decided about its names.</source>
            <translation>هذا الأرشيف للقراءة فقط: لا يمكن تقرير شيء بشأن أسمائه.</translation>
        </message>
        <message>
            <location filename="reader/window/deciding.py" />
            <source>{decision}.</source>
            <translation>{decision}.</translation>
        </message>
    </context>
    <context>
        <name>DecisionDialog</name>
        <message>
            <location filename="reader/dialogs/deciding.py" />
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <location filename="reader/dialogs/deciding.py" />
            <source>Why (optional)</source>
            <translation>السبب (اختياري)</translation>
        </message>
        <message>
            <location filename="reader/dialogs/deciding.py" />
            <source>Your name (optional)</source>
            <translation>اسمك (اختياري)</translation>
        </message>
        <message>
            <location filename="reader/dialogs/deciding.py" />
            <source>nobody is named unless you do</source>
            <translation>لا يُذكر أحد ما لم تذكره أنت</translation>
        </message>
    </context>
    <context>
        <name>DecisionForms</name>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Add the name</source>
            <translation>إضافة الاسم</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Also known as</source>
            <translation>يُعرف أيضًا باسم</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Call “{name}” by another name. It is still found by this one.</source>
            <translation>سمِّ «{name}» باسم آخر. ويبقى العثور عليه بهذا الاسم ممكنًا.</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>In some releases “{name}” is somebody or something else of the same name.</source>
            <translation>في بعض المواد «{name}» شخص آخر أو شيء آخر يحمل الاسم نفسه.</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Merge</source>
            <translation>دمج</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Not a name</source>
            <translation>ليس اسمًا</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Rename</source>
            <translation>إعادة تسمية</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Split</source>
            <translation>فصل</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Tell apart</source>
            <translation>تمييز</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>Which of these is not “{name}”? It becomes one of its own.</source>
            <translation>أيٌّ من هذه ليس «{name}»؟ سيصبح قائمًا بذاته.</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>“{name}” has one name only: there is nothing to split off.</source>
            <translation>ليس لـ«{name}» سوى اسم واحد: لا شيء يُفصل عنه.</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>“{name}” is found by this name, too.</source>
            <translation>يُعثر على «{name}» بهذا الاسم أيضًا.</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>“{name}” is no person, organisation or place. It goes from filters and marks.</source>
            <translation>«{name}» ليس شخصًا ولا جهة ولا مكانًا. سيزول من المرشّحات والعلامات.</translation>
        </message>
        <message>
            <location filename="reader/window/forms.py" />
            <source>“{name}” is the same as the one you choose, whose name stays.</source>
            <translation>«{name}» هو نفسه من ستختاره، ويبقى اسم من تختاره.</translation>
        </message>
    </context>
    <context>
        <name>DecisionsModel</name>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>Decision</source>
            <translation>القرار</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>Undone {time}</source>
            <translation>تُراجع عنه في {time}</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>Who</source>
            <translation>مَن</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>Why</source>
            <translation>السبب</translation>
        </message>
    </context>
    <context>
        <name>DensityStrip</name>
        <message numerus="yes">
            <location filename="reader/panels/document/strip.py" />
            <source>%Ln hit(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعًا</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/strip.py" />
            <source>%Ln kept passage(s)</source>
            <translation>
                <numerusform>لا مقاطع محفوظة</numerusform>
                <numerusform>مقطع محفوظ واحد</numerusform>
                <numerusform>مقطعان محفوظان</numerusform>
                <numerusform>%Ln مقاطع محفوظة</numerusform>
                <numerusform>%Ln مقطعًا محفوظًا</numerusform>
                <numerusform>%Ln مقطع محفوظ</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/document/strip.py" />
            <source>Where the hits lie in the whole text</source>
            <translation>أين تقع المواضع في النص كله</translation>
        </message>
        <message>
            <location filename="reader/panels/document/strip.py" />
            <source>{hits} · {kept}. In sight: {start} to {end} % of the text.</source>
            <translation>{hits} · {kept}. الظاهر: من {start} إلى {end} % من النص.</translation>
        </message>
    </context>
    <context>
        <name>DocumentPanel</name>
        <message>
            <location filename="reader/panels/document/__init__.py" />
            <source>After the last hit: the first again</source>
            <translation>بعد الموضع الأخير: الأول من جديد</translation>
        </message>
        <message>
            <location filename="reader/panels/document/__init__.py" />
            <source>Before the first hit: the last again</source>
            <translation>قبل الموضع الأول: الأخير من جديد</translation>
        </message>
        <message>
            <location filename="reader/panels/document/__init__.py" />
            <source>Choose one from the results to read it here.</source>
            <translation>اختر مادة من النتائج لتقرأها هنا.</translation>
        </message>
        <message>
            <source>Copy title</source>
            <translation type="vanished">نسخ العنوان</translation>
        </message>
        <message>
            <location filename="reader/panels/document/__init__.py" />
            <source>No release is open</source>
            <translation>لا مادة مفتوحة</translation>
        </message>
    </context>
    <context>
        <name>EntityBody</name>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>Names to choose from</source>
            <translation>أسماء للاختيار منها</translation>
        </message>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>No name like this in the archive.</source>
            <translation>لا اسم كهذا في الأرشيف.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>Search for a name, in any spelling</source>
            <translation>ابحث عن اسم، بأي كتابة</translation>
        </message>
    </context>
    <context>
        <name>EntityMenu</name>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Also known as…</source>
            <translation>يُعرف أيضًا باسم…</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Change the kind</source>
            <translation>تغيير النوع</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Filter by it</source>
            <translation>التصفية به</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Leave it out</source>
            <translation>استبعاده</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Mark it in this release</source>
            <translation>إبرازه في هذه المادة</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Merge with…</source>
            <translation>دمج مع…</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Not a name…</source>
            <translation>ليس اسمًا…</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Open its page</source>
            <translation>فتح صفحته</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Rename…</source>
            <translation>إعادة تسمية…</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Same name, somebody else…</source>
            <translation>الاسم نفسه لغيره…</translation>
        </message>
        <message>
            <location filename="reader/window/entity_menu.py" />
            <source>Split…</source>
            <translation>فصل…</translation>
        </message>
    </context>
    <context>
        <name>EntityPanel</name>
        <message numerus="yes">
            <location filename="reader/panels/entity/__init__.py" />
            <source>%Ln without a date</source>
            <translation>
                <numerusform>لا شيء بلا تاريخ</numerusform>
                <numerusform>مادة واحدة بلا تاريخ</numerusform>
                <numerusform>مادتان بلا تاريخ</numerusform>
                <numerusform>%Ln مواد بلا تاريخ</numerusform>
                <numerusform>%Ln مادة بلا تاريخ</numerusform>
                <numerusform>%Ln مادة بلا تاريخ</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Also known as {names}</source>
            <translation>يُعرف أيضًا باسم {names}</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Back to the release</source>
            <translation>العودة إلى المادة</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Correct</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Decisions</source>
            <translation>القرارات</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Decisions about it</source>
            <translation>القرارات بشأنه</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Named together</source>
            <translation>أسماء مرافقة</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>No release names it any more. Its files may have changed, or a decision took it away.</source>
            <translation>لم تعد أي مادة تذكره. ربما تغيرت ملفاتها، أو أزاله قرار.</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Nothing was corrected here. What is found by rule may be wrong.</source>
            <translation>لم يُصحَّح شيء هنا. وما يُعثر عليه بالقواعد قد يكون خاطئًا.</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Releases</source>
            <translation>المواد</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Releases that name it</source>
            <translation>المواد التي تذكره</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Show its releases</source>
            <translation>إظهار مواده</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>This archive is read only</source>
            <translation>هذا الأرشيف للقراءة فقط</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <location filename="reader/panels/entity/__init__.py" />
            <source>over {count}</source>
            <translation>أكثر من {count}</translation>
        </message>
    </context>
    <context>
        <name>EntityTimeline</name>
        <message numerus="yes">
            <location filename="reader/panels/entity/timeline.py" />
            <source>{date}: %Ln release(s)</source>
            <translation>
                <numerusform>{date}: لا مواد</numerusform>
                <numerusform>{date}: مادة واحدة</numerusform>
                <numerusform>{date}: مادتان</numerusform>
                <numerusform>{date}: %Ln مواد</numerusform>
                <numerusform>{date}: %Ln مادة</numerusform>
                <numerusform>{date}: %Ln مادة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Examples</name>
        <message>
            <location filename="reader/examples.py" />
            <source>Ask: {question}</source>
            <translation>اسأل: {question}</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message numerus="yes">
            <location filename="reader/window/exporting.py" />
            <source>%Ln release(s) left the archive meanwhile and stand there by path alone.</source>
            <translation>
                <numerusform>لم تغادر أي مادة الأرشيف.</numerusform>
                <numerusform>غادرت مادة واحدة الأرشيف في هذه الأثناء ولم يُذكر منها إلا المسار.</numerusform>
                <numerusform>غادرت مادتان الأرشيف في هذه الأثناء ولم يُذكر منهما إلا المسار.</numerusform>
                <numerusform>غادرت %Ln مواد الأرشيف في هذه الأثناء ولم يُذكر منها إلا المسار.</numerusform>
                <numerusform>غادرت %Ln مادة الأرشيف في هذه الأثناء ولم يُذكر منها إلا المسار.</numerusform>
                <numerusform>غادرت %Ln مادة الأرشيف في هذه الأثناء ولم يُذكر منها إلا المسار.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>Another list is still being written.</source>
            <translation>ما زالت قائمة أخرى قيد الكتابة.</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>Export the results</source>
            <translation>تصدير النتائج</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>Page (*.html)</source>
            <translation>صفحة ‎(*.html)</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>Results</source>
            <translation>النتائج</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>Stop writing; nothing is kept of it</source>
            <translation>إيقاف الكتابة؛ لا يبقى منها شيء</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>Table for spreadsheets (*.csv)</source>
            <translation>جدول لبرامج الجداول ‎(*.csv)</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>The list was written to {path}.</source>
            <translation>كُتبت القائمة في «{path}».</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>There are no results to be written.</source>
            <translation>لا نتائج لتُكتب.</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>What lies in the archive's folder becomes a release. Choose another folder.</source>
            <translation>كل ما يوضع في مجلد الأرشيف يصير مادة. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="reader/window/exporting.py" />
            <source>Writing the list</source>
            <translation>كتابة القائمة</translation>
        </message>
    </context>
    <context>
        <name>FacetModel</name>
        <message>
            <location filename="reader/models/facets.py" />
            <source>Also known as {names}</source>
            <translation>يُعرف أيضًا باسم {names}</translation>
        </message>
        <message>
            <location filename="reader/models/facets.py" />
            <source>left out</source>
            <translation>مستبعَد</translation>
        </message>
    </context>
    <context>
        <name>FacetSection</name>
        <message numerus="yes">
            <location filename="reader/panels/filters/facet.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>واحد آخر</numerusform>
                <numerusform>اثنان آخران</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>9–1</source>
            <translation>الأكثر</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>A–Z</source>
            <translation>أ–ي</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>None found</source>
            <translation>لم يُعثر على شيء</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>Search for more</source>
            <translation>ابحث عن المزيد</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>Search in {group}</source>
            <translation>البحث في {group}</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>Sort {group} by count</source>
            <translation>ترتيب {group} بالعدد</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>Sort {group} by name</source>
            <translation>ترتيب {group} بالاسم</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>Space filters by it, X leaves it out, typing searches, the menu key has more</source>
            <translation>مفتاح المسافة للتصفية به، وX لاستبعاده، والكتابة للبحث، ومفتاح القائمة للمزيد</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/facet.py" />
            <source>Space filters by it, with Shift up to it, typing searches</source>
            <translation>مفتاح المسافة للتصفية به، ومع Shift وصولًا إليه، والكتابة للبحث</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/filters/facet.py" />
            <source>over %Ln more</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>أكثر من واحد آخر</numerusform>
                <numerusform>أكثر من اثنين آخرين</numerusform>
                <numerusform>أكثر من %Ln أخرى</numerusform>
                <numerusform>أكثر من %Ln أخرى</numerusform>
                <numerusform>أكثر من %Ln أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FactsList</name>
        <message numerus="yes">
            <location filename="reader/panels/document/facts_list.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>واحد آخر</numerusform>
                <numerusform>اثنان آخران</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts_list.py" />
            <source>Facts about the release</source>
            <translation>معلومات عن المادة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts_list.py" />
            <source>Show all</source>
            <translation>إظهار الكل</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts_list.py" />
            <source>Show where the text says so</source>
            <translation>إظهار موضع ذلك في النص</translation>
        </message>
    </context>
    <context>
        <name>FaultDialog</name>
        <message numerus="yes">
            <location filename="reader/dialogs/fault.py" />
            <source>%Ln fault(s) so far.</source>
            <translation>
                <numerusform>لا أخطاء حتى الآن.</numerusform>
                <numerusform>خطأ واحد حتى الآن.</numerusform>
                <numerusform>خطآن حتى الآن.</numerusform>
                <numerusform>%Ln أخطاء حتى الآن.</numerusform>
                <numerusform>%Ln خطأً حتى الآن.</numerusform>
                <numerusform>%Ln خطأ حتى الآن.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>Copy the report</source>
            <translation>نسخ التقرير</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>It was also kept as {path}.</source>
            <translation>وحُفظ أيضًا في «{path}».</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>Report</source>
            <translation>التقرير</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation type="vanished">حفظ التقرير</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>Save the report…</source>
            <translation>حفظ التقرير…</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>Something went wrong</source>
            <translation>حدث خطأ ما</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>The report could not be saved as {path}: {reason}.</source>
            <translation>تعذر حفظ التقرير في {path}: {reason}.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>The report says where in the program it happened. It holds no texts, names or paths of yours, and is sent to nobody; you can pass it on to somebody who can mend it.</source>
            <translation>يبين التقرير أين حدث ذلك في البرنامج. ليس فيه شيء من نصوصك أو أسمائك أو مساراتك، ولا يُرسل إلى أحد؛ ويمكنك أن تعطيه لمن يستطيع إصلاح الخطأ.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/fault.py" />
            <source>This is a fault of Sijill, not of your files. Bookmarks and notes are kept, and so is the place where you were. You can go on; if something looks odd, close the window and open it again.</source>
            <translation>هذا خطأ في Sijill لا في ملفاتك. المقاطع والملاحظات محفوظة، وكذلك الموضع الذي كنت فيه. يمكنك المتابعة؛ فإن بدا شيء غريبًا فأغلق النافذة وافتحها من جديد.</translation>
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <location filename="reader/window/faults.py" />
            <source>Save the report</source>
            <translation>حفظ التقرير</translation>
        </message>
        <message>
            <location filename="reader/window/faults.py" />
            <source>Text (*.txt)</source>
            <translation>نص ‎(*.txt)</translation>
        </message>
    </context>
    <context>
        <name>FiltersPanel</name>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>Filters</source>
            <translation>المرشّحات</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>Formats</source>
            <translation>الصيغ</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>Languages</source>
            <translation>اللغات</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>Organisations</source>
            <translation>الجهات</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>People</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>Places</source>
            <translation>الأماكن</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>Sources</source>
            <translation>المصادر</translation>
        </message>
        <message>
            <location filename="reader/panels/filters/__init__.py" />
            <source>Years</source>
            <translation>السنوات</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <location filename="reader/panels/document/find.py" />
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعًا</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/document/find.py" />
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <location filename="reader/panels/document/find.py" />
            <source>Find in this release</source>
            <translation>البحث في هذه المادة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/find.py" />
            <source>Next place found</source>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <location filename="reader/panels/document/find.py" />
            <source>Not in this release</source>
            <translation>ليس في هذه المادة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/find.py" />
            <source>Previous place found</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <location filename="reader/panels/document/find.py" />
            <source>{number} of {total}</source>
            <translation>{number} من {total}</translation>
        </message>
    </context>
    <context>
        <name>Fold</name>
        <message>
            <location filename="reader/fold.py" />
            <source>Fold this</source>
            <translation>طي هذا</translation>
        </message>
        <message>
            <location filename="reader/fold.py" />
            <source>Unfold this</source>
            <translation>توسيع هذا</translation>
        </message>
    </context>
    <context>
        <name>Gestures</name>
        <message>
            <location filename="reader/window/gestures.py" />
            <source>An archive is a folder: drop the folder that holds the files</source>
            <translation>الأرشيف مجلد: أفلت المجلد الذي يحوي الملفات</translation>
        </message>
        <message>
            <location filename="reader/window/gestures.py" />
            <source>Drop the files to look at what importing them would do</source>
            <translation>أفلت الملفات لترى ما سيفعله استيرادها</translation>
        </message>
        <message>
            <location filename="reader/window/gestures.py" />
            <source>Drop the folder to open it as an archive</source>
            <translation>أفلت المجلد لفتحه أرشيفًا</translation>
        </message>
    </context>
    <context>
        <name>GroupRow</name>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>واحد آخر</numerusform>
                <numerusform>اثنان آخران</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/document/groups.py" />
            <source>All hits</source>
            <translation>كل المواضع</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>More groups of hits: %Ln</source>
            <translation>
                <numerusform>مجموعات مواضع أخرى: لا شيء</numerusform>
                <numerusform>مجموعات مواضع أخرى: واحدة</numerusform>
                <numerusform>مجموعات مواضع أخرى: اثنتان</numerusform>
                <numerusform>مجموعات مواضع أخرى: %Ln</numerusform>
                <numerusform>مجموعات مواضع أخرى: %Ln</numerusform>
                <numerusform>مجموعات مواضع أخرى: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>Walk through all hits: %Ln</source>
            <translation>
                <numerusform>التنقل بين كل المواضع: لا شيء</numerusform>
                <numerusform>التنقل بين كل المواضع: واحد</numerusform>
                <numerusform>التنقل بين كل المواضع: اثنان</numerusform>
                <numerusform>التنقل بين كل المواضع: %Ln</numerusform>
                <numerusform>التنقل بين كل المواضع: %Ln</numerusform>
                <numerusform>التنقل بين كل المواضع: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>Walk through the hits of {label} ({kind}): %Ln</source>
            <translation>
                <numerusform>التنقل بين مواضع {label} ({kind}): لا شيء</numerusform>
                <numerusform>التنقل بين مواضع {label} ({kind}): واحد</numerusform>
                <numerusform>التنقل بين مواضع {label} ({kind}): اثنان</numerusform>
                <numerusform>التنقل بين مواضع {label} ({kind}): %Ln</numerusform>
                <numerusform>التنقل بين مواضع {label} ({kind}): %Ln</numerusform>
                <numerusform>التنقل بين مواضع {label} ({kind}): %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>Walk through the hits of {label}: %Ln</source>
            <translation>
                <numerusform>التنقل بين مواضع {label}: لا شيء</numerusform>
                <numerusform>التنقل بين مواضع {label}: واحد</numerusform>
                <numerusform>التنقل بين مواضع {label}: اثنان</numerusform>
                <numerusform>التنقل بين مواضع {label}: %Ln</numerusform>
                <numerusform>التنقل بين مواضع {label}: %Ln</numerusform>
                <numerusform>التنقل بين مواضع {label}: %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <location filename="reader/panels/document/header.py" />
            <source>Everything that is known of this release, and where it was found</source>
            <translation>كل ما يُعرف عن هذه المادة، وأين وُجد</translation>
        </message>
        <message>
            <location filename="reader/panels/document/header.py" />
            <source>Facts</source>
            <translation>المعلومات</translation>
        </message>
        <message>
            <location filename="reader/panels/document/header.py" />
            <source>Left out</source>
            <translation>المتروك</translation>
        </message>
        <message>
            <location filename="reader/panels/document/header.py" />
            <source>What can be done with this release</source>
            <translation>ما يمكن فعله بهذه المادة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/header.py" />
            <source>What is no part of the text: menus, notices, footers</source>
            <translation>ما ليس من النص: قوائم وإشعارات وتذييلات</translation>
        </message>
    </context>
    <context>
        <name>Heading</name>
        <message>
            <location filename="reader/panels/document/heading.py" />
            <source>Copy title</source>
            <translation>نسخ العنوان</translation>
        </message>
    </context>
    <context>
        <name>HitsBar</name>
        <message numerus="yes">
            <location filename="reader/panels/document/hits.py" />
            <source>%Ln hit(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعًا</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/document/hits.py" />
            <source>Keep</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <location filename="reader/panels/document/hits.py" />
            <source>Keep the selected passage</source>
            <translation>حفظ المقطع المحدد</translation>
        </message>
        <message>
            <location filename="reader/panels/document/hits.py" />
            <source>Mark people, organisations and places</source>
            <translation>إبراز الأشخاص والجهات والأماكن</translation>
        </message>
        <message>
            <location filename="reader/panels/document/hits.py" />
            <source>Names</source>
            <translation>الأسماء</translation>
        </message>
        <message>
            <location filename="reader/panels/document/hits.py" />
            <source>Next hit</source>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <location filename="reader/panels/document/hits.py" />
            <source>Previous hit</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <location filename="reader/panels/document/hits.py" />
            <source>{number} of {total}</source>
            <translation>{number} من {total}</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln already here</source>
            <translation>
                <numerusform>لا ملفات موجودة هنا من قبل</numerusform>
                <numerusform>ملف واحد موجود هنا من قبل</numerusform>
                <numerusform>ملفان موجودان هنا من قبل</numerusform>
                <numerusform>%Ln ملفات موجودة هنا من قبل</numerusform>
                <numerusform>%Ln ملفًا موجودًا هنا من قبل</numerusform>
                <numerusform>%Ln ملف موجود هنا من قبل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln cannot be read</source>
            <translation>
                <numerusform>لا ملفات تتعذر قراءتها</numerusform>
                <numerusform>ملف واحد تتعذر قراءته</numerusform>
                <numerusform>ملفان تتعذر قراءتهما</numerusform>
                <numerusform>%Ln ملفات تتعذر قراءتها</numerusform>
                <numerusform>%Ln ملفًا تتعذر قراءته</numerusform>
                <numerusform>%Ln ملف تتعذر قراءته</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln the same as another of these</source>
            <translation>
                <numerusform>لا ملف مطابق لغيره مما اختير</numerusform>
                <numerusform>ملف واحد مطابق لغيره مما اختير</numerusform>
                <numerusform>ملفان مطابقان لغيرهما مما اختير</numerusform>
                <numerusform>%Ln ملفات مطابقة لغيرها مما اختير</numerusform>
                <numerusform>%Ln ملفًا مطابقًا لغيره مما اختير</numerusform>
                <numerusform>%Ln ملف مطابق لغيره مما اختير</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln will be copied</source>
            <translation>
                <numerusform>لا ملفات ستُنسخ</numerusform>
                <numerusform>سيُنسخ ملف واحد</numerusform>
                <numerusform>سيُنسخ ملفان</numerusform>
                <numerusform>ستُنسخ %Ln ملفات</numerusform>
                <numerusform>سيُنسخ %Ln ملفًا</numerusform>
                <numerusform>سيُنسخ %Ln ملف</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Import files</source>
            <translation>استيراد ملفات</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Reading the files</source>
            <translation>قراءة الملفات</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Reading what was chosen: {done} of {total}</source>
            <translation>تجري قراءة ما اختير: {done} من {total}</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Reading what was chosen…</source>
            <translation>تجري قراءة ما اختير…</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>There is no file to import among these.</source>
            <translation>لا ملف بين هذه يمكن استيراده.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>What the import will do</source>
            <translation>ما سيفعله الاستيراد</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <location filename="reader/window/importing.py" />
            <source>%Ln file(s) imported before it was stopped.</source>
            <translation>
                <numerusform>لم يُستورد أي ملف قبل الإيقاف.</numerusform>
                <numerusform>استُورد ملف واحد قبل الإيقاف.</numerusform>
                <numerusform>استُورد ملفان قبل الإيقاف.</numerusform>
                <numerusform>استُوردت %Ln ملفات قبل الإيقاف.</numerusform>
                <numerusform>استُورد %Ln ملفًا قبل الإيقاف.</numerusform>
                <numerusform>استُورد %Ln ملف قبل الإيقاف.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/importing.py" />
            <source>%Ln file(s) imported.</source>
            <translation>
                <numerusform>لم يُستورد أي ملف.</numerusform>
                <numerusform>استُورد ملف واحد.</numerusform>
                <numerusform>استُورد ملفان.</numerusform>
                <numerusform>استُوردت %Ln ملفات.</numerusform>
                <numerusform>استُورد %Ln ملفًا.</numerusform>
                <numerusform>استُورد %Ln ملف.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>An archive is a folder: drop or open the folder that holds the files.</source>
            <translation>الأرشيف مجلد: أفلت المجلد الذي يحوي الملفات أو افتحه.</translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>Copying the files</source>
            <translation>نسخ الملفات</translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>Copying the files again</source>
            <translation>نسخ الملفات من جديد</translation>
        </message>
        <message>
            <source>Copying…</source>
            <translation type="vanished">يجري النسخ…</translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>Import files</source>
            <translation>استيراد ملفات</translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>No file was imported.</source>
            <translation>لم يُستورد أي ملف.</translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>Open a folder…</source>
            <translation>فتح مجلد…</translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>Stop copying; what is copied can be taken out again</source>
            <translation>إيقاف النسخ؛ يمكن إخراج ما نُسخ من جديد</translation>
        </message>
        <message>
            <location filename="reader/window/importing.py" />
            <source>Taking the files out again</source>
            <translation>إخراج الملفات من المجلد</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/importing.py" />
            <source>The import was undone: %Ln file(s) taken out of the folder.</source>
            <translation>
                <numerusform>تُراجع عن الاستيراد: لم يُخرج أي ملف من المجلد.</numerusform>
                <numerusform>تُراجع عن الاستيراد: أُخرج ملف واحد من المجلد.</numerusform>
                <numerusform>تُراجع عن الاستيراد: أُخرج ملفان من المجلد.</numerusform>
                <numerusform>تُراجع عن الاستيراد: أُخرجت %Ln ملفات من المجلد.</numerusform>
                <numerusform>تُراجع عن الاستيراد: أُخرج %Ln ملفًا من المجلد.</numerusform>
                <numerusform>تُراجع عن الاستيراد: أُخرج %Ln ملف من المجلد.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message numerus="yes">
            <location filename="reader/window/keeping.py" />
            <source>%Ln passage(s) in the notebook again.</source>
            <translation>
                <numerusform>لم يعد أي مقطع إلى الدفتر.</numerusform>
                <numerusform>عاد مقطع واحد إلى الدفتر.</numerusform>
                <numerusform>عاد مقطعان إلى الدفتر.</numerusform>
                <numerusform>عادت %Ln مقاطع إلى الدفتر.</numerusform>
                <numerusform>عاد %Ln مقطعًا إلى الدفتر.</numerusform>
                <numerusform>عاد %Ln مقطع إلى الدفتر.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/keeping.py" />
            <source>%Ln passage(s) taken out of the notebook.</source>
            <translation>
                <numerusform>لم يُخرج أي مقطع من الدفتر.</numerusform>
                <numerusform>أُخرج مقطع واحد من الدفتر.</numerusform>
                <numerusform>أُخرج مقطعان من الدفتر.</numerusform>
                <numerusform>أُخرجت %Ln مقاطع من الدفتر.</numerusform>
                <numerusform>أُخرج %Ln مقطعًا من الدفتر.</numerusform>
                <numerusform>أُخرج %Ln مقطع من الدفتر.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/keeping.py" />
            <source>Select a passage in a release first, then keep it.</source>
            <translation>حدد مقطعًا في مادة أولًا، ثم احفظه.</translation>
        </message>
        <message>
            <location filename="reader/window/keeping.py" />
            <source>The note is as it was before.</source>
            <translation>عادت الملاحظة كما كانت.</translation>
        </message>
        <message>
            <location filename="reader/window/keeping.py" />
            <source>The note is as it was written again.</source>
            <translation>عادت الملاحظة كما كُتبت.</translation>
        </message>
        <message>
            <location filename="reader/window/keeping.py" />
            <source>The passage is in the notebook.</source>
            <translation>المقطع في الدفتر.</translation>
        </message>
        <message>
            <location filename="reader/window/keeping.py" />
            <source>The passage is not kept any more.</source>
            <translation>لم يعد المقطع محفوظًا.</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <location filename="reader/window/leaving.py" />
            <source>Change now, without it</source>
            <translation>التغيير الآن من دونه</translation>
        </message>
        <message>
            <location filename="reader/window/leaving.py" />
            <source>Close now, without it</source>
            <translation>الإغلاق الآن من دونه</translation>
        </message>
        <message>
            <location filename="reader/window/leaving.py" />
            <source>Open now, without it</source>
            <translation>الفتح الآن من دونه</translation>
        </message>
        <message>
            <location filename="reader/window/leaving.py" />
            <source>This is still being written. The language changes when it is done.</source>
            <translation>ما زالت الكتابة جارية. تتغير اللغة حين تنتهي.</translation>
        </message>
        <message>
            <location filename="reader/window/leaving.py" />
            <source>This is still being written. The other archive is opened when it is done.</source>
            <translation>ما زالت الكتابة جارية. يُفتح الأرشيف الآخر حين تنتهي.</translation>
        </message>
        <message>
            <location filename="reader/window/leaving.py" />
            <source>This is still being written. The window closes when it is done.</source>
            <translation>ما زالت الكتابة جارية. تُغلق النافذة حين تنتهي.</translation>
        </message>
    </context>
    <context>
        <name>LedgerDialog</name>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Decisions</source>
            <translation>القرارات</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Decisions about names</source>
            <translation>القرارات بشأن الأسماء</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Import…</source>
            <translation>استيراد…</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Nothing was decided yet. Right-click a name in a release or in the filters to merge, rename or reject it.</source>
            <translation>لم يتقرر شيء بعد. انقر بالزر الأيمن على اسم في مادة أو في المرشّحات لدمجه أو إعادة تسميته أو رفضه.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <location filename="reader/dialogs/ledger.py" />
            <source>What was decided here. Nothing is ever deleted: undone ones stay.</source>
            <translation>ما تقرر هنا. لا يُحذف شيء أبدًا: يبقى ما تُراجع عنه.</translation>
        </message>
    </context>
    <context>
        <name>LedgerWindow</name>
        <message numerus="yes">
            <location filename="reader/window/ledger.py" />
            <source>%Ln decision(s) came in.</source>
            <translation>
                <numerusform>لم يدخل أي قرار.</numerusform>
                <numerusform>دخل قرار واحد.</numerusform>
                <numerusform>دخل قراران.</numerusform>
                <numerusform>دخلت %Ln قرارات.</numerusform>
                <numerusform>دخل %Ln قرارًا.</numerusform>
                <numerusform>دخل %Ln قرار.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/ledger.py" />
            <source>%Ln decision(s) came in; {known} were here already.</source>
            <translation>
                <numerusform>لم يدخل أي قرار؛ {known} كانت هنا من قبل.</numerusform>
                <numerusform>دخل قرار واحد؛ {known} كانت هنا من قبل.</numerusform>
                <numerusform>دخل قراران؛ {known} كانت هنا من قبل.</numerusform>
                <numerusform>دخلت %Ln قرارات؛ {known} كانت هنا من قبل.</numerusform>
                <numerusform>دخل %Ln قرارًا؛ {known} كانت هنا من قبل.</numerusform>
                <numerusform>دخل %Ln قرار؛ {known} كانت هنا من قبل.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/ledger.py" />
            <source>%Ln decision(s) that came in count no more.</source>
            <translation>
                <numerusform>لم يعد أي قرار مما دخل ساريًا.</numerusform>
                <numerusform>قرار واحد مما دخل لم يعد ساريًا.</numerusform>
                <numerusform>قراران مما دخل لم يعودا ساريين.</numerusform>
                <numerusform>%Ln قرارات مما دخل لم تعد سارية.</numerusform>
                <numerusform>%Ln قرارًا مما دخل لم يعد ساريًا.</numerusform>
                <numerusform>%Ln قرار مما دخل لم يعد ساريًا.</numerusform>
            </translation>
        </message>
        <message>
            <source>CSV (*.csv);;JSON (*.json)</source>
            <translation type="vanished">CSV (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>Data for programs (*.json)</source>
            <translation>بيانات للبرامج ‎(*.json)</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>Decisions</source>
            <translation>القرارات</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>Decisions (*.csv *.json)</source>
            <translation>القرارات ‎(*.csv *.json)</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>Export decisions</source>
            <translation>تصدير القرارات</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>Import decisions</source>
            <translation>استيراد القرارات</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>Table for spreadsheets (*.csv)</source>
            <translation>جدول لبرامج الجداول ‎(*.csv)</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>The decisions were written to {path}.</source>
            <translation>كُتبت القرارات في «{path}».</translation>
        </message>
        <message>
            <location filename="reader/window/ledger.py" />
            <source>What lies in the archive's folder becomes a release. Choose another folder.</source>
            <translation>كل ما يوضع في مجلد الأرشيف يصير مادة. اختر مجلدًا آخر.</translation>
        </message>
    </context>
    <context>
        <name>LeftOutSection</name>
        <message>
            <location filename="reader/panels/document/left_out.py" />
            <source>Hide what was left out</source>
            <translation>إخفاء ما تُرك</translation>
        </message>
        <message>
            <location filename="reader/panels/document/left_out.py" />
            <source>It stands in the file beside the text. It is not searched and cannot be kept.</source>
            <translation>يوجد في الملف إلى جانب النص. لا يشمله البحث ولا يمكن حفظه.</translation>
        </message>
        <message>
            <location filename="reader/panels/document/left_out.py" />
            <source>Left out of the text</source>
            <translation>تُرك خارج النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/left_out.py" />
            <source>Nothing: what the file says is in the text or among the facts.</source>
            <translation>لا شيء: ما يقوله الملف موجود في النص أو بين المعلومات.</translation>
        </message>
        <message>
            <location filename="reader/panels/document/left_out.py" />
            <source>Sijill keeps no record of what it passes over in files of this kind.</source>
            <translation>لا يسجل Sijill ما يتجاوزه في ملفات من هذا النوع.</translation>
        </message>
        <message>
            <location filename="reader/panels/document/left_out.py" />
            <source>The file is being read again…</source>
            <translation>تُعاد قراءة الملف…</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="reader/window/main.py" />
            <source>Open the folder of an archive</source>
            <translation>فتح مجلد أرشيف</translation>
        </message>
        <message>
            <source>Opening the archive</source>
            <translation type="vanished">يجري فتح الأرشيف</translation>
        </message>
        <message>
            <source>This archive cannot be opened</source>
            <translation type="vanished">لا يمكن فتح هذا الأرشيف</translation>
        </message>
    </context>
    <context>
        <name>MessagePage</name>
        <message>
            <location filename="reader/panels/document/message.py" />
            <source>Open the original</source>
            <translation>فتح الأصل</translation>
        </message>
    </context>
    <context>
        <name>NamesBar</name>
        <message numerus="yes">
            <location filename="reader/panels/document/names.py" />
            <source>%Ln name(s)</source>
            <translation>
                <numerusform>لا أسماء</numerusform>
                <numerusform>اسم واحد</numerusform>
                <numerusform>اسمان</numerusform>
                <numerusform>%Ln أسماء</numerusform>
                <numerusform>%Ln اسمًا</numerusform>
                <numerusform>%Ln اسم</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/document/names.py" />
            <source>All names</source>
            <translation>كل الأسماء</translation>
        </message>
        <message>
            <location filename="reader/panels/document/names.py" />
            <source>Mark no names</source>
            <translation>إيقاف إبراز الأسماء</translation>
        </message>
        <message>
            <location filename="reader/panels/document/names.py" />
            <source>Names that are marked</source>
            <translation>الأسماء المُبرزة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/names.py" />
            <source>Next name</source>
            <translation>الاسم التالي</translation>
        </message>
        <message>
            <location filename="reader/panels/document/names.py" />
            <source>No names here</source>
            <translation>لا أسماء هنا</translation>
        </message>
        <message>
            <location filename="reader/panels/document/names.py" />
            <source>Previous name</source>
            <translation>الاسم السابق</translation>
        </message>
        <message>
            <location filename="reader/panels/document/names.py" />
            <source>{number} of {total}</source>
            <translation>{number} من {total}</translation>
        </message>
    </context>
    <context>
        <name>NotebookPanel</name>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>Edit the note</source>
            <translation>تحرير الملاحظة</translation>
        </message>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>Go to the passage</source>
            <translation>الانتقال إلى المقطع</translation>
        </message>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>Kept passages</source>
            <translation>المقاطع المحفوظة</translation>
        </message>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>No kept passage, note or title says this.</source>
            <translation>لا يرد هذا في أي مقطع محفوظ أو ملاحظة أو عنوان.</translation>
        </message>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>Notebook</source>
            <translation>الدفتر</translation>
        </message>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>Nothing is kept yet. Select a passage in a release and press Ctrl+D.</source>
            <translation>لم يُحفظ شيء بعد. حدد مقطعًا في مادة واضغط Ctrl+D.</translation>
        </message>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>Remove from the notebook</source>
            <translation>إزالة من الدفتر</translation>
        </message>
        <message>
            <location filename="reader/panels/notebook.py" />
            <source>Search in the notebook</source>
            <translation>البحث في الدفتر</translation>
        </message>
    </context>
    <context>
        <name>NothingFound</name>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Any of the words: %Ln release(s)</source>
            <translation>
                <numerusform>أيٌّ من الكلمات: لا مواد</numerusform>
                <numerusform>أيٌّ من الكلمات: مادة واحدة</numerusform>
                <numerusform>أيٌّ من الكلمات: مادتان</numerusform>
                <numerusform>أيٌّ من الكلمات: %Ln مواد</numerusform>
                <numerusform>أيٌّ من الكلمات: %Ln مادة</numerusform>
                <numerusform>أيٌّ من الكلمات: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Did you mean {question}? %Ln release(s)</source>
            <translation>
                <numerusform>هل تقصد {question}؟ لا مواد</numerusform>
                <numerusform>هل تقصد {question}؟ مادة واحدة</numerusform>
                <numerusform>هل تقصد {question}؟ مادتان</numerusform>
                <numerusform>هل تقصد {question}؟ %Ln مواد</numerusform>
                <numerusform>هل تقصد {question}؟ %Ln مادة</numerusform>
                <numerusform>هل تقصد {question}؟ %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Did you mean {question}? Without filters: %Ln release(s)</source>
            <translation>
                <numerusform>هل تقصد {question}؟ من دون المرشّحات: لا مواد</numerusform>
                <numerusform>هل تقصد {question}؟ من دون المرشّحات: مادة واحدة</numerusform>
                <numerusform>هل تقصد {question}؟ من دون المرشّحات: مادتان</numerusform>
                <numerusform>هل تقصد {question}؟ من دون المرشّحات: %Ln مواد</numerusform>
                <numerusform>هل تقصد {question}؟ من دون المرشّحات: %Ln مادة</numerusform>
                <numerusform>هل تقصد {question}؟ من دون المرشّحات: %Ln مادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>Each word stands in some release, but none holds them all together.</source>
            <translation>ترد كل كلمة في مادة ما، لكن لا مادة تجمعها كلها.</translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>Lift “{filter}”</source>
            <translation>إزالة «{filter}»</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>No filter does it alone: %Ln release(s) fit without all of them.</source>
            <translation>
                <numerusform>لا مرشّح يفعل ذلك وحده: لا مواد توافق من دونها كلها.</numerusform>
                <numerusform>لا مرشّح يفعل ذلك وحده: مادة واحدة توافق من دونها كلها.</numerusform>
                <numerusform>لا مرشّح يفعل ذلك وحده: مادتان توافقان من دونها كلها.</numerusform>
                <numerusform>لا مرشّح يفعل ذلك وحده: %Ln مواد توافق من دونها كلها.</numerusform>
                <numerusform>لا مرشّح يفعل ذلك وحده: %Ln مادة توافق من دونها كلها.</numerusform>
                <numerusform>لا مرشّح يفعل ذلك وحده: %Ln مادة توافق من دونها كلها.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>No release fits.</source>
            <translation>لا مادة توافق.</translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>No release holds what was asked. Fewer words or another spelling may find more.</source>
            <translation>لا مادة فيها ما طُلب. قد تجد أكثر بكلمات أقل أو بكتابة أخرى.</translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>Nothing found</source>
            <translation>لم يُعثر على شيء</translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>Of these words none stands in any release: {words}.</source>
            <translation>لا ترد أيٌّ من هذه الكلمات في أي مادة: {words}.</translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>Search again</source>
            <translation>البحث ثانيةً</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Show all %Ln release(s)</source>
            <translation>
                <numerusform>عرض كل المواد: لا مواد</numerusform>
                <numerusform>عرض المادة الواحدة</numerusform>
                <numerusform>عرض المادتين</numerusform>
                <numerusform>عرض كل المواد، وهي %Ln</numerusform>
                <numerusform>عرض كل المواد، وهي %Ln</numerusform>
                <numerusform>عرض كل المواد، وهي %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>The filter “{filter}” excludes %Ln release(s) that fit.</source>
            <translation>
                <numerusform>المرشّح «{filter}» لا يستبعد أي مادة موافقة.</numerusform>
                <numerusform>المرشّح «{filter}» يستبعد مادة واحدة موافقة.</numerusform>
                <numerusform>المرشّح «{filter}» يستبعد مادتين موافقتين.</numerusform>
                <numerusform>المرشّح «{filter}» يستبعد %Ln مواد موافقة.</numerusform>
                <numerusform>المرشّح «{filter}» يستبعد %Ln مادة موافقة.</numerusform>
                <numerusform>المرشّح «{filter}» يستبعد %Ln مادة موافقة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>The filter “{filter}” excludes most: %Ln release(s) fit without it.</source>
            <translation>
                <numerusform>المرشّح «{filter}» أكثرها استبعادًا: لا مواد توافق من دونه.</numerusform>
                <numerusform>المرشّح «{filter}» أكثرها استبعادًا: مادة واحدة توافق من دونه.</numerusform>
                <numerusform>المرشّح «{filter}» أكثرها استبعادًا: مادتان توافقان من دونه.</numerusform>
                <numerusform>المرشّح «{filter}» أكثرها استبعادًا: %Ln مواد توافق من دونه.</numerusform>
                <numerusform>المرشّح «{filter}» أكثرها استبعادًا: %Ln مادة توافق من دونه.</numerusform>
                <numerusform>المرشّح «{filter}» أكثرها استبعادًا: %Ln مادة توافق من دونه.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>The filters alone, without words: %Ln release(s)</source>
            <translation>
                <numerusform>المرشّحات وحدها من دون كلمات: لا مواد</numerusform>
                <numerusform>المرشّحات وحدها من دون كلمات: مادة واحدة</numerusform>
                <numerusform>المرشّحات وحدها من دون كلمات: مادتان</numerusform>
                <numerusform>المرشّحات وحدها من دون كلمات: %Ln مواد</numerusform>
                <numerusform>المرشّحات وحدها من دون كلمات: %Ln مادة</numerusform>
                <numerusform>المرشّحات وحدها من دون كلمات: %Ln مادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>This is a fault of Sijill, not of your question.</source>
            <translation>هذا خلل في Sijill لا في سؤالك.</translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>This question could not be answered</source>
            <translation>تعذرت الإجابة عن هذا السؤال</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without all filters: %Ln release(s)</source>
            <translation>
                <numerusform>من دون كل المرشّحات: لا مواد</numerusform>
                <numerusform>من دون كل المرشّحات: مادة واحدة</numerusform>
                <numerusform>من دون كل المرشّحات: مادتان</numerusform>
                <numerusform>من دون كل المرشّحات: %Ln مواد</numerusform>
                <numerusform>من دون كل المرشّحات: %Ln مادة</numerusform>
                <numerusform>من دون كل المرشّحات: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without filters and without what stands nowhere: %Ln release(s)</source>
            <translation>
                <numerusform>من دون المرشّحات ومن دون ما لا يرد في مكان: لا مواد</numerusform>
                <numerusform>من دون المرشّحات ومن دون ما لا يرد في مكان: مادة واحدة</numerusform>
                <numerusform>من دون المرشّحات ومن دون ما لا يرد في مكان: مادتان</numerusform>
                <numerusform>من دون المرشّحات ومن دون ما لا يرد في مكان: %Ln مواد</numerusform>
                <numerusform>من دون المرشّحات ومن دون ما لا يرد في مكان: %Ln مادة</numerusform>
                <numerusform>من دون المرشّحات ومن دون ما لا يرد في مكان: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without the word {word}: %Ln release(s)</source>
            <translation>
                <numerusform>من دون الكلمة {word}: لا مواد</numerusform>
                <numerusform>من دون الكلمة {word}: مادة واحدة</numerusform>
                <numerusform>من دون الكلمة {word}: مادتان</numerusform>
                <numerusform>من دون الكلمة {word}: %Ln مواد</numerusform>
                <numerusform>من دون الكلمة {word}: %Ln مادة</numerusform>
                <numerusform>من دون الكلمة {word}: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without what stands nowhere: %Ln release(s)</source>
            <translation>
                <numerusform>من دون ما لا يرد في مكان: لا مواد</numerusform>
                <numerusform>من دون ما لا يرد في مكان: مادة واحدة</numerusform>
                <numerusform>من دون ما لا يرد في مكان: مادتان</numerusform>
                <numerusform>من دون ما لا يرد في مكان: %Ln مواد</numerusform>
                <numerusform>من دون ما لا يرد في مكان: %Ln مادة</numerusform>
                <numerusform>من دون ما لا يرد في مكان: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without “{filter}”: %Ln release(s)</source>
            <translation>
                <numerusform>من دون «{filter}»: لا مواد</numerusform>
                <numerusform>من دون «{filter}»: مادة واحدة</numerusform>
                <numerusform>من دون «{filter}»: مادتان</numerusform>
                <numerusform>من دون «{filter}»: %Ln مواد</numerusform>
                <numerusform>من دون «{filter}»: %Ln مادة</numerusform>
                <numerusform>من دون «{filter}»: %Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Words that begin with {word}: %Ln release(s)</source>
            <translation>
                <numerusform>كلمات تبدأ بـ{word}: لا مواد</numerusform>
                <numerusform>كلمات تبدأ بـ{word}: مادة واحدة</numerusform>
                <numerusform>كلمات تبدأ بـ{word}: مادتان</numerusform>
                <numerusform>كلمات تبدأ بـ{word}: %Ln مواد</numerusform>
                <numerusform>كلمات تبدأ بـ{word}: %Ln مادة</numerusform>
                <numerusform>كلمات تبدأ بـ{word}: %Ln مادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/nothing.py" />
            <source>{word} stands in no release of this archive.</source>
            <translation>لا ترد {word} في أي مادة من هذا الأرشيف.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message numerus="yes">
            <location filename="reader/window/notices.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>واحد آخر</numerusform>
                <numerusform>اثنان آخران</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
                <numerusform>%Ln أخرى</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/notices.py" />
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <location filename="reader/window/notices.py" />
            <source>Close this notice</source>
            <translation>إغلاق هذا الإشعار</translation>
        </message>
        <message>
            <location filename="reader/window/notices.py" />
            <source>Full address</source>
            <translation>العنوان الكامل</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <location filename="reader/window/opening.py" />
            <source>Opening the archive</source>
            <translation>يجري فتح الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/window/opening.py" />
            <source>This archive cannot be opened</source>
            <translation>لا يمكن فتح هذا الأرشيف</translation>
        </message>
    </context>
    <context>
        <name>Outside</name>
        <message>
            <location filename="reader/window/outside.py" />
            <source>Choose a release first, then open it in a window of its own.</source>
            <translation>اختر مادة أولًا، ثم افتحها في نافذة مستقلة.</translation>
        </message>
    </context>
    <context>
        <name>PlanModel</name>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>What will happen</source>
            <translation>ما سيحدث</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>is already here</source>
            <translation>موجود هنا من قبل</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>will be copied</source>
            <translation>سيُنسخ</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>will be copied as {name}</source>
            <translation>سيُنسخ باسم {name}</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>will be copied; {reason}</source>
            <translation>سيُنسخ؛ {reason}</translation>
        </message>
        <message>
            <location filename="reader/dialogs/importing.py" />
            <source>will not be copied</source>
            <translation>لن يُنسخ</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source> px</source>
            <translation> بكسل</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>As the language has them</source>
            <translation>كما هي في اللغة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>As the system has it</source>
            <translation>كما في النظام</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>At the start</source>
            <translation>عند البدء</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Bring my choices back</source>
            <translation>استرجاع اختياراتي</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Characters a line</source>
            <translation>حروف السطر</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Colours</source>
            <translation>الألوان</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Dark</source>
            <translation>داكنة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Figures</source>
            <translation>الأرقام</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Go on where the last session ended</source>
            <translation>المتابعة من حيث انتهت الجلسة الأخيرة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Interface</source>
            <translation>الواجهة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Light</source>
            <translation>فاتحة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Line height</source>
            <translation>ارتفاع السطر</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Looks</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Preferences</source>
            <translation>التفضيلات</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Restore defaults</source>
            <translation>استعادة الإعدادات الأصلية</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Results show</source>
            <translation>تُظهر النتائج</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>The page of a release</source>
            <translation>صفحة المادة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Title and one line of the passage</source>
            <translation>العنوان وسطر من المقطع</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Title, source and passage</source>
            <translation>العنوان والمصدر والمقطع</translation>
        </message>
        <message>
            <source>Titles alone</source>
            <translation type="vanished">العناوين وحدها</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Type</source>
            <translation>الخط</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>With serifs</source>
            <translation>بزوائد</translation>
        </message>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>Without serifs</source>
            <translation>بلا زوائد</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <location filename="reader/window/printing.py" />
            <source>Another release is still being written.</source>
            <translation>ما زالت مادة أخرى قيد الكتابة.</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>No printer is set up on this computer. The release can be saved as a PDF.</source>
            <translation>لم تُعدّ أي طابعة على هذا الحاسوب. يمكن حفظ المادة بصيغة PDF.</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>Open a release first, then print it.</source>
            <translation>افتح مادة أولًا، ثم اطبعها.</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>Release</source>
            <translation>مادة</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>Save as PDF…</source>
            <translation>حفظ بصيغة PDF…</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>Save the release as PDF</source>
            <translation>حفظ المادة بصيغة PDF</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>Stop writing; nothing is kept of it</source>
            <translation>إيقاف الكتابة؛ لا يبقى منها شيء</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>The printer cannot be used at the moment.</source>
            <translation>لا يمكن استعمال الطابعة الآن.</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>The release was sent to the printer.</source>
            <translation>أُرسلت المادة إلى الطابعة.</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>The release was written to {path}.</source>
            <translation>كُتبت المادة في «{path}».</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>What lies in the archive's folder becomes a release. Choose another folder.</source>
            <translation>كل ما يوضع في مجلد الأرشيف يصير مادة. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>Writing the pages</source>
            <translation>كتابة الصفحات</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>{page} / {pages}</source>
            <translation>{page} / {pages}</translation>
        </message>
        <message>
            <location filename="reader/window/printing.py" />
            <source>{path} cannot be written: {reason}. Nothing was written.</source>
            <translation>لا يمكن كتابة {path}: {reason}. لم يُكتب شيء.</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <location filename="reader/languages.py" />
            <source>Folder</source>
            <translation>مجلد</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <location filename="reader/languages.py" />
            <source>Directories</source>
            <translation>المجلدات</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Directory:</source>
            <translation>المجلد:</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <location filename="reader/languages.py" />
            <source>Double Sided Printing</source>
            <translation>الطباعة على الوجهين</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Long side binding</source>
            <translation>القلب على الحافة الطويلة</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Off</source>
            <translation>بلا</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Page &amp;Set:</source>
            <translation>&amp;مجموعة الصفحات:</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Pages</source>
            <translation>الصفحات</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Short side binding</source>
            <translation>القلب على الحافة القصيرة</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
            <translation>حدد صفحات أو مجالات تفصل بينها فواصل. يُكتب المجال رقمين بينهما شرطة. فمثلًا تطبع ‎3,5-7,9‎ الصفحات 3 و5 و6 و7 و9.</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <location filename="reader/languages.py" />
            <source>Down</source>
            <translation>↓</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Left</source>
            <translation>←</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Right</source>
            <translation>→</translation>
        </message>
        <message>
            <location filename="reader/languages.py" />
            <source>Up</source>
            <translation>↑</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <location filename="reader/window/reading.py" />
            <source>Choose one from the results to read it here.</source>
            <translation>اختر مادة من النتائج لتقرأها هنا.</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>It is not in the archive any more: its file vanished or can no longer be read.</source>
            <translation>لم تعد في الأرشيف: اختفى ملفها أو لم تعد قراءته ممكنة.</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>No program on this computer opens {what}</source>
            <translation>لا برنامج على هذا الحاسوب يفتح {what}</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>No release is open</source>
            <translation>لا مادة مفتوحة</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>Only web addresses are opened from here: {address}</source>
            <translation>لا تُفتح من هنا إلا عناوين الويب: {address}</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>Open this address in your browser? It leaves this computer.</source>
            <translation>أتريد فتح هذا العنوان في متصفحك؟ سيخرج الطلب من هذا الحاسوب.</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>Open this file with another program? It may load what the file refers to.</source>
            <translation>أتريد فتح هذا الملف ببرنامج آخر؟ قد يحمّل ما يشير إليه الملف.</translation>
        </message>
        <message>
            <location filename="reader/window/reading.py" />
            <source>The file is not there any more: {path}</source>
            <translation>لم يعد الملف موجودًا: {path}</translation>
        </message>
    </context>
    <context>
        <name>RecentRow</name>
        <message numerus="yes">
            <location filename="reader/panels/start.py" />
            <source>%Ln release(s) · opened {date}</source>
            <translation>
                <numerusform>لا مواد · فُتح في {date}</numerusform>
                <numerusform>مادة واحدة · فُتح في {date}</numerusform>
                <numerusform>مادتان · فُتح في {date}</numerusform>
                <numerusform>%Ln مواد · فُتح في {date}</numerusform>
                <numerusform>%Ln مادة · فُتح في {date}</numerusform>
                <numerusform>%Ln مادة · فُتح في {date}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Open {name}</source>
            <translation>فتح {name}</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>not there at present</source>
            <translation>غير موجود حاليًا</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>opened {date}</source>
            <translation>فُتح في {date}</translation>
        </message>
    </context>
    <context>
        <name>ReleaseView</name>
        <message>
            <location filename="reader/panels/document/view.py" />
            <source>Keep passage</source>
            <translation>حفظ المقطع</translation>
        </message>
        <message>
            <location filename="reader/panels/document/view.py" />
            <source>Text of the release</source>
            <translation>نص المادة</translation>
        </message>
    </context>
    <context>
        <name>ReleaseWindow</name>
        <message>
            <location filename="reader/window/release_window.py" />
            <source>Select a passage first, then keep it.</source>
            <translation>حدد مقطعًا أولًا، ثم احفظه.</translation>
        </message>
        <message>
            <source>The passage is in the notebook.</source>
            <translation type="vanished">المقطع في الدفتر.</translation>
        </message>
    </context>
    <context>
        <name>ReleasesBody</name>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>Call the other one</source>
            <translation>تسمية الآخر</translation>
        </message>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>Looking for the releases…</source>
            <translation>يجري البحث عن المواد…</translation>
        </message>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>Releases in which the other one is meant</source>
            <translation>المواد التي يُقصد فيها الآخر</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/bodies.py" />
            <source>These are the newest of %Ln.</source>
            <translation>
                <numerusform>لا مواد هنا.</numerusform>
                <numerusform>هذه هي المادة الوحيدة.</numerusform>
                <numerusform>هاتان هما المادتان.</numerusform>
                <numerusform>هذه أحدث المواد من أصل %Ln.</numerusform>
                <numerusform>هذه أحدث المواد من أصل %Ln.</numerusform>
                <numerusform>هذه أحدث المواد من أصل %Ln.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultsHead</name>
        <message numerus="yes">
            <location filename="reader/panels/results/head.py" />
            <source>%Ln selected</source>
            <translation>
                <numerusform>لا شيء محدد</numerusform>
                <numerusform>مادة واحدة محددة</numerusform>
                <numerusform>مادتان محددتان</numerusform>
                <numerusform>%Ln مواد محددة</numerusform>
                <numerusform>%Ln مادة محددة</numerusform>
                <numerusform>%Ln مادة محددة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>By month</source>
            <translation>بحسب الشهر</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>By source</source>
            <translation>بحسب المصدر</translation>
        </message>
        <message>
            <source>By source, newest first</source>
            <translation type="vanished">بحسب المصدر، الأحدث أولًا</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>By title</source>
            <translation>بحسب العنوان</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Comfortable rows</source>
            <translation>صفوف متباعدة</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Compact rows</source>
            <translation>صفوف متراصة</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Fold all groups</source>
            <translation>طي كل المجموعات</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Groups of results</source>
            <translation>مجموعات النتائج</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>How the results are shown</source>
            <translation>كيفية عرض النتائج</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Most relevant first</source>
            <translation>الأوثق صلة أولًا</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>No groups</source>
            <translation>بلا مجموعات</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Oldest first</source>
            <translation>الأقدم أولًا</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Order of the results</source>
            <translation>ترتيب النتائج</translation>
        </message>
        <message>
            <location filename="reader/panels/results/head.py" />
            <source>Unfold all groups</source>
            <translation>توسيع كل المجموعات</translation>
        </message>
    </context>
    <context>
        <name>ResultsModel</name>
        <message numerus="yes">
            <location filename="reader/models/results.py" />
            <source>%Ln hit(s) in the title</source>
            <translation>
                <numerusform>لا مواضع في العنوان</numerusform>
                <numerusform>موضع واحد في العنوان</numerusform>
                <numerusform>موضعان في العنوان</numerusform>
                <numerusform>%Ln مواضع في العنوان</numerusform>
                <numerusform>%Ln موضعًا في العنوان</numerusform>
                <numerusform>%Ln موضع في العنوان</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/results.py" />
            <source>%Ln hit(s) in this passage</source>
            <translation>
                <numerusform>لا مواضع في هذا المقطع</numerusform>
                <numerusform>موضع واحد في هذا المقطع</numerusform>
                <numerusform>موضعان في هذا المقطع</numerusform>
                <numerusform>%Ln مواضع في هذا المقطع</numerusform>
                <numerusform>%Ln موضعًا في هذا المقطع</numerusform>
                <numerusform>%Ln موضع في هذا المقطع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/results.py" />
            <source>%Ln release(s)</source>
            <translation>
                <numerusform>لا مواد</numerusform>
                <numerusform>مادة واحدة</numerusform>
                <numerusform>مادتان</numerusform>
                <numerusform>%Ln مواد</numerusform>
                <numerusform>%Ln مادة</numerusform>
                <numerusform>%Ln مادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/models/results.py" />
            <source>Without a certain date</source>
            <translation>بلا تاريخ مؤكد</translation>
        </message>
        <message>
            <location filename="reader/models/results.py" />
            <source>Without a source</source>
            <translation>بلا مصدر</translation>
        </message>
        <message>
            <location filename="reader/models/results.py" />
            <source>folded away</source>
            <translation>مطوية</translation>
        </message>
        <message>
            <location filename="reader/models/results.py" />
            <source>shown</source>
            <translation>موسَّعة</translation>
        </message>
        <message>
            <location filename="reader/models/results.py" />
            <source>{year}, no month stated</source>
            <translation>{year}، من غير ذكر الشهر</translation>
        </message>
    </context>
    <context>
        <name>ResultsPanel</name>
        <message>
            <location filename="reader/panels/results/__init__.py" />
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <location filename="reader/panels/results/__init__.py" />
            <source>Results</source>
            <translation>النتائج</translation>
        </message>
        <message>
            <location filename="reader/panels/results/__init__.py" />
            <source>Select all</source>
            <translation>تحديد الكل</translation>
        </message>
    </context>
    <context>
        <name>Revealing</name>
        <message>
            <location filename="reader/window/revealing.py" />
            <source>No program on this computer shows folders. The file is {path}</source>
            <translation>لا برنامج على هذا الحاسوب يعرض المجلدات. الملف هو «{path}»</translation>
        </message>
        <message>
            <location filename="reader/window/revealing.py" />
            <source>Open a release first, then look for its file.</source>
            <translation>افتح مادة أولًا، ثم ابحث عن ملفها.</translation>
        </message>
        <message>
            <location filename="reader/window/revealing.py" />
            <source>The file is not there any more: {path}</source>
            <translation>لم يعد الملف موجودًا: {path}</translation>
        </message>
    </context>
    <context>
        <name>SamplePage</name>
        <message>
            <location filename="reader/dialogs/preferences.py" />
            <source>How a release would look</source>
            <translation>كيف ستبدو المادة</translation>
        </message>
    </context>
    <context>
        <name>ScopeBody</name>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>In the whole archive</source>
            <translation>في الأرشيف كله</translation>
        </message>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>Only in the release that is open</source>
            <translation>في المادة المفتوحة وحدها</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <location filename="reader/panels/search/__init__.py" />
            <source>All words</source>
            <translation>كل الكلمات</translation>
        </message>
        <message>
            <location filename="reader/panels/search/__init__.py" />
            <source>All words or any word</source>
            <translation>كل الكلمات أو أي كلمة</translation>
        </message>
        <message>
            <location filename="reader/panels/search/__init__.py" />
            <source>Any word</source>
            <translation>أي كلمة</translation>
        </message>
        <message>
            <location filename="reader/panels/search/__init__.py" />
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <location filename="reader/panels/search/__init__.py" />
            <source>Search titles and texts</source>
            <translation>ابحث في العناوين والنصوص</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <location filename="reader/window/searching.py" />
            <source>Import files…</source>
            <translation>استيراد ملفات…</translation>
        </message>
        <message>
            <location filename="reader/window/searching.py" />
            <source>No releases here yet</source>
            <translation>لا مواد هنا بعد</translation>
        </message>
        <message>
            <location filename="reader/window/searching.py" />
            <source>Put files into its folder, or import some: text, saved pages, PDF, Word, mail, and more.</source>
            <translation>ضع ملفات في مجلده، أو استورد بعضها: نصوصًا وصفحات محفوظة وملفات PDF وWord ورسائل بريد وغيرها.</translation>
        </message>
        <message>
            <location filename="reader/window/searching.py" />
            <source>Reading the archive</source>
            <translation>تجري قراءة الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/window/searching.py" />
            <source>Releases appear here as they are read.</source>
            <translation>تظهر المواد هنا كلما قُرئت.</translation>
        </message>
        <message>
            <location filename="reader/window/searching.py" />
            <source>The archive is still being read: more may turn up.</source>
            <translation>ما زالت قراءة الأرشيف جارية: قد يظهر المزيد.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Find a shortcut</source>
            <translation>البحث عن اختصار</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>No shortcut is called so.</source>
            <translation>لا اختصار بهذا الاسم.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>What it does</source>
            <translation>ما يفعله</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>What, or which key</source>
            <translation>ما تريده، أو المفتاح</translation>
        </message>
    </context>
    <context>
        <name>SpellingBody</name>
        <message>
            <location filename="reader/dialogs/bodies.py" />
            <source>Names to choose from</source>
            <translation>أسماء للاختيار منها</translation>
        </message>
    </context>
    <context>
        <name>StartPanel</name>
        <message>
            <location filename="reader/panels/start.py" />
            <source>An archive is a folder of releases: text, saved pages, PDF, Word, mail, and more.</source>
            <translation>الأرشيف مجلد من المواد: نصوص وصفحات محفوظة وملفات PDF وWord ورسائل بريد وغيرها.</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Back to the archive</source>
            <translation>العودة إلى الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Click a question to ask it of the sample archive: invented releases to try things out.</source>
            <translation>انقر على سؤال لطرحه على أرشيف المثال: مواد مختلَقة للتجربة.</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Click a question to ask it of {name}.</source>
            <translation>انقر على سؤال لطرحه على {name}.</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>How to ask</source>
            <translation>كيف تسأل</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Its files are read where they are; none is ever changed.</source>
            <translation>تُقرأ ملفاته في مكانها؛ ولا يُغيَّر أيٌّ منها أبدًا.</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Look at the sample archive</source>
            <translation>استعراض أرشيف المثال</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Open a folder…</source>
            <translation>فتح مجلد…</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Recent archives</source>
            <translation>الأرشيفات الأخيرة</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Sijill</source>
            <translation>سِجِلّ (Sijill)</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Start page</source>
            <translation>صفحة البداية</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Take it off this list; nothing is deleted</source>
            <translation>إزالته من هذه القائمة؛ لا يُحذف شيء</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>Take {name} off this list</source>
            <translation>إزالة {name} من هذه القائمة</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>You can search from the first seconds on, while the rest is still being read.</source>
            <translation>يمكنك البحث منذ الثواني الأولى، فيما تتواصل قراءة الباقي.</translation>
        </message>
        <message>
            <location filename="reader/panels/start.py" />
            <source>or drop a folder here</source>
            <translation>أو أفلت مجلدًا هنا</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <location filename="reader/window/status.py" />
            <source>%Ln could not be read</source>
            <translation>
                <numerusform>لم يتعذر شيء</numerusform>
                <numerusform>ملف واحد تعذرت قراءته</numerusform>
                <numerusform>ملفان تعذرت قراءتهما</numerusform>
                <numerusform>%Ln ملفات تعذرت قراءتها</numerusform>
                <numerusform>%Ln ملفًا تعذرت قراءتها</numerusform>
                <numerusform>%Ln ملف تعذرت قراءتها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/status.py" />
            <source>%Ln release(s)</source>
            <translation>
                <numerusform>لا مواد</numerusform>
                <numerusform>مادة واحدة</numerusform>
                <numerusform>مادتان</numerusform>
                <numerusform>%Ln مواد</numerusform>
                <numerusform>%Ln مادة</numerusform>
                <numerusform>%Ln مادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/status.py" />
            <source>%Ln release(s) within the next</source>
            <translation>
                <numerusform>لا مواد في الملف التالي</numerusform>
                <numerusform>مادة واحدة في الملف التالي</numerusform>
                <numerusform>مادتان في الملف التالي</numerusform>
                <numerusform>%Ln مواد في الملف التالي</numerusform>
                <numerusform>%Ln مادة في الملف التالي</numerusform>
                <numerusform>%Ln مادة في الملف التالي</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/window/status.py" />
            <source>Indexing progress</source>
            <translation>تقدم الفهرسة</translation>
        </message>
        <message>
            <location filename="reader/window/status.py" />
            <source>Stop indexing</source>
            <translation>إيقاف الفهرسة</translation>
        </message>
        <message>
            <location filename="reader/window/status.py" />
            <source>Stop indexing; what is indexed stays</source>
            <translation>إيقاف الفهرسة؛ يبقى ما فُهرس</translation>
        </message>
        <message>
            <location filename="reader/window/status.py" />
            <source>{done} of {total}</source>
            <translation>{done} من {total}</translation>
        </message>
    </context>
    <context>
        <name>Suggesting</name>
        <message>
            <location filename="reader/window/suggesting.py" />
            <source>asked before</source>
            <translation>سُئل من قبل</translation>
        </message>
        <message>
            <location filename="reader/window/suggesting.py" />
            <source>{kind} · {count}</source>
            <translation>{kind} · {count}</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsPopup</name>
        <message>
            <location filename="reader/panels/search/suggestions.py" />
            <source>Forget past questions</source>
            <translation>نسيان الأسئلة السابقة</translation>
        </message>
        <message>
            <location filename="reader/panels/search/suggestions.py" />
            <source>Nothing was asked here before.</source>
            <translation>لم يُسأل شيء هنا من قبل.</translation>
        </message>
        <message>
            <location filename="reader/panels/search/suggestions.py" />
            <source>Suggestions</source>
            <translation>اقتراحات</translation>
        </message>
    </context>
    <context>
        <name>TakingOut</name>
        <message>
            <location filename="reader/window/taking_out.py" />
            <source>Open a release first, then open its file.</source>
            <translation>افتح مادة أولًا، ثم افتح ملفها.</translation>
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln ambiguous</source>
            <translation>
                <numerusform>لا تواريخ ملتبسة</numerusform>
                <numerusform>تاريخ واحد ملتبس</numerusform>
                <numerusform>تاريخان ملتبسان</numerusform>
                <numerusform>%Ln تواريخ ملتبسة</numerusform>
                <numerusform>%Ln تاريخًا ملتبسًا</numerusform>
                <numerusform>%Ln تاريخ ملتبس</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln earlier</source>
            <translation>
                <numerusform>لا سابقة</numerusform>
                <numerusform>واحدة سابقة</numerusform>
                <numerusform>اثنتان سابقتان</numerusform>
                <numerusform>%Ln سابقة</numerusform>
                <numerusform>%Ln سابقة</numerusform>
                <numerusform>%Ln سابقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln later</source>
            <translation>
                <numerusform>لا لاحقة</numerusform>
                <numerusform>واحدة لاحقة</numerusform>
                <numerusform>اثنتان لاحقتان</numerusform>
                <numerusform>%Ln لاحقة</numerusform>
                <numerusform>%Ln لاحقة</numerusform>
                <numerusform>%Ln لاحقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln undated</source>
            <translation>
                <numerusform>لا شيء بلا تاريخ</numerusform>
                <numerusform>مادة واحدة بلا تاريخ</numerusform>
                <numerusform>مادتان بلا تاريخ</numerusform>
                <numerusform>%Ln مواد بلا تاريخ</numerusform>
                <numerusform>%Ln مادة بلا تاريخ</numerusform>
                <numerusform>%Ln مادة بلا تاريخ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln without a date</source>
            <translation>
                <numerusform>لا شيء بلا تاريخ</numerusform>
                <numerusform>مادة واحدة بلا تاريخ</numerusform>
                <numerusform>مادتان بلا تاريخ</numerusform>
                <numerusform>%Ln مواد بلا تاريخ</numerusform>
                <numerusform>%Ln مادة بلا تاريخ</numerusform>
                <numerusform>%Ln مادة بلا تاريخ</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Automatic</source>
            <translation>تلقائي</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Days</source>
            <translation>الأيام</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Mentioned</source>
            <translation>المذكورة</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Months</source>
            <translation>الأشهر</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>No dated releases</source>
            <translation>لا مواد مؤرَّخة</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Published</source>
            <translation>النشر</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Releases of which no day, month or year of publication is known</source>
            <translation>مواد لا يُعرف يوم نشرها ولا شهره ولا سنته</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Releases that mention no date</source>
            <translation>مواد لا تذكر أي تاريخ</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Releases with a date after what is shown: show them, too</source>
            <translation>مواد تاريخها بعد المعروض: إظهارها أيضًا</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Releases with a date before what is shown: show them, too</source>
            <translation>مواد تاريخها قبل المعروض: إظهارها أيضًا</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Show all</source>
            <translation>إظهار الكل</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Their date can be read in several ways, as 3 April or 4 March: it stands in no bar</source>
            <translation>يمكن قراءة تاريخها على أكثر من وجه، كالثالث من نيسان/أبريل أو الرابع من آذار/مارس: فلا يقع في أي عمود</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Timeline</source>
            <translation>الخط الزمني</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>What each bar stands for</source>
            <translation>ما يمثله كل عمود</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>When releases were published, or the dates that stand in their texts</source>
            <translation>متى نُشرت المواد، أو التواريخ الواردة في نصوصها</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Which dates count</source>
            <translation>أي التواريخ يُعتدّ بها</translation>
        </message>
        <message>
            <location filename="reader/panels/timeline/__init__.py" />
            <source>Years</source>
            <translation>السنوات</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>{date}: %Ln release(s)</source>
            <translation>
                <numerusform>{date}: لا مواد</numerusform>
                <numerusform>{date}: مادة واحدة</numerusform>
                <numerusform>{date}: مادتان</numerusform>
                <numerusform>{date}: %Ln مواد</numerusform>
                <numerusform>{date}: %Ln مادة</numerusform>
                <numerusform>{date}: %Ln مادة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <location filename="reader/window/undo.py" />
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <location filename="reader/window/undo.py" />
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>UnreadPanel</name>
        <message>
            <location filename="reader/panels/unread.py" />
            <source>Back to the results</source>
            <translation>العودة إلى النتائج</translation>
        </message>
        <message>
            <location filename="reader/panels/unread.py" />
            <source>Could not be read</source>
            <translation>ما تعذرت قراءته</translation>
        </message>
        <message>
            <location filename="reader/panels/unread.py" />
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <location filename="reader/panels/unread.py" />
            <source>Files that could not be read</source>
            <translation>ملفات تعذرت قراءتها</translation>
        </message>
        <message>
            <location filename="reader/panels/unread.py" />
            <source>Why it could not be read</source>
            <translation>سبب تعذر القراءة</translation>
        </message>
    </context>
    <context>
        <name>Updating</name>
        <message>
            <location filename="reader/window/updating.py" />
            <source>Indexing</source>
            <translation>الفهرسة</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>Looking through the folder</source>
            <translation>استعراض المجلد</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>Putting the index in order</source>
            <translation>ترتيب الفهرس</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>Reading</source>
            <translation>القراءة</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>This archive is open in another window, which keeps it up to date. Reading goes on here.</source>
            <translation>هذا الأرشيف مفتوح في نافذة أخرى تتولى تحديثه. وتستمر القراءة هنا.</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>indexing</source>
            <translation>تجري الفهرسة</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>not up to date</source>
            <translation>غير محدَّث</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>open in another window</source>
            <translation>مفتوح في نافذة أخرى</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>read only</source>
            <translation>للقراءة فقط</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>stopped</source>
            <translation>متوقف</translation>
        </message>
        <message>
            <location filename="reader/window/updating.py" />
            <source>up to date</source>
            <translation>محدَّث</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <location filename="reader/actions.py" />
            <source>About Sijill</source>
            <translation>عن Sijill</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>All corrections; undo, export, import</source>
            <translation>كل التصحيحات؛ تراجع وتصدير واستيراد</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>All shortcuts on one page</source>
            <translation>كل الاختصارات في صفحة واحدة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Back to the search or release before</source>
            <translation>الرجوع إلى البحث السابق أو المادة السابقة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Bring the archive up to date with its folder</source>
            <translation>تحديث الأرشيف وفق مجلده</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Clear all filters</source>
            <translation>إزالة كل المرشّحات</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Close the window</source>
            <translation>إغلاق النافذة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Columns</source>
            <translation>الأعمدة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Copy files into this archive</source>
            <translation>نسخ ملفات إلى هذا الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Copy with citation</source>
            <translation>نسخ مع الإحالة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Decisions about names…</source>
            <translation>القرارات بشأن الأسماء…</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Export the results…</source>
            <translation>تصدير النتائج…</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Filters</source>
            <translation>المرشّحات</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Find in this release</source>
            <translation>البحث في هذه المادة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Forward</source>
            <translation>تقدم</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Forward again</source>
            <translation>التقدم من جديد</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the filters</source>
            <translation>الانتقال إلى المرشّحات</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the hit before</source>
            <translation>الانتقال إلى الموضع السابق</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the marked name before</source>
            <translation>الانتقال إلى الاسم المُبرز السابق</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the next hit in this release</source>
            <translation>الانتقال إلى الموضع التالي في هذه المادة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the next marked name in this release</source>
            <translation>الانتقال إلى الاسم المُبرز التالي في هذه المادة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the notebook</source>
            <translation>الانتقال إلى الدفتر</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the release</source>
            <translation>الانتقال إلى المادة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the results</source>
            <translation>الانتقال إلى النتائج</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the search field</source>
            <translation>الانتقال إلى حقل البحث</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Go to the timeline</source>
            <translation>الانتقال إلى الخط الزمني</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Help</source>
            <translation>المساعدة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>How to ask</source>
            <translation>كيف تسأل</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Import files…</source>
            <translation>استيراد ملفات…</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Invented releases, to try things out</source>
            <translation>مواد مختلَقة للتجربة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Keep passage</source>
            <translation>حفظ المقطع</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Keep the selected passage in the notebook</source>
            <translation>حفظ المقطع المحدد في الدفتر</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Larger type</source>
            <translation>تكبير الخط</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Larger type on the page</source>
            <translation>خط أكبر في الصفحة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Look for changes</source>
            <translation>البحث عن تغييرات</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Look for words on the page alone</source>
            <translation>البحث عن كلمات في الصفحة وحدها</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Looks, language, type</source>
            <translation>المظهر واللغة والخط</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Make again what was taken back</source>
            <translation>إعادة ما تُراجع عنه</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Mark names</source>
            <translation>إبراز الأسماء</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Mark people, organisations and places</source>
            <translation>إبراز الأشخاص والجهات والأماكن</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Next hit</source>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Next name</source>
            <translation>الاسم التالي</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Notebook</source>
            <translation>الدفتر</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Only the release</source>
            <translation>المادة وحدها</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Open another archive</source>
            <translation>فتح أرشيف آخر</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Open folder…</source>
            <translation>فتح مجلد…</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Open in a window of its own</source>
            <translation>فتح في نافذة مستقلة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Open the original</source>
            <translation>فتح الأصل</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Open the sample archive</source>
            <translation>فتح أرشيف المثال</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Past questions</source>
            <translation>الأسئلة السابقة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Preferences…</source>
            <translation>التفضيلات…</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Previous hit</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Previous name</source>
            <translation>الاسم السابق</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Print…</source>
            <translation>طباعة…</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Read every file again; bookmarks and notes stay</source>
            <translation>قراءة كل ملف من جديد؛ تبقى المقاطع والملاحظات</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Reading</source>
            <translation>القراءة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Rebuild the index</source>
            <translation>إعادة بناء الفهرس</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Recent archives, the sample, and how to begin</source>
            <translation>الأرشيفات الأخيرة والمثال وكيفية البدء</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Save as PDF…</source>
            <translation>حفظ بصيغة PDF…</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Search without any filter</source>
            <translation>البحث من دون أي مرشّح</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Show below the text what is no part of it: menus, notices, footers</source>
            <translation>إظهار ما ليس من النص تحته: قوائم وإشعارات وتذييلات</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Show in its folder</source>
            <translation>إظهار في مجلده</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Show or hide everything beside the release</source>
            <translation>إظهار كل ما بجانب المادة أو إخفاؤه</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Show or hide the filters</source>
            <translation>إظهار المرشّحات أو إخفاؤها</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Show or hide the notebook</source>
            <translation>إظهار الدفتر أو إخفاؤه</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Show what was left out</source>
            <translation>إظهار ما تُرك</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Smaller type</source>
            <translation>تصغير الخط</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Smaller type on the page</source>
            <translation>خط أصغر في الصفحة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Start page</source>
            <translation>صفحة البداية</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Take the last change back</source>
            <translation>التراجع عن آخر تغيير</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>The file, among its neighbours</source>
            <translation>الملف بين الملفات المجاورة له</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>The file, in the system's own program</source>
            <translation>الملف في برنامج النظام</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>The passage or release with its source</source>
            <translation>المقطع أو المادة مع المصدر</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>The question language</source>
            <translation>لغة السؤال</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>The release with its hits and notes</source>
            <translation>المادة مع مواضعها وملاحظاتها</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>The type size as it was at first</source>
            <translation>حجم الخط كما كان أولًا</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>This release beside the others</source>
            <translation>هذه المادة إلى جانب غيرها</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Usual type size</source>
            <translation>حجم الخط المعتاد</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Version, licences</source>
            <translation>الإصدار والتراخيص</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>What was asked before, and how the word may go on</source>
            <translation>ما سُئل من قبل، وكيف قد تكتمل الكلمة</translation>
        </message>
        <message>
            <location filename="reader/actions.py" />
            <source>Write the list as CSV or as a page</source>
            <translation>كتابة القائمة بصيغة CSV أو صفحةً</translation>
        </message>
    </context>
    <context>
        <name>bookmarks</name>
        <message>
            <location filename="reader/models/bookmarks.py" />
            <source>found in changed words</source>
            <translation>وُجد بكلمات متغيرة</translation>
        </message>
        <message>
            <location filename="reader/models/bookmarks.py" />
            <source>its release is gone</source>
            <translation>لم تعد مادته موجودة</translation>
        </message>
        <message>
            <location filename="reader/models/bookmarks.py" />
            <source>kept {date}</source>
            <translation>حُفظ في {date}</translation>
        </message>
        <message>
            <location filename="reader/models/bookmarks.py" />
            <source>moved with its text</source>
            <translation>انتقل مع نصه</translation>
        </message>
        <message>
            <location filename="reader/models/bookmarks.py" />
            <source>no longer in the release</source>
            <translation>لم يعد في المادة</translation>
        </message>
    </context>
    <context>
        <name>choosing</name>
        <message>
            <location filename="reader/window/choosing.py" />
            <source>Folder:</source>
            <translation>المجلد:</translation>
        </message>
        <message>
            <location filename="reader/window/choosing.py" />
            <source>Kind of file:</source>
            <translation>نوع الملف:</translation>
        </message>
    </context>
    <context>
        <name>decisions</name>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{names} is no person, organisation or place</source>
            <translation>{names} ليس شخصًا ولا جهة ولا مكانًا</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/decisions.py" />
            <source>{names} is no person, organisation or place in %Ln release(s)</source>
            <translation>
                <numerusform>{names} ليس شخصًا ولا جهة ولا مكانًا في %Ln مادة</numerusform>
                <numerusform>{names} ليس شخصًا ولا جهة ولا مكانًا في مادة واحدة</numerusform>
                <numerusform>{names} ليس شخصًا ولا جهة ولا مكانًا في مادتين</numerusform>
                <numerusform>{names} ليس شخصًا ولا جهة ولا مكانًا في %Ln مواد</numerusform>
                <numerusform>{names} ليس شخصًا ولا جهة ولا مكانًا في %Ln مادة</numerusform>
                <numerusform>{names} ليس شخصًا ولا جهة ولا مكانًا في %Ln مادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{names} stands for itself again</source>
            <translation>عاد {names} قائمًا بذاته</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{name} is also known as {value}</source>
            <translation>{name} يُعرف أيضًا باسم {value}</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{name} is called {value}</source>
            <translation>{name} اسمه {value}</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{name} is of another kind: {kind}</source>
            <translation>{name} من نوع آخر: {kind}</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{name} is {value}</source>
            <translation>{name} هو {value}</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/decisions.py" />
            <source>{name} is {value} in %Ln release(s)</source>
            <translation>
                <numerusform>{name} هو {value} في %Ln مادة</numerusform>
                <numerusform>{name} هو {value} في مادة واحدة</numerusform>
                <numerusform>{name} هو {value} في مادتين</numerusform>
                <numerusform>{name} هو {value} في %Ln مواد</numerusform>
                <numerusform>{name} هو {value} في %Ln مادة</numerusform>
                <numerusform>{name} هو {value} في %Ln مادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{others} is the same as {name}</source>
            <translation>{others} هو نفسه {name}</translation>
        </message>
        <message>
            <location filename="reader/models/decisions.py" />
            <source>{value} is not {name}</source>
            <translation>{value} ليس {name}</translation>
        </message>
    </context>
    <context>
        <name>document</name>
        <message>
            <location filename="reader/panels/document/saying.py" />
            <source>Hit {number} of {total}: {words}</source>
            <translation>الموضع {number} من {total}: {words}</translation>
        </message>
    </context>
    <context>
        <name>evidence</name>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>as written: “{quote}” ({place})</source>
            <translation>كما كُتب: «{quote}» ({place})</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>column of the table</source>
            <translation>عمود في الجدول</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>data that the page carries for machines</source>
            <translation>بيانات تحملها الصفحة للآلات</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>date in the text</source>
            <translation>تاريخ في النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>date shown on the page</source>
            <translation>تاريخ ظاهر في الصفحة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>day counted from the date of the release</source>
            <translation>يوم محسوب من تاريخ المادة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>day in the text, with the year nearest to it</source>
            <translation>يوم في النص، مع أقرب سنة إليه</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>fields above the text</source>
            <translation>حقول فوق النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>first line of the file</source>
            <translation>السطر الأول من الملف</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>first lines of the text</source>
            <translation>السطور الأولى من النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>first words of the text</source>
            <translation>الكلمات الأولى من النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>found by: {place}</source>
            <translation>وُجد في: {place}</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>header of the mail</source>
            <translation>ترويسة الرسالة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>heading in the text</source>
            <translation>عنوان في النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>kind of file</source>
            <translation>نوع الملف</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>language that the page states</source>
            <translation>اللغة التي تذكرها الصفحة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>largest type on the first page</source>
            <translation>أكبر خط في الصفحة الأولى</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>line with kind, publisher and date above the text</source>
            <translation>سطر فيه النوع والناشر والتاريخ فوق النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>line with the address above the text</source>
            <translation>سطر فيه العنوان الإلكتروني فوق النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>line with the author above the text</source>
            <translation>سطر فيه الكاتب فوق النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>line with the date above the text</source>
            <translation>سطر فيه التاريخ فوق النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>month in the text, with the year nearest to it</source>
            <translation>شهر في النص، مع أقرب سنة إليه</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>name of the file</source>
            <translation>اسم الملف</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>note of the browser that saved the page</source>
            <translation>ملاحظة المتصفح الذي حفظ الصفحة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>part of the address</source>
            <translation>جزء من العنوان الإلكتروني</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>place and date at the beginning of the text</source>
            <translation>المكان والتاريخ في أول النص</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>record of the web archive</source>
            <translation>سجل أرشيف الويب</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>script and frequent words of the text</source>
            <translation>خط النص وكلماته الشائعة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>signature on the page</source>
            <translation>توقيع في الصفحة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>the book's own description</source>
            <translation>وصف الكتاب نفسه</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>the document's properties</source>
            <translation>خصائص المستند</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>the page's link to itself</source>
            <translation>رابط الصفحة إلى نفسها</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>time marked on the page</source>
            <translation>وقت محدَّد في الصفحة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>title of the page</source>
            <translation>عنوان الصفحة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>weekday counted from the date of the release</source>
            <translation>يوم من الأسبوع محسوب من تاريخ المادة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>words of the title</source>
            <translation>كلمات العنوان</translation>
        </message>
        <message>
            <location filename="reader/panels/document/evidence.py" />
            <source>{place}, in the order that this source writes dates</source>
            <translation>{place}، بالترتيب الذي يكتب به هذا المصدر التواريخ</translation>
        </message>
    </context>
    <context>
        <name>examples</name>
        <message>
            <location filename="reader/examples.py" />
            <source>(prison OR camp) strike</source>
            <translation>(سجن OR مخيم) إضراب</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>Arabic in any spelling, with or without vowel marks</source>
            <translation>العربية بأي كتابة، بالتشكيل أو من دونه</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>both words, in any form and any order</source>
            <translation>الكلمتان معًا، بأي صيغة وأي ترتيب</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>brackets hold together what belongs together</source>
            <translation>الأقواس تجمع ما ينبغي جمعه</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>date:2015..2017 water</source>
            <translation>ماء date:2015..2017</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>exactly these words side by side</source>
            <translation>هذه الكلمات بعينها متجاورة</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>hunger strike</source>
            <translation>إضراب الطعام</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>one of them, or both</source>
            <translation>إحداهما أو كلتاهما</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>only in titles</source>
            <translation>في العناوين وحدها</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>pr?son</source>
            <translation>س?ن</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>pris*</source>
            <translation>سج*</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>prison -hospital</source>
            <translation>سجن -مستشفى</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>prison OR camp</source>
            <translation>سجن OR مخيم</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>prizon~</source>
            <translation>مخيمم~</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>published then; a year, a month or a day</source>
            <translation>نُشر حينها؛ سنة أو شهر أو يوم</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>the first without the second; NOT does the same</source>
            <translation>الأولى من دون الثانية؛ وNOT تفعل مثلها</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>these words at most 5 words apart, in any order</source>
            <translation>هاتان الكلمتان وبينهما خمس كلمات على الأكثر، بأي ترتيب</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>title:strike</source>
            <translation>title:إضراب</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>words spelt like this, with one letter wrong; ~2 allows two</source>
            <translation>كلمات تُكتب هكذا مع حرف واحد خاطئ؛ و⁦~2⁩ تسمح بحرفين</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>words that begin like this; *tion and p*n work, too</source>
            <translation>كلمات تبدأ هكذا؛ ويصلح أيضًا ⁧*تجاز⁩ و⁧م*ز⁩</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>words with any letter there</source>
            <translation>كلمات فيها أي حرف هناك</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>إضراب</source>
            <translation>اضراب</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>“hunger strike”</source>
            <translation>«الإضراب عن الطعام»</translation>
        </message>
        <message>
            <location filename="reader/examples.py" />
            <source>“storm prison”~5</source>
            <translation>«إضراب سجن»~5</translation>
        </message>
    </context>
    <context>
        <name>facts</name>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Address</source>
            <translation>العنوان الإلكتروني</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Author</source>
            <translation>الكاتب</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Dates mentioned</source>
            <translation>التواريخ المذكورة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Languages</source>
            <translation>اللغات</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Part of</source>
            <translation>جزء من</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Published</source>
            <translation>تاريخ النشر</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Publisher</source>
            <translation>الناشر</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>The date is ambiguous: {dates}.</source>
            <translation>التاريخ ملتبس: {dates}.</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>The date is likely, but not certain.</source>
            <translation>التاريخ مرجَّح، لكنه غير مؤكد.</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <location filename="reader/panels/document/facts.py" />
            <source>read by {reader}</source>
            <translation>قرأه {reader}</translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/facts.py" />
            <source>{dates} and %Ln more</source>
            <translation>
                <numerusform>{dates}</numerusform>
                <numerusform>{dates} وتاريخ آخر</numerusform>
                <numerusform>{dates} وتاريخان آخران</numerusform>
                <numerusform>{dates} و%Ln تواريخ أخرى</numerusform>
                <numerusform>{dates} و%Ln تاريخًا آخر</numerusform>
                <numerusform>{dates} و%Ln تاريخ آخر</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>filters</name>
        <message>
            <location filename="reader/models/active.py" />
            <source>date with several readings</source>
            <translation>تاريخ له أكثر من قراءة</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>format: {name}</source>
            <translation>الصيغة: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>language: {name}</source>
            <translation>اللغة: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>mentions {dates}</source>
            <translation>يذكر {dates}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>not format: {name}</source>
            <translation>ليست الصيغة: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>not language: {name}</source>
            <translation>ليست اللغة: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>not organisation: {name}</source>
            <translation>ليست الجهة: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>not person: {name}</source>
            <translation>ليس الشخص: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>not place: {name}</source>
            <translation>ليس المكان: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>not source: {name}</source>
            <translation>ليس المصدر: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>not {name}</source>
            <translation>ليس {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>organisation: {name}</source>
            <translation>الجهة: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>person: {name}</source>
            <translation>الشخص: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>place: {name}</source>
            <translation>المكان: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>since {date}</source>
            <translation>منذ {date}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>source: {name}</source>
            <translation>المصدر: {name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>until {date}</source>
            <translation>حتى {date}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>without a date</source>
            <translation>بلا تاريخ</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <location filename="reader/models/active.py" />
            <source>{since} – {until}</source>
            <translation>‏{since} – {until}</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <location filename="reader/format_names.py" />
            <source>E-book</source>
            <translation>كتاب إلكتروني</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>List (JSON lines)</source>
            <translation>قائمة (JSON Lines)</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>List (JSON)</source>
            <translation>قائمة (JSON)</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Mail</source>
            <translation>بريد</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Mailbox</source>
            <translation>صندوق بريد</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>OpenDocument text</source>
            <translation>نص OpenDocument</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Outlook message</source>
            <translation>رسالة Outlook</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Plain text</source>
            <translation>نص عادي</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Rich Text</source>
            <translation>نص منسق</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Saved page (MHTML)</source>
            <translation>صفحة محفوظة (MHTML)</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Table (CSV)</source>
            <translation>جدول (CSV)</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Web archive (WACZ)</source>
            <translation>أرشيف ويب (WACZ)</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Web archive (WARC)</source>
            <translation>أرشيف ويب (WARC)</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Web page</source>
            <translation>صفحة ويب</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>Word document</source>
            <translation>مستند Word</translation>
        </message>
        <message>
            <location filename="reader/format_names.py" />
            <source>ZIP archive</source>
            <translation>أرشيف ZIP</translation>
        </message>
    </context>
    <context>
        <name>index</name>
        <message>
            <source>A bracket has no partner.</source>
            <translation type="vanished">قوس بلا قرين.</translation>
        </message>
        <message>
            <location filename="index/engine/unfinished.py" />
            <source>A bracket has no partner: it was closed at the end.</source>
            <translation>قوس بلا قرين: أُغلق في آخر السؤال.</translation>
        </message>
        <message>
            <location filename="index/engine/unfinished.py" />
            <source>A closing bracket has no partner and was passed over.</source>
            <translation>قوس إغلاق بلا قرين، ولم يُؤخذ به.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>A decision needs an entity that it is about.</source>
            <translation>يحتاج القرار إلى اسم يخصه.</translation>
        </message>
        <message>
            <location filename="index/reading.py" />
            <source>A fault in Sijill stopped the reading of this file ({name}).</source>
            <translation>أوقف خطأ في Sijill قراءة هذا الملف ({name}).</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>A name needs a letter or a digit.</source>
            <translation>يحتاج الاسم إلى حرف أو رقم.</translation>
        </message>
        <message>
            <location filename="index/engine/engine.py" />
            <source>A page of results cannot begin or end before the first.</source>
            <translation>لا يمكن أن تبدأ صفحة نتائج أو تنتهي قبل الأولى.</translation>
        </message>
        <message>
            <location filename="index/engine/workshop.py" />
            <source>A process that was building the index ended unexpectedly (exit code {exitcode}); the index is as it was before.</source>
            <translation>انتهت عملية كانت تبني الفهرس على غير توقع (رمز الخروج {exitcode})؛ والفهرس كما كان.</translation>
        </message>
        <message>
            <source>A quotation mark has no partner.</source>
            <translation type="vanished">علامة اقتباس بلا قرينة.</translation>
        </message>
        <message>
            <location filename="index/engine/unfinished.py" />
            <source>A quotation mark has no partner: the phrase was closed where it seems to end.</source>
            <translation>علامة اقتباس بلا قرينة: أُغلقت العبارة حيث يبدو أنها تنتهي.</translation>
        </message>
        <message>
            <location filename="index/engine/store.py" />
            <source>Another process is writing to this archive's index.</source>
            <translation>عملية أخرى تكتب في فهرس هذا الأرشيف.</translation>
        </message>
        <message>
            <location filename="index/engine/snapshot.py" />
            <source>Another process keeps changing the index; try again in a moment.</source>
            <translation>عملية أخرى تغيّر الفهرس باستمرار؛ حاول من جديد بعد لحظة.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Archives of other kinds than ZIP</source>
            <translation>الأرشيفات من غير نوع ZIP</translation>
        </message>
        <message>
            <location filename="index/formats/encoding.py" />
            <source>Characters that could not be decoded and were replaced: {lost}.</source>
            <translation>حروف تعذر فك ترميزها واستُبدلت: {lost}.</translation>
        </message>
        <message>
            <location filename="index/formats/docx/__init__.py" />
            <source>Comments in the margin that were left out: {comments}.</source>
            <translation>تعليقات في الهامش تُركت: {comments}.</translation>
        </message>
        <message>
            <location filename="index/formats/odt/__init__.py" />
            <location filename="index/formats/rtf/__init__.py" />
            <source>Comments in the margin that were left out: {left_out}.</source>
            <translation>تعليقات في الهامش تُركت: {left_out}.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Data files of this kind</source>
            <translation>ملفات بيانات من هذا النوع</translation>
        </message>
        <message>
            <location filename="index/engine/filters.py" />
            <source>Dates are “published” or “mentioned”, not “{date_kind}”.</source>
            <translation>التواريخ «published» أو «mentioned»، لا «{date_kind}».</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>Decisions are kept in a file whose name ends with .csv or .json.</source>
            <translation>تُحفظ القرارات في ملف ينتهي اسمه بـ .csv أو .json.</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Device or resource busy</source>
            <translation>الجهاز مشغول</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Disk quota exceeded</source>
            <translation>تجاوز الحصة على القرص</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Documents of Works and WordPerfect</source>
            <translation>مستندات Works وWordPerfect</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>E-books of other kinds than EPUB</source>
            <translation>الكتب الإلكترونية من غير نوع EPUB</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>Either “{mine}” or “{theirs}” can be preferred, not “{prefer}”.</source>
            <translation>يمكن تفضيل «{mine}» أو «{theirs}»، لا «{prefer}».</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>File name too long</source>
            <translation>اسم الملف أطول مما ينبغي</translation>
        </message>
        <message>
            <location filename="index/formats/foreign.py" />
            <source>Files of the kind .{suffix} cannot be read.</source>
            <translation>لا تمكن قراءة الملفات من النوع .{suffix}.</translation>
        </message>
        <message>
            <location filename="index/formats/foreign.py" />
            <source>Files without an ending such as .txt cannot be read.</source>
            <translation>لا تمكن قراءة ملفات بلا لاحقة مثل .txt.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Hangul documents</source>
            <translation>مستندات Hangul</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Help files</source>
            <translation>ملفات المساعدة</translation>
        </message>
        <message>
            <location filename="index/indexing.py" />
            <source>Indexing stopped unexpectedly (exit code {exitcode}). What was indexed before is kept; start it again to go on.</source>
            <translation>توقفت الفهرسة على غير توقع (رمز الخروج {exitcode}). ما فُهرس من قبل محفوظ؛ ابدأها من جديد للمتابعة.</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Input/output error</source>
            <translation>خطأ في القراءة أو الكتابة</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Is a directory</source>
            <translation>هو مجلد</translation>
        </message>
        <message>
            <location filename="index/file_reading.py" />
            <location filename="index/fixity.py" />
            <location filename="index/folder.py" />
            <location filename="index/intake/sources.py" />
            <source>It cannot be read ({error}).</source>
            <translation>لا يمكن قراءته ({error}).</translation>
        </message>
        <message>
            <location filename="index/intake/perform.py" />
            <source>It could not be copied ({error}).</source>
            <translation>تعذر نسخه ({error}).</translation>
        </message>
        <message>
            <location filename="index/intake/undo.py" />
            <source>It could not be removed ({error}).</source>
            <translation>تعذرت إزالته ({error}).</translation>
        </message>
        <message>
            <location filename="index/formats/tables_json.py" />
            <source>It does not hold one JSON object on each line.</source>
            <translation>ليس في كل سطر منه كائن JSON واحد.</translation>
        </message>
        <message>
            <location filename="index/left_out.py" />
            <source>It does not lie in its file any more.</source>
            <translation>لم يعد في ملفه.</translation>
        </message>
        <message>
            <location filename="index/formats/warc.py" />
            <source>It expands to more than {allowed} bytes; the rest was not read.</source>
            <translation>يتوسع إلى أكثر من {allowed} بايت؛ ولم يُقرأ الباقي.</translation>
        </message>
        <message>
            <location filename="index/formats/limits.py" />
            <source>It expands to more than {bytes} bytes; the rest was not read.</source>
            <translation>يتوسع إلى أكثر من {bytes} بايت؛ ولم يُقرأ الباقي.</translation>
        </message>
        <message>
            <location filename="index/intake/copying.py" />
            <source>It has changed since the import was planned, and was not copied.</source>
            <translation>تغير منذ أُعدّ الاستيراد، ولم يُنسخ.</translation>
        </message>
        <message>
            <location filename="index/formats/limits.py" />
            <source>It has more than {most_members} members; the others were not read.</source>
            <translation>عدد ما فيه أكثر من {most_members}؛ ولم يُقرأ الباقي.</translation>
        </message>
        <message>
            <location filename="index/formats/limits.py" />
            <source>It has {size} bytes; at most {most} can be read.</source>
            <translation>حجمه {size} بايت؛ تمكن قراءة {most} على الأكثر.</translation>
        </message>
        <message>
            <location filename="index/catalogue_questions.py" />
            <source>It holds nothing that is not in the files: rebuilding the index makes it anew.</source>
            <translation>ليس فيه شيء غير موجود في الملفات: إعادة بناء الفهرس تنشئه من جديد.</translation>
        </message>
        <message>
            <location filename="index/intake/plan.py" />
            <source>It holds {count} releases.</source>
            <translation>عدد المواد فيه: {count}.</translation>
        </message>
        <message>
            <location filename="index/intake/sources.py" />
            <source>It is a device or a pipe, not a file.</source>
            <translation>هو جهاز أو قناة، لا ملف.</translation>
        </message>
        <message>
            <location filename="index/formats/mail/msg.py" />
            <source>It is an old office document or the like, and no Outlook message.</source>
            <translation>هو مستند مكتبي قديم أو ما شابه، وليس رسالة Outlook.</translation>
        </message>
        <message>
            <location filename="index/formats/warc.py" />
            <source>It is cut or damaged after record {whole}; what follows was not read.</source>
            <translation>مقطوع أو تالف بعد السجل {whole}؛ ولم يُقرأ ما بعده.</translation>
        </message>
        <message>
            <location filename="index/formats/zip_archives.py" />
            <source>It is damaged ({error}).</source>
            <translation>تالف ({error}).</translation>
        </message>
        <message>
            <location filename="index/formats/tables_csv.py" />
            <source>It is damaged after row {number} ({error}); what follows was not read.</source>
            <translation>تالف بعد الصف {number} ({error})؛ ولم يُقرأ ما بعده.</translation>
        </message>
        <message>
            <location filename="index/intake/undo.py" />
            <source>It is kept: it was changed after it was imported.</source>
            <translation>أُبقي: تغير بعد استيراده.</translation>
        </message>
        <message>
            <location filename="index/intake/undo.py" />
            <source>It is kept: its place is not in the archive's own folder any more.</source>
            <translation>أُبقي: لم يعد مكانه في مجلد الأرشيف نفسه.</translation>
        </message>
        <message>
            <location filename="index/file_reading.py" />
            <source>It is larger than {limit} megabytes.</source>
            <translation>هو أكبر من {limit} ميغابايت.</translation>
        </message>
        <message>
            <location filename="index/formats/zip_archives.py" />
            <source>It is locked with a password.</source>
            <translation>مقفل بكلمة مرور.</translation>
        </message>
        <message>
            <location filename="index/formats/tables_json.py" />
            <source>It is not valid JSON ({error}).</source>
            <translation>ليس JSON صحيحًا ({error}).</translation>
        </message>
        <message>
            <location filename="index/formats/zip_archives.py" />
            <source>It is packed in a way that cannot be read ({error}).</source>
            <translation>محزوم بطريقة لا تمكن قراءتها ({error}).</translation>
        </message>
        <message>
            <location filename="index/reading.py" />
            <source>It lies {deepest} files deep; what is in it was not read.</source>
            <translation>هو على عمق {deepest} ملفات؛ ولم يُقرأ ما فيه.</translation>
        </message>
        <message>
            <location filename="index/intake/perform.py" />
            <source>It vanished before it could be copied.</source>
            <translation>اختفى قبل أن يُنسخ.</translation>
        </message>
        <message>
            <location filename="index/file_reading.py" />
            <source>It vanished before it could be read.</source>
            <translation>اختفى قبل أن يُقرأ.</translation>
        </message>
        <message>
            <location filename="index/entity_names.py" />
            <source>It was decided that “{name}” is no person, organisation or place.</source>
            <translation>تقرر أن «{name}» ليس شخصًا ولا جهة ولا مكانًا.</translation>
        </message>
        <message>
            <location filename="index/intake/plan.py" />
            <source>Its name is one that some systems cannot keep.</source>
            <translation>اسمه مما لا تستطيع بعض الأنظمة حفظه.</translation>
        </message>
        <message>
            <location filename="index/intake/plan.py" />
            <source>Its name is taken already.</source>
            <translation>اسمه مأخوذ من قبل.</translation>
        </message>
        <message>
            <location filename="index/formats/mail/body.py" />
            <location filename="index/formats/mail/eml.py" />
            <location filename="index/formats/mail/msg.py" />
            <source>Its parts are nested too deeply.</source>
            <translation>أجزاؤه متداخلة أكثر مما ينبغي.</translation>
        </message>
        <message>
            <location filename="index/intake/plan.py" />
            <source>Its place in the archive cannot be read ({strerror}).</source>
            <translation>لا يمكن قراءة مكانه في الأرشيف ({strerror}).</translation>
        </message>
        <message>
            <location filename="index/formats/tables_json.py" />
            <source>Its values are nested too deeply.</source>
            <translation>قيمه متداخلة أكثر مما ينبغي.</translation>
        </message>
        <message>
            <location filename="index/left_out.py" />
            <source>Looking for what was left out was stopped.</source>
            <translation>أُوقف البحث عما تُرك.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Mail folders of Outlook</source>
            <translation>مجلدات بريد Outlook</translation>
        </message>
        <message>
            <location filename="index/formats/tables.py" />
            <source>No column called body, text or content holds a text: where the releases are is not said.</source>
            <translation>لا عمود باسم body أو text أو content فيه نص: لم يُذكر أين المواد.</translation>
        </message>
        <message>
            <location filename="index/entity_names.py" />
            <source>No person, organisation or place is called “{name}” in this archive.</source>
            <translation>لا شخص ولا جهة ولا مكان باسم «{name}» في هذا الأرشيف.</translation>
        </message>
        <message>
            <location filename="index/engine/workshop.py" />
            <source>No process could be started to build the index ({strerror}).</source>
            <translation>تعذر بدء عملية لبناء الفهرس ({strerror}).</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>No space left on device</source>
            <translation>لم تبق مساحة على القرص</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>No such file or directory</source>
            <translation>لا ملف ولا مجلد كهذا</translation>
        </message>
        <message>
            <location filename="index/intake/perform.py" />
            <source>Nothing can be written into {folder} ({strerror}). Nothing was copied.</source>
            <translation>لا يمكن كتابة شيء في {folder} ({strerror}). لم يُنسخ شيء.</translation>
        </message>
        <message>
            <location filename="index/intake/plan.py" />
            <source>Of what it holds, {unread} cannot be read.</source>
            <translation>مما فيه، عدد ما لا تمكن قراءته: {unread}.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Old Word documents (.doc)</source>
            <translation>مستندات Word القديمة (.doc)</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>OneNote notebooks</source>
            <translation>دفاتر OneNote</translation>
        </message>
        <message>
            <location filename="index/engine/parsing.py" />
            <source>Only the first {longest_question} characters of the question were read.</source>
            <translation>لم يُقرأ من السؤال إلا أول {longest_question} حرف.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>OpenDocument text</source>
            <translation>نص OpenDocument</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Operation not permitted</source>
            <translation>عملية غير مسموح بها</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Pages documents</source>
            <translation>مستندات Pages</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>Pages that are damaged and were not read: {pages}.</source>
            <translation>صفحات تالفة لم تُقرأ: {pages}.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>Pages that hold a picture and no text, and need OCR: {pages}.</source>
            <translation>صفحات فيها صورة من دون نص، وتحتاج إلى التعرف الضوئي على الحروف: {pages}.</translation>
        </message>
        <message>
            <location filename="index/formats/epub.py" />
            <source>Parts of the book that are damaged or missing: {unread}.</source>
            <translation>أجزاء تالفة أو مفقودة من الكتاب: {unread}.</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Permission denied</source>
            <translation>لا إذن بذلك</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Pictures</source>
            <translation>الصور</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Presentations</source>
            <translation>العروض التقديمية</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Read-only file system</source>
            <translation>القرص للقراءة فقط</translation>
        </message>
        <message>
            <location filename="index/isolation.py" />
            <source>Reading it ended the reading process ({exitcode}).</source>
            <translation>أنهت قراءته عملية القراءة ({exitcode}).</translation>
        </message>
        <message>
            <location filename="index/reading.py" />
            <source>Reading it takes more memory than a file is allowed.</source>
            <translation>تتطلب قراءته ذاكرة أكثر مما يُسمح به لملف.</translation>
        </message>
        <message>
            <location filename="index/isolation.py" />
            <source>Reading it took longer than {limit} seconds and was stopped.</source>
            <translation>استغرقت قراءته أكثر من {limit} ثانية فأُوقفت.</translation>
        </message>
        <message>
            <location filename="index/engine/grouping.py" />
            <source>Results are grouped by “month” or “source”, not by “{by}”.</source>
            <translation>تُجمَّع النتائج بحسب «month» أو «source»، لا بحسب «{by}».</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>Say in which releases it is another one.</source>
            <translation>حدد المواد التي هو فيها غيره.</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>Several decisions begin with {entry_id}: {found}.</source>
            <translation>تبدأ عدة قرارات بـ{entry_id}: {found}.</translation>
        </message>
        <message>
            <location filename="index/stores.py" />
            <source>Sijill keeps its index in {home}, which cannot be written ({strerror}). Choose another place with --state.</source>
            <translation>يحفظ Sijill فهرسه في {home} الذي لا يمكن الكتابة فيه ({strerror}). اختر مكانًا آخر بـ --state.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Sound recordings</source>
            <translation>التسجيلات الصوتية</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Spreadsheets</source>
            <translation>جداول البيانات</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Stale file handle</source>
            <translation>لم يعد الملف متاحًا</translation>
        </message>
        <message>
            <location filename="index/formats/odt/__init__.py" />
            <source>Stretches deleted under tracked changes that were left out: {deleted}.</source>
            <translation>مقاطع محذوفة مع تعقب التغييرات تُركت: {deleted}.</translation>
        </message>
        <message>
            <location filename="index/formats/docx/__init__.py" />
            <location filename="index/formats/rtf/__init__.py" />
            <source>Stretches deleted under tracked changes that were left out: {left_out}.</source>
            <translation>مقاطع محذوفة مع تعقب التغييرات تُركت: {left_out}.</translation>
        </message>
        <message>
            <location filename="index/formats/docx/__init__.py" />
            <location filename="index/formats/rtf/__init__.py" />
            <source>Stretches of hidden text that were left out: {left_out}.</source>
            <translation>مقاطع نص مخفي تُركت: {left_out}.</translation>
        </message>
        <message>
            <location filename="index/formats/markdown.py" />
            <source>The Markdown is too long or too tangled to be read as such; it was read as plain text.</source>
            <translation>نص Markdown أطول أو أكثر تشابكًا من أن يُقرأ على هذا النحو؛ قُرئ نصًا عاديًا.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>The PDF has {document} pages; at most {most_pages} can be read.</source>
            <translation>عدد صفحات ملف PDF {document}؛ تمكن قراءة {most_pages} على الأكثر.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>The PDF holds no text.</source>
            <translation>لا نص في ملف PDF.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>The PDF holds pictures of its pages and no text: it needs OCR.</source>
            <translation>في ملف PDF صور لصفحاته من دون نص: يحتاج إلى التعرف الضوئي على الحروف.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/__init__.py" />
            <location filename="index/formats/pdf/document.py" />
            <source>The PDF is damaged and cannot be opened.</source>
            <translation>ملف PDF تالف ولا يمكن فتحه.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>The PDF is protected by a password.</source>
            <translation>ملف PDF محمي بكلمة مرور.</translation>
        </message>
        <message>
            <location filename="index/formats/rtf/__init__.py" />
            <source>The Rich Text file is damaged and cannot be read.</source>
            <translation>ملف النص المنسق تالف ولا يمكن قراءته.</translation>
        </message>
        <message>
            <location filename="index/formats/zip_archives.py" />
            <source>The ZIP archive is damaged ({error}).</source>
            <translation>أرشيف ZIP تالف ({error}).</translation>
        </message>
        <message>
            <location filename="index/stores.py" />
            <source>The archive's state cannot be written: it is shown as it was left.</source>
            <translation>لا يمكن كتابة حالة الأرشيف: يُعرض كما تُرك.</translation>
        </message>
        <message>
            <location filename="index/formats/mail/msg.py" />
            <location filename="index/formats/pdf/document.py" />
            <source>The attachment is damaged.</source>
            <translation>المرفق تالف.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>The attachments expand to too many bytes.</source>
            <translation>تتوسع المرفقات إلى حجم أكبر مما ينبغي.</translation>
        </message>
        <message>
            <location filename="index/engine/syntax.py" />
            <source>The brackets are nested too deep.</source>
            <translation>الأقواس متداخلة أكثر مما ينبغي.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>The catalogue</source>
            <translation>الدليل</translation>
        </message>
        <message>
            <location filename="index/catalogue.py" />
            <source>The catalogue is damaged: {row} cannot be read back. {remedy}</source>
            <translation>الدليل تالف: لا يمكن استرجاع {row}. {remedy}</translation>
        </message>
        <message>
            <location filename="index/stores.py" />
            <source>The catalogue was damaged and is being made anew.</source>
            <translation>كان الدليل تالفًا ويُنشأ من جديد.</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>The decision {id} counts already.</source>
            <translation>القرار {id} سارٍ من قبل.</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>The decision {id} is undone already.</source>
            <translation>تُراجع عن القرار {id} من قبل.</translation>
        </message>
        <message>
            <location filename="index/formats/docx/__init__.py" />
            <location filename="index/formats/odt/__init__.py" />
            <source>The document is nested too deeply to be read.</source>
            <translation>المستند متداخل أكثر مما تمكن قراءته.</translation>
        </message>
        <message>
            <location filename="index/formats/docx/__init__.py" />
            <location filename="index/formats/odt/__init__.py" />
            <source>The document is protected by a password.</source>
            <translation>المستند محمي بكلمة مرور.</translation>
        </message>
        <message>
            <location filename="index/formats/epub.py" />
            <source>The e-book is protected against copying.</source>
            <translation>الكتاب الإلكتروني محمي من النسخ.</translation>
        </message>
        <message>
            <location filename="index/formats/encoding.py" />
            <source>The encoding is not stated; the text was read as {encoding}.</source>
            <translation>الترميز غير مذكور؛ قُرئ النص بترميز {encoding}.</translation>
        </message>
        <message>
            <location filename="index/facts/language.py" />
            <source>The file declares the language {declared}, but its text is in {language}.</source>
            <translation>يصرّح الملف باللغة {declared}، لكن نصه بـ{language}.</translation>
        </message>
        <message>
            <location filename="index/left_out.py" />
            <source>The file has changed since it was read. Bring the archive up to date, then try again.</source>
            <translation>تغير الملف منذ قُرئ. حدّث الأرشيف، ثم حاول من جديد.</translation>
        </message>
        <message>
            <location filename="index/formats/limits.py" />
            <source>The file has {size} bytes; at most {most} can be read.</source>
            <translation>حجم الملف {size} بايت؛ تمكن قراءة {most} على الأكثر.</translation>
        </message>
        <message>
            <location filename="index/formats/__init__.py" />
            <source>The file holds no text.</source>
            <translation>لا نص في الملف.</translation>
        </message>
        <message>
            <location filename="index/formats/__init__.py" />
            <source>The file is empty.</source>
            <translation>الملف فارغ.</translation>
        </message>
        <message>
            <location filename="index/left_out.py" />
            <source>The file is not there any more: it was moved or deleted.</source>
            <translation>لم يعد الملف موجودًا: نُقل أو حُذف.</translation>
        </message>
        <message>
            <location filename="index/notebook/store.py" />
            <source>The file {path} is left as it is.</source>
            <translation>تُرك الملف {path} كما هو.</translation>
        </message>
        <message>
            <location filename="index/notebook/store.py" />
            <source>The file {path} is left as it is; its newest backup is {copies}.</source>
            <translation>تُرك الملف {path} كما هو؛ وأحدث نسخة احتياطية منه هي «{copies}».</translation>
        </message>
        <message>
            <location filename="index/folder.py" />
            <source>The folder {folder} cannot be read ({strerror}).</source>
            <translation>لا يمكن قراءة المجلد {folder} ({strerror}).</translation>
        </message>
        <message>
            <location filename="index/places.py" />
            <source>The folder {folder} may not be read.</source>
            <translation>لا يُسمح بقراءة المجلد {folder}.</translation>
        </message>
        <message>
            <location filename="index/formats/pdf/document.py" />
            <source>The fonts of the PDF do not say which letters they hold: to be searched it needs OCR.</source>
            <translation>خطوط ملف PDF لا تبين أي الحروف فيها: يحتاج إلى التعرف الضوئي على الحروف ليمكن البحث فيه.</translation>
        </message>
        <message>
            <location filename="index/formats/front_matter.py" />
            <source>The front matter is damaged, and was kept as text: {error}.</source>
            <translation>ترويسة الملف تالفة، وحُفظت نصًا: {error}.</translation>
        </message>
        <message>
            <location filename="index/engine/store.py" />
            <source>The index cannot be read any more ({error}); it has to be rebuilt.</source>
            <translation>لم تعد قراءة الفهرس ممكنة ({error})؛ يجب أن يُبنى من جديد.</translation>
        </message>
        <message>
            <location filename="index/engine/store.py" />
            <source>The index cannot be read any more; it has to be rebuilt.</source>
            <translation>لم تعد قراءة الفهرس ممكنة؛ يجب أن يُبنى من جديد.</translation>
        </message>
        <message>
            <location filename="index/sync.py" />
            <source>The index could not be put in order. {error}</source>
            <translation>تعذر ترتيب الفهرس. {error}</translation>
        </message>
        <message>
            <location filename="index/engine/engine.py" />
            <source>The index holds {count} releases after a change, not {expected}.</source>
            <translation>عدد المواد في الفهرس بعد التغيير {count}، لا {expected}.</translation>
        </message>
        <message>
            <location filename="index/engine/store.py" />
            <source>The index may not be written where it is kept ({strerror}).</source>
            <translation>لا يُسمح بكتابة الفهرس حيث يُحفظ ({strerror}).</translation>
        </message>
        <message>
            <location filename="index/stores.py" />
            <source>The index was damaged and is being made anew.</source>
            <translation>كان الفهرس تالفًا ويُنشأ من جديد.</translation>
        </message>
        <message>
            <location filename="index/formats/tables_json.py" />
            <source>The line is no JSON object.</source>
            <translation>السطر ليس كائن JSON.</translation>
        </message>
        <message>
            <location filename="index/formats/mail/msg.py" />
            <source>The message is damaged ({reason}).</source>
            <translation>الرسالة تالفة ({reason}).</translation>
        </message>
        <message>
            <location filename="index/formats/mail/body.py" />
            <source>The message is encrypted.</source>
            <translation>الرسالة مشفَّرة.</translation>
        </message>
        <message>
            <location filename="index/formats/mail/body.py" />
            <source>The message says that it has parts, but they cannot be told apart; it was read as it stands.</source>
            <translation>تقول الرسالة إن لها أجزاء، لكن لا يمكن التمييز بينها؛ قُرئت كما هي.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>The notebook</source>
            <translation>الدفتر</translation>
        </message>
        <message>
            <location filename="index/formats/warc.py" />
            <source>The page is compressed as {packed}, which cannot be read.</source>
            <translation>الصفحة مضغوطة بصيغة {packed} التي لا تمكن قراءتها.</translation>
        </message>
        <message>
            <location filename="index/formats/warc.py" />
            <source>The page is damaged.</source>
            <translation>الصفحة تالفة.</translation>
        </message>
        <message>
            <location filename="index/formats/html.py" />
            <source>The page is nested too deeply to be read as one; its text was kept without its structure.</source>
            <translation>الصفحة متداخلة أكثر مما تمكن قراءته؛ حُفظ نصها من دون بنيتها.</translation>
        </message>
        <message>
            <location filename="index/notebook/anchoring.py" />
            <source>The passage from {start} to {end} is not part of the text of {key}.</source>
            <translation>المقطع من {start} إلى {end} ليس من نص {key}.</translation>
        </message>
        <message>
            <location filename="index/engine/filters.py" />
            <source>The range of dates ends before it begins: {since} to {until}.</source>
            <translation>تنتهي المدة قبل أن تبدأ: من {since} إلى {until}.</translation>
        </message>
        <message>
            <location filename="index/intake/plan.py" />
            <source>The same file comes before it in this list, as {earlier}.</source>
            <translation>الملف نفسه يسبقه في هذه القائمة، باسم {earlier}.</translation>
        </message>
        <message>
            <location filename="index/intake/plan.py" />
            <source>The same file is already here as {key}.</source>
            <translation>الملف نفسه موجود هنا من قبل باسم {key}.</translation>
        </message>
        <message>
            <location filename="index/engine/stretch.py" />
            <source>The stretch of time ends before it begins: {since} to {until}.</source>
            <translation>تنتهي المدة قبل أن تبدأ: من {since} إلى {until}.</translation>
        </message>
        <message>
            <location filename="index/entities/ledger/files.py" />
            <source>The table cannot be read after line {line_num}: {error}.</source>
            <translation>لا يمكن قراءة الجدول بعد السطر {line_num}: {error}.</translation>
        </message>
        <message>
            <location filename="index/formats/limits.py" />
            <source>The text has {size} characters; at most {most} can be read.</source>
            <translation>طول النص {size} حرف؛ تمكن قراءة {most} على الأكثر.</translation>
        </message>
        <message>
            <location filename="index/formats/mail/msg.py" />
            <source>The text of the message cannot be read: {error}.</source>
            <translation>لا يمكن قراءة نص الرسالة: {error}.</translation>
        </message>
        <message>
            <location filename="index/formats/package.py" />
            <source>The {what} expands to too many bytes to be read.</source>
            <translation>الملف ({what}) يتوسع إلى أكثر مما تمكن قراءته.</translation>
        </message>
        <message>
            <location filename="index/formats/odt/__init__.py" />
            <location filename="index/formats/package.py" />
            <source>The {what} is damaged and cannot be read.</source>
            <translation>الملف ({what}) تالف ولا يمكن قراءته.</translation>
        </message>
        <message>
            <location filename="index/formats/package.py" />
            <source>The {what} is protected by a password.</source>
            <translation>الملف ({what}) محمي بكلمة مرور.</translation>
        </message>
        <message>
            <location filename="index/entities/ledger/files.py" />
            <source>The {what} {number} is no decision: {reason}.</source>
            <translation>العنصر {what} {number} ليس قرارًا: {reason}.</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>There is no decision {entry_id} in the ledger.</source>
            <translation>لا قرار {entry_id} في سجل القرارات.</translation>
        </message>
        <message>
            <location filename="index/places.py" />
            <source>There is no folder at {folder}.</source>
            <translation>لا مجلد في «{folder}».</translation>
        </message>
        <message>
            <location filename="index/notebook/store.py" />
            <source>There is no import {import_id} in the notebook.</source>
            <translation>لا استيراد {import_id} في الدفتر.</translation>
        </message>
        <message>
            <location filename="index/engine/store.py" />
            <source>There is no index in its place; it has to be built.</source>
            <translation>لا فهرس في مكانه؛ يجب أن يُبنى.</translation>
        </message>
        <message>
            <location filename="index/catalogue.py" />
            <source>There is no release {key} in this archive.</source>
            <translation>لا مادة باسم {key} في هذا الأرشيف.</translation>
        </message>
        <message>
            <location filename="index/intake/perform.py" />
            <source>There is no space left in the archive's folder for it.</source>
            <translation>لم تبق له مساحة في مجلد الأرشيف.</translation>
        </message>
        <message>
            <location filename="index/intake/perform.py" />
            <source>There is no space left in {folder}. Nothing was copied.</source>
            <translation>لم تبق مساحة في {folder}. لم يُنسخ شيء.</translation>
        </message>
        <message>
            <location filename="index/stores.py" />
            <source>There is no space left in {home}, where Sijill keeps its index.</source>
            <translation>لم تبق مساحة في {home} حيث يحفظ Sijill فهرسه.</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>There is no space left on the disk for {what}. What was saved before is kept.</source>
            <translation>لم تبق مساحة على القرص من أجل {what}. ما حُفظ من قبل باقٍ.</translation>
        </message>
        <message>
            <location filename="index/draft.py" />
            <source>There is no space left to write {target}. Nothing was written.</source>
            <translation>لم تبق مساحة لكتابة {target}. لم يُكتب شيء.</translation>
        </message>
        <message>
            <location filename="index/engine/store.py" />
            <source>There is no space left where the index is kept; what was there before is untouched.</source>
            <translation>لم تبق مساحة حيث يُحفظ الفهرس؛ ولم يُمسّ ما كان موجودًا.</translation>
        </message>
        <message>
            <location filename="index/intake/sources.py" />
            <source>There is no such file.</source>
            <translation>لا ملف كهذا.</translation>
        </message>
        <message>
            <location filename="index/notebook/anchoring.py" />
            <source>There is no text in this passage. Select some words to keep them.</source>
            <translation>لا نص في هذا المقطع. حدد بعض الكلمات لحفظها.</translation>
        </message>
        <message>
            <location filename="index/formats/mail/mhtml.py" />
            <source>There is no web page in this file.</source>
            <translation>لا صفحة ويب في هذا الملف.</translation>
        </message>
        <message>
            <location filename="index/engine/parsing.py" />
            <source>There is no word to search for.</source>
            <translation>لا كلمة للبحث عنها.</translation>
        </message>
        <message>
            <location filename="index/reading.py" />
            <source>There is nothing in it that can be read.</source>
            <translation>ليس فيه شيء تمكن قراءته.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>There is nothing to split: this entity was not made of several.</source>
            <translation>لا شيء يُفصل: لم يُجمع هذا الاسم من عدة أسماء.</translation>
        </message>
        <message>
            <location filename="index/entities/ledger/files.py" />
            <source>These decisions were written by a newer version of Sijill. Please update it.</source>
            <translation>كُتبت هذه القرارات بإصدار أحدث من Sijill. يُرجى تحديثه.</translation>
        </message>
        <message>
            <location filename="index/entities/ledger/files.py" />
            <source>This JSON holds no decisions about entities.</source>
            <translation>لا قرارات بشأن الأسماء في ملف JSON هذا.</translation>
        </message>
        <message>
            <location filename="index/locking.py" />
            <source>This archive is being brought up to date by another window or command. Please wait until it has finished.</source>
            <translation>نافذة أخرى أو أمر آخر يحدّث هذا الأرشيف الآن. يُرجى الانتظار حتى ينتهي.</translation>
        </message>
        <message>
            <location filename="index/notebook/store.py" />
            <source>This bookmark is already in the notebook.</source>
            <translation>هذا المقطع في الدفتر من قبل.</translation>
        </message>
        <message>
            <location filename="index/notebook/store.py" />
            <source>This bookmark is not in the notebook any more.</source>
            <translation>لم يعد هذا المقطع في الدفتر.</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>This decides nothing: it is so already.</source>
            <translation>هذا لا يقرر شيئًا: الأمر كذلك من قبل.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>This entity is not called “{value}”.</source>
            <translation>ليس هذا اسمه «{value}».</translation>
        </message>
        <message>
            <location filename="index/formats/zip_archives.py" />
            <source>This file is a document or a program, not a ZIP archive of files.</source>
            <translation>هذا الملف مستند أو برنامج، وليس أرشيف ZIP من الملفات.</translation>
        </message>
        <message>
            <location filename="index/formats/foreign.py" />
            <source>This file is named {name} but holds binary data.</source>
            <translation>لاحقة هذا الملف {name} لكنه يحوي بيانات ثنائية.</translation>
        </message>
        <message>
            <location filename="index/formats/foreign.py" />
            <source>This file is named {name} but holds {holds}.</source>
            <translation>لاحقة هذا الملف {name} لكنه يحوي {holds}.</translation>
        </message>
        <message>
            <location filename="index/intake/undo.py" />
            <source>This import was undone already, on {undone}. Nothing was changed.</source>
            <translation>تُراجع عن هذا الاستيراد من قبل، في {undone}. لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="index/entities/ledger/files.py" />
            <source>This is no JSON.</source>
            <translation>هذا ليس JSON.</translation>
        </message>
        <message>
            <location filename="index/entities/ledger/files.py" />
            <source>This is no table of decisions: it has no column {missing}.</source>
            <translation>هذا ليس جدول قرارات: ليس فيه العمود {missing}.</translation>
        </message>
        <message>
            <location filename="index/places.py" />
            <source>This user has no home directory to keep the index in. Choose a place for it with --state.</source>
            <translation>ليس لهذا المستخدم مجلد رئيسي يُحفظ فيه الفهرس. اختر له مكانًا بـ --state.</translation>
        </message>
        <message>
            <location filename="reader/telling.py" />
            <source>Too many open files</source>
            <translation>ملفات مفتوحة أكثر مما ينبغي</translation>
        </message>
        <message>
            <location filename="index/facts/published.py" />
            <source>Two dates of publication are stated: {taken} was taken, {left} was not.</source>
            <translation>ورد تاريخان للنشر: أُخذ بـ{taken} دون {left}.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>Two different entities are needed to make one of them.</source>
            <translation>يلزم اسمان مختلفان ليُجعلا واحدًا.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Videos</source>
            <translation>مقاطع الفيديو</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Web archives of Safari</source>
            <translation>أرشيفات ويب من Safari</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>Word document</source>
            <translation>مستند Word</translation>
        </message>
        <message>
            <location filename="index/engine/question.py" />
            <source>Words can match “all” or “any”, not “{match}”.</source>
            <translation>يمكن أن تطابق الكلمات «all» أو «any»، لا «{match}».</translation>
        </message>
        <message>
            <location filename="index/draft.py" />
            <source>Writing the file was stopped.</source>
            <translation>أُوقفت كتابة الملف.</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>XPS documents</source>
            <translation>مستندات XPS</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>a PDF document</source>
            <translation>مستند PDF</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>a Rich Text document</source>
            <translation>مستند نص منسق</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>a ZIP archive or an office document</source>
            <translation>أرشيف ZIP أو مستندًا مكتبيًا</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>a database</source>
            <translation>قاعدة بيانات</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>a picture</source>
            <translation>صورة</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>a program</source>
            <translation>برنامجًا</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>an old office document</source>
            <translation>مستندًا مكتبيًا قديمًا</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>another</source>
            <translation>لغة أخرى</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>compressed data</source>
            <translation>بيانات مضغوطة</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>e-book</source>
            <translation>كتاب إلكتروني</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>entry</source>
            <translation>القيد</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>it ends too early</source>
            <translation>ينتهي قبل أوانه</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>it has no id</source>
            <translation>ليس له معرّف</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>it is not an object</source>
            <translation>ليس كائنًا</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>it names no entity</source>
            <translation>لا يسمّي شيئًا</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>it states more than it holds</source>
            <translation>يذكر أكثر مما فيه</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>its id was given before</source>
            <translation>ورد معرّفه من قبل</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>its value is no name</source>
            <translation>قيمته ليست اسمًا</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>row</source>
            <translation>الصف</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>something is missing</source>
            <translation>ينقصه شيء</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>the catalogue</source>
            <translation>الدليل</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>the notebook</source>
            <translation>الدفتر</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>the text is cut off</source>
            <translation>النص مقطوع</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>the text is packed in an unknown way</source>
            <translation>النص محزوم بطريقة غير معروفة</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>the text was changed</source>
            <translation>غُيّر النص</translation>
        </message>
        <message>
            <location filename="resources/translations/pieces.txt" />
            <source>what it is about is no id of an entity</source>
            <translation>ما يخصه ليس معرّف اسم</translation>
        </message>
        <message>
            <location filename="index/places.py" />
            <source>{folder} is a file, not a folder. Choose the folder that holds it.</source>
            <translation>{folder} ملف لا مجلد. اختر المجلد الذي يحويه.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>{key} does not mention this entity.</source>
            <translation>لا تذكر {key} هذا الاسم.</translation>
        </message>
        <message>
            <location filename="index/catalogue.py" />
            <source>{key} is in this archive, but could not be read. {message}</source>
            <translation>{key} موجود في هذا الأرشيف، لكن تعذرت قراءته. {message}</translation>
        </message>
        <message>
            <location filename="index/formats/foreign.py" />
            <source>{kind} cannot be read yet.</source>
            <translation>لا تمكن بعد قراءة {kind}.</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>{name} cannot be opened in the place where it is kept ({reason}).</source>
            <translation>لا يمكن فتح {name} في المكان الذي يُحفظ فيه ({reason}).</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>{name} cannot be read or written: the disk reports an error ({reason}).</source>
            <translation>لا يمكن قراءة {name} أو كتابته: يبلّغ القرص عن خطأ ({reason}).</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>{name} cannot be written in the place where it is kept ({reason}).</source>
            <translation>لا يمكن كتابة {name} في المكان الذي يُحفظ فيه ({reason}).</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>{name} is being written by another program. Please try again in a moment.</source>
            <translation>برنامج آخر يكتب {name} الآن. يُرجى المحاولة من جديد بعد لحظة.</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>{name} is damaged and cannot be read ({reason}).</source>
            <translation>{name} تالف ولا يمكن قراءته ({reason}).</translation>
        </message>
        <message>
            <location filename="index/formats/tables.py" />
            <source>{no_body} Its columns are {listed}.</source>
            <translation>{no_body} أعمدته هي {listed}.</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>{path} cannot be read: {error}.</source>
            <translation>لا يمكن قراءة {path}: {error}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {error}.</source>
            <translation type="vanished">لا يمكن كتابة {path}: {error}.</translation>
        </message>
        <message>
            <location filename="index/entity_ledger.py" />
            <source>{path} is not text in UTF-8.</source>
            <translation>{path} ليس نصًا بترميز UTF-8.</translation>
        </message>
        <message>
            <location filename="index/engine/parsing.py" />
            <source>{reason} Everything was searched as plain words.</source>
            <translation>{reason} جرى البحث عن كل شيء كلماتٍ عادية.</translation>
        </message>
        <message>
            <location filename="index/engine/stretch.py" />
            <source>{since} to {until} is no stretch of time.</source>
            <translation>من {since} إلى {until} ليست مدة من الزمن.</translation>
        </message>
        <message>
            <location filename="index/notebook/citing.py" />
            <source>{start} to {end} is no passage of {key}.</source>
            <translation>من {start} إلى {end} ليس مقطعًا من {key}.</translation>
        </message>
        <message>
            <location filename="index/draft.py" />
            <source>{target} cannot be written: {error}. Nothing was written.</source>
            <translation>لا يمكن كتابة {target}: {error}. لم يُكتب شيء.</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>{what} is damaged and cannot be read ({split}).</source>
            <translation>{what} تالف ولا يمكن قراءته ({split}).</translation>
        </message>
        <message>
            <location filename="index/sqlite.py" />
            <source>{what} was written by a newer version of Sijill (layout {found}; this version reads layouts up to {steps}). Nothing was changed. Please update Sijill.</source>
            <translation>{what}: كُتب بإصدار أحدث من Sijill (التنسيق {found}؛ وهذا الإصدار يقرأ التنسيقات حتى {steps}). لم يتغير شيء. يُرجى تحديث Sijill.</translation>
        </message>
        <message>
            <location filename="index/entity_names.py" />
            <source>“{name}” fits several. Say which by its id: {ids}.</source>
            <translation>«{name}» يوافق عدة أسماء. حدد أيها بمعرّفه: {ids}.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>“{name}” fits several. Say which by its id: {parts}.</source>
            <translation>«{name}» يوافق عدة أسماء. حدد أيها بمعرّفه: {parts}.</translation>
        </message>
        <message>
            <location filename="index/entity_names.py" />
            <source>“{name}” fits several: {names}. Any of them counts.</source>
            <translation>«{name}» يوافق عدة أسماء: {names}. ويُعتدّ بأيٍّ منها.</translation>
        </message>
        <message>
            <location filename="index/engine/parsing.py" />
            <source>“{name}” is not understood here and was searched as plain words.</source>
            <translation>لم يُفهم «{name}» هنا وجرى البحث عنه كلماتٍ عادية.</translation>
        </message>
        <message>
            <location filename="index/engine/parsing.py" />
            <source>“{sign}” is not understood in this place; what stands beside it was searched as plain words.</source>
            <translation>لم تُفهم «{sign}» في هذا الموضع؛ وجرى البحث عما بجانبها كلماتٍ عادية.</translation>
        </message>
        <message>
            <location filename="index/engine/syntax.py" />
            <source>“{text}” has nothing after it.</source>
            <translation>لا شيء بعد «{text}».</translation>
        </message>
        <message>
            <location filename="index/engine/syntax.py" />
            <source>“{text}” has nothing before it.</source>
            <translation>لا شيء قبل «{text}».</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>“{value}” is no kind: {entitykind}.</source>
            <translation>«{value}» ليس نوعًا: {entitykind}.</translation>
        </message>
        <message>
            <location filename="index/engine/filters.py" />
            <source>“{value}” is not a date; write 2017-10-19, 2017-10 or 2017.</source>
            <translation>«{value}» ليس تاريخًا؛ اكتب 2017-10-19 أو 2017-10 أو 2017.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>“{value}” is what stays. Split off the others.</source>
            <translation>«{value}» هو ما يبقى. افصل غيره.</translation>
        </message>
        <message>
            <location filename="index/entity_decisions.py" />
            <source>“{value}” is what this one is called. Give the other one another name.</source>
            <translation>«{value}» هو اسم هذا. أعطِ الآخر اسمًا آخر.</translation>
        </message>
    </context>
    <context>
        <name>kinds</name>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>analysis</source>
            <translation>تحليل</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>blog post</source>
            <translation>تدوينة</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>fact sheet</source>
            <translation>صحيفة وقائع</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>interview</source>
            <translation>مقابلة</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>joint statement</source>
            <translation>بيان مشترك</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>letter</source>
            <translation>رسالة</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>mail</source>
            <translation>رسالة بريد</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>media advisory</source>
            <translation>إشعار إعلامي</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>news</source>
            <translation>خبر</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>opinion</source>
            <translation>رأي</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>petition</source>
            <translation>عريضة</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>press briefing</source>
            <translation>إحاطة صحفية</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>press release</source>
            <translation>بيان صحفي</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>report</source>
            <translation>تقرير</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>resolution</source>
            <translation>قرار</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>speech</source>
            <translation>كلمة</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>statement</source>
            <translation>بيان</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>transcript</source>
            <translation>تفريغ نصي</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>urgent action</source>
            <translation>تحرك عاجل</translation>
        </message>
        <message>
            <location filename="reader/release_kinds.py" />
            <source>urgent appeal</source>
            <translation>نداء عاجل</translation>
        </message>
    </context>
    <context>
        <name>languages</name>
        <message>
            <location filename="reader/language_names.py" />
            <source>Albanian</source>
            <translation>الألبانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Amharic</source>
            <translation>الأمهرية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Arabic</source>
            <translation>العربية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Armenian</source>
            <translation>الأرمنية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Azerbaijani</source>
            <translation>الأذرية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Bengali</source>
            <translation>البنغالية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Bosnian</source>
            <translation>البوسنية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Bulgarian</source>
            <translation>البلغارية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Burmese</source>
            <translation>البورمية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Central Kurdish</source>
            <translation>الكردية الوسطى (السورانية)</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Chinese</source>
            <translation>الصينية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Croatian</source>
            <translation>الكرواتية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Czech</source>
            <translation>التشيكية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Danish</source>
            <translation>الدنماركية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Dutch</source>
            <translation>الهولندية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>English</source>
            <translation>الإنجليزية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Finnish</source>
            <translation>الفنلندية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>French</source>
            <translation>الفرنسية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Georgian</source>
            <translation>الجورجية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>German</source>
            <translation>الألمانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Greek</source>
            <translation>اليونانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Hausa</source>
            <translation>الهوسا</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Hebrew</source>
            <translation>العبرية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Hindi</source>
            <translation>الهندية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Hungarian</source>
            <translation>الهنغارية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Indonesian</source>
            <translation>الإندونيسية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Italian</source>
            <translation>الإيطالية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Japanese</source>
            <translation>اليابانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Kazakh</source>
            <translation>الكازاخية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Korean</source>
            <translation>الكورية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Kurdish</source>
            <translation>الكردية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Malay</source>
            <translation>الملايوية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Norwegian</source>
            <translation>النرويجية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Pashto</source>
            <translation>البشتوية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Persian</source>
            <translation>الفارسية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Polish</source>
            <translation>البولندية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Portuguese</source>
            <translation>البرتغالية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Romanian</source>
            <translation>الرومانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Russian</source>
            <translation>الروسية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Serbian</source>
            <translation>الصربية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Somali</source>
            <translation>الصومالية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Spanish</source>
            <translation>الإسبانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Swahili</source>
            <translation>السواحلية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Swedish</source>
            <translation>السويدية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Syriac</source>
            <translation>السريانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Thai</source>
            <translation>التايلندية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Tigrinya</source>
            <translation>التيغرينية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Turkish</source>
            <translation>التركية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Ukrainian</source>
            <translation>الأوكرانية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Urdu</source>
            <translation>الأردية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Uyghur</source>
            <translation>الأويغورية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Uzbek</source>
            <translation>الأوزبكية</translation>
        </message>
        <message>
            <location filename="reader/language_names.py" />
            <source>Vietnamese</source>
            <translation>الفيتنامية</translation>
        </message>
    </context>
    <context>
        <name>pages</name>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>A reader for archives of releases. It uses no network.</source>
            <translation>قارئ لأرشيفات المواد. لا يستعمل الشبكة.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>About Sijill</source>
            <translation>عن Sijill</translation>
        </message>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>And further</source>
            <translation>وغير ذلك</translation>
        </message>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>Click a question to ask it. None is an error: what is not understood is sought as plain words.</source>
            <translation>انقر على سؤال لطرحه. لا يوجد سؤال خاطئ: ما لا يُفهم يُبحث عنه كلماتٍ عادية.</translation>
        </message>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>How to ask</source>
            <translation>كيف تسأل</translation>
        </message>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>Licences</source>
            <translation>التراخيص</translation>
        </message>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>To begin with</source>
            <translation>للبداية</translation>
        </message>
        <message>
            <location filename="reader/dialogs/pages.py" />
            <source>What it is</source>
            <translation>ما هو</translation>
        </message>
    </context>
    <context>
        <name>printing</name>
        <message>
            <location filename="reader/window/printers.py" />
            <source>Choose a file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <location filename="reader/window/printed_release.py" />
            <source>Kept passages and notes</source>
            <translation>المقاطع المحفوظة والملاحظات</translation>
        </message>
        <message>
            <location filename="reader/window/printed_release.py" />
            <source>Marks:</source>
            <translation>العلامات:</translation>
        </message>
        <message>
            <location filename="reader/window/printers.py" />
            <source>Release</source>
            <translation>مادة</translation>
        </message>
        <message>
            <location filename="reader/window/printed_release.py" />
            <source>[{number}]</source>
            <translation>[{number}]</translation>
        </message>
        <message>
            <location filename="reader/window/printed_release.py" />
            <source>{value} – {evidence}</source>
            <translation>{value} – {evidence}</translation>
        </message>
    </context>
    <context>
        <name>report</name>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Date of this list</source>
            <translation>تاريخ هذه القائمة</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Filters</source>
            <translation>المرشّحات</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Found</source>
            <translation>وُجد</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Listed here</source>
            <translation>المذكور هنا</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Marks</source>
            <translation>العلامات</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>No longer in the archive</source>
            <translation>لم تعد في الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Order</source>
            <translation>الترتيب</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Question</source>
            <translation>السؤال</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Search results</source>
            <translation>نتائج البحث</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>Words</source>
            <translation>الكلمات</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>all of the words</source>
            <translation>كل الكلمات</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>any of the words</source>
            <translation>أيٌّ من الكلمات</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>by source, newest first</source>
            <translation>بحسب المصدر، الأحدث أولًا</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>by title</source>
            <translation>بحسب العنوان</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>date ambiguous: {dates}</source>
            <translation>تاريخ ملتبس: {dates}</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>every release</source>
            <translation>كل المواد</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>most relevant first</source>
            <translation>الأوثق صلة أولًا</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>oldest first</source>
            <translation>الأقدم أولًا</translation>
        </message>
        <message>
            <location filename="reader/window/report_words.py" />
            <source>{found} of {total} releases</source>
            <translation>{found} من {total} مادة</translation>
        </message>
    </context>
    <context>
        <name>shortcuts</name>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Choose all</source>
            <translation>اختيار الكل</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Choose several</source>
            <translation>اختيار عدة عناصر</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>First and last bar</source>
            <translation>العمود الأول والأخير</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>First and last row</source>
            <translation>الصف الأول والأخير</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Fold and unfold a group of results</source>
            <translation>طي مجموعة نتائج وتوسيعها</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>From bar to bar</source>
            <translation>من عمود إلى عمود</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>From one active filter to the next</source>
            <translation>من مرشّح فعّال إلى الذي يليه</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>From the search field into the results</source>
            <translation>من حقل البحث إلى النتائج</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Half a screen on and back</source>
            <translation>نصف شاشة إلى الأمام والخلف</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Leave a filter out</source>
            <translation>استبعاد مرشّح</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Lift an active filter; remove a passage from the notebook</source>
            <translation>إزالة مرشّح فعّال؛ إزالة مقطع من الدفتر</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Lift the range</source>
            <translation>إزالة المدة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Lists</source>
            <translation>القوائم</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Nearer and farther</source>
            <translation>أقرب وأبعد</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Read the release, open the page of a name, go to a passage</source>
            <translation>قراءة المادة، فتح صفحة اسم، الانتقال إلى مقطع</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Save the note that is being written</source>
            <translation>حفظ الملاحظة التي تُكتب</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Search this range</source>
            <translation>البحث في هذه المدة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Show it beside the list; tick a filter</source>
            <translation>إظهاره بجانب القائمة؛ تأشير مرشّح</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Stretch the range</source>
            <translation>مدّ المدة</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Timeline</source>
            <translation>الخط الزمني</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>What can be done with it</source>
            <translation>ما يمكن فعله به</translation>
        </message>
        <message>
            <location filename="reader/dialogs/shortcuts.py" />
            <source>Write the note of a passage</source>
            <translation>كتابة ملاحظة مقطع</translation>
        </message>
    </context>
    <context>
        <name>toolbar</name>
        <message>
            <location filename="reader/window/toolbar.py" />
            <source>Archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/window/toolbar.py" />
            <source>Archive menu</source>
            <translation>قائمة الأرشيف</translation>
        </message>
        <message>
            <location filename="reader/window/toolbar.py" />
            <source>Toolbar</source>
            <translation>شريط الأدوات</translation>
        </message>
    </context>
    <context>
        <name>wording</name>
        <message>
            <location filename="reader/wording.py" />
            <source> or </source>
            <translation> أو </translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>Organisation</source>
            <translation>جهة</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>Organisations</source>
            <translation>الجهات</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>People</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>Person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>Place</source>
            <translation>مكان</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>Places</source>
            <translation>الأماكن</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>about {date}</source>
            <translation>نحو {date}</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>another form</source>
            <translation>صيغة أخرى</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>another name</source>
            <translation>اسم آخر</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>another spelling</source>
            <translation>كتابة أخرى</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>as asked</source>
            <translation>كما طُلب</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>name asked for</source>
            <translation>الاسم المطلوب</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>similar</source>
            <translation>مشابه</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>undated</source>
            <translation>بلا تاريخ</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>variant</source>
            <translation>شكل آخر</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>{day}, {time}</source>
            <translation>{day}، {time}</translation>
        </message>
        <message>
            <location filename="reader/wording.py" />
            <source>“{name}”</source>
            <translation>«{name}»</translation>
        </message>
    </context>
</TS>
