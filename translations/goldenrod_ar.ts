<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<!-- Kept by translations/update, which also holds the glossary. -->
<context>
    <name>goldenrod</name>
    <message>
        <source> %1 answers were taken back.</source>
        <translation> الإجابات المسحوبة: %1.</translation>
    </message>
    <message>
        <source> %1 stay in the queue: they changed meanwhile, or something speaks against them.</source>
        <translation> الباقية في القائمة: %1، لأنها تغيّرت في الأثناء أو لأن شيئًا يعارضها.</translation>
    </message>
    <message>
        <source> Somebody else than who read them decides the rest.</source>
        <translation> يقرّر البقية شخص آخر غير من قرأها.</translation>
    </message>
    <message>
        <source> already</source>
        <translation> من قبل</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> وأخرى: %1</translation>
    </message>
    <message>
        <source> as “%1”</source>
        <translation> في «%1»</translation>
    </message>
    <message>
        <source> forward to it</source>
        <translation> تُحوَّل إليه</translation>
    </message>
    <message>
        <source> forwards to it</source>
        <translation> يُحوَّل إليه</translation>
    </message>
    <message>
        <source> gives </source>
        <translation> يعطي </translation>
    </message>
    <message>
        <source> has dates in numbers. Does the day or the month come first?</source>
        <translation> فيه تواريخ بالأرقام. أيهما أولاً: اليوم أم الشهر؟</translation>
    </message>
    <message>
        <source> has no source records any more and forwards nowhere. Its history is kept.</source>
        <translation> لم تعد له سجلات مصادر ولا يُحوَّل إلى غيره. تاريخه محفوظ.</translation>
    </message>
    <message>
        <source> is loaded: %1 records, %2 in quarantine with their bytes.</source>
        <translation> حُمّل: السجلات %1، وفي الحجر %2 ببايتاتها.</translation>
    </message>
    <message>
        <source> is loaded: %1 records, none in quarantine.</source>
        <translation> حُمّل: السجلات %1، ولا شيء في الحجر.</translation>
    </message>
    <message>
        <source> joined</source>
        <translation> انضم</translation>
    </message>
    <message>
        <source> left</source>
        <translation> خرج</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source> says </source>
        <translation> فيه </translation>
    </message>
    <message>
        <source> to </source>
        <translation> إلى </translation>
    </message>
    <message>
        <source> was left out. Nothing of it was loaded.</source>
        <translation> تُرك. لم يُحمّل منه شيء.</translation>
    </message>
    <message>
        <source> was loaded; the workspace is as it was before.</source>
        <translation> ومساحة العمل كما كانت.</translation>
    </message>
    <message>
        <source> was retired and forwards here</source>
        <translation> أُحيل وحُوّل إلى هنا</translation>
    </message>
    <message>
        <source> was retired and forwards to </source>
        <translation> أُحيل وحُوّل إلى </translation>
    </message>
    <message>
        <source> with </source>
        <translation> مع </translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source> · %1 records</source>
        <translation> · السجلات: %1</translation>
    </message>
    <message>
        <source> · give a reason to save</source>
        <translation> · اذكر سبباً لتحفظ</translation>
    </message>
    <message>
        <source>% of the pairs that one person decides</source>
        <translation>% من الأزواج التي يقررها شخص واحد</translation>
    </message>
    <message>
        <source>% that passes every rule</source>
        <translation>النسبة التي تجتاز كل قاعدة</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % are codes of sex</source>
        <translation>%1 % رموز للجنس</translation>
    </message>
    <message>
        <source>%1 % are dates</source>
        <translation>%1 % تواريخ</translation>
    </message>
    <message>
        <source>%1 % are e-mail addresses</source>
        <translation>%1 % عناوين بريد إلكتروني</translation>
    </message>
    <message>
        <source>%1 % are known names</source>
        <translation>%1 % أسماء معروفة</translation>
    </message>
    <message>
        <source>%1 % are phone numbers</source>
        <translation>%1 % أرقام هواتف</translation>
    </message>
    <message>
        <source>%1 % are plausible birth dates</source>
        <translation>%1 % تواريخ ميلاد معقولة</translation>
    </message>
    <message>
        <source>%1 % are web addresses</source>
        <translation>%1 % عناوين مواقع</translation>
    </message>
    <message>
        <source>%1 % are “SURNAME, GIVEN”: split</source>
        <translation>%1 % بصيغة «العائلة، الأول»: تُقسم</translation>
    </message>
    <message>
        <source>%1 % look like organisations</source>
        <translation>%1 % تبدو مؤسسات</translation>
    </message>
    <message>
        <source>%1 % look like persons</source>
        <translation>%1 % تبدو أفراداً</translation>
    </message>
    <message>
        <source>%1 % of the bytes fit EBCDIC</source>
        <translation>%1 % من البايتات توافق EBCDIC</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, %3: </source>
        <translation>%1 %2، %3: </translation>
    </message>
    <message>
        <source>%1 %2: the stored bytes do not give the values that were loaded</source>
        <translation>%1 %2: البايتات المحفوظة لا تعطي القيم التي حُمّلت</translation>
    </message>
    <message>
        <source>%1 (that day has passed)</source>
        <translation>%1 (مضى ذلك اليوم)</translation>
    </message>
    <message>
        <source>%1 The policy in force holds until it is mended.</source>
        <translation>%1 تبقى السياسة السارية قائمة إلى أن يُصحَّح ذلك.</translation>
    </message>
    <message>
        <source>%1 agrees with another source</source>
        <translation>%1: يتفق مع مصدر آخر</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 و%2 غيره</translation>
    </message>
    <message>
        <source>%1 and less</source>
        <translation>%1 فأقل</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 فأكثر</translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation>الفرق: %1</translation>
    </message>
    <message>
        <source>%1 as delivered</source>
        <translation>%1 كما ورد</translation>
    </message>
    <message>
        <source>%1 belongs to another model. Nothing was changed. Take model.json and model_terms.ndjson from one release.</source>
        <translation>%1 يعود إلى نموذج آخر. لم يتغيّر شيء. خذ model.json وmodel_terms.ndjson من إصدار واحد.</translation>
    </message>
    <message>
        <source>%1 belongs to one customer</source>
        <translation>%1: لعميل واحد</translation>
    </message>
    <message>
        <source>%1 by field and source</source>
        <translation>%1 حسب الحقل والمصدر</translation>
    </message>
    <message>
        <source>%1 bytes kept as delivered</source>
        <translation>%1 بايت محفوظة كما وردت</translation>
    </message>
    <message>
        <source>%1 bytes without content</source>
        <translation>%1 بايت بلا محتوى</translation>
    </message>
    <message>
        <source>%1 bytes, %2 unpacked</source>
        <translation>%1 بايت، %2 بعد فك الضغط</translation>
    </message>
    <message>
        <source>%1 bytes, %2 unpacked: %3</source>
        <translation>%1 بايت، %2 بعد فك الضغط: %3</translation>
    </message>
    <message>
        <source>%1 can sign in here now.</source>
        <translation>يمكن لـ %1 تسجيل الدخول هنا الآن.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %d. Nothing was loaded. Ask for read permission, then try again.</source>
        <translation>تتعذر قراءة %1: %d. لم يُحمّل شيء. اطلب إذن القراءة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: %d. Nothing was loaded. Ask its owner for the extract again.</source>
        <translation>تعذّر فك ضغط %1: %d. لم يُحمَّل شيء. اطلب المستخرج من صاحبه مرة أخرى.</translation>
    </message>
    <message>
        <source>%1 cells kept from running as a formula</source>
        <translation>خلايا مُنعت من العمل كصيغة: %1</translation>
    </message>
    <message>
        <source>%1 changed while it was looked at. Nothing was saved. Look at it again, then decide.</source>
        <translation>تغيّر %1 أثناء الاطلاع عليه. لم يُحفظ شيء. اطّلع عليه من جديد ثم قرّر.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Nothing was loaded. Wait until it is written completely, then load it again.</source>
        <translation>تغيّر %1 أثناء قراءته. لم يُحمّل شيء. انتظر حتى تكتمل كتابته ثم حمّله ثانية.</translation>
    </message>
    <message>
        <source>%1 characters are valid UTF-8, %2 sequences are not</source>
        <translation>أحرف UTF-8 الصحيحة: %1، والمتتاليات غير الصحيحة: %2</translation>
    </message>
    <message>
        <source>%1 characters beyond ASCII, all valid UTF-8</source>
        <translation>أحرف خارج ASCII: %1، وكلها UTF-8 صحيح</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 مغلقة</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>التعليقات: %1</translation>
    </message>
    <message>
        <source>%1 could not be unpacked for want of room: %d. Nothing was loaded. Make room, then try again.</source>
        <translation>تعذّر فك ضغط %1 لضيق المساحة: %d. لم يُحمَّل شيء. أفسح مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>%1 could not be written: %d. Nothing was made. Make room or choose another folder.</source>
        <translation>تعذّرت كتابة %1: %d. لم يُنشأ شيء. أفرغ مساحة أو اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>%1 could not be written: %d. Nothing was published. Make room or choose another folder.</source>
        <translation>تعذّرت كتابة %1: %d. لم يُنشر شيء. أفرغ مساحة أو اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>%1 customers cannot be made: between %2 and %3 can.</source>
        <translation>لا يمكن إنشاء %1 من العملاء: يمكن ما بين %2 و%3.</translation>
    </message>
    <message>
        <source>%1 d newer</source>
        <translation>أحدث بـ %1 يوم</translation>
    </message>
    <message>
        <source>%1 d older</source>
        <translation>أقدم بـ %1 يوم</translation>
    </message>
    <message>
        <source>%1 decided today</source>
        <translation>حُسم اليوم: %1</translation>
    </message>
    <message>
        <source>%1 different values in %2 rows</source>
        <translation>القيم المختلفة: %1، في %2 صف</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>اختلاف %1</translation>
    </message>
    <message>
        <source>%1 does not tell who the customers are: its first column must be person_id. Nothing was graded.</source>
        <translation>لا يبيّن %1 مَن هم العملاء: يجب أن يكون عموده الأول person_id. لم يُقيَّم شيء.</translation>
    </message>
    <message>
        <source>%1 error in %2 read: at most %3 wrong with %4 confidence</source>
        <translation>الأخطاء: %1 من أصل %2 قُرئت؛ الخطأ %3 على الأكثر بدرجة ثقة %4</translation>
    </message>
    <message>
        <source>%1 errors in %2 read: at most %3 wrong with %4 confidence</source>
        <translation>الأخطاء: %1 من أصل %2 قُرئت؛ الخطأ %3 على الأكثر بدرجة ثقة %4</translation>
    </message>
    <message>
        <source>%1 events verified</source>
        <translation>أحداث تم التحقق منها: %1</translation>
    </message>
    <message>
        <source>%1 events, head </source>
        <translation>الأحداث: %1، آخرها </translation>
    </message>
    <message>
        <source>%1 events, in no manifest yet</source>
        <translation>أحداث ليست في أي بيان بعد: %1</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>الحقول: %1</translation>
    </message>
    <message>
        <source>%1 fields in %2 of %3 rows</source>
        <translation>الحقول: %1، في %2 من %3 صف</translation>
    </message>
    <message>
        <source>%1 fields, not %2</source>
        <translation>عدد الحقول %1، لا %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>النتائج: %1</translation>
    </message>
    <message>
        <source>%1 golden records, in the order of their ids</source>
        <translation>السجلات الذهبية: %1، مرتبة حسب معرّفاتها</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 h %2 left</source>
        <translation>بقيت %1 س %2 د</translation>
    </message>
    <message>
        <source>%1 has %2 columns, more than %3. Nothing was loaded. Check the delimiter, or leave columns out of the export.</source>
        <translation>أعمدة %1 عددها %2، وهو أكثر من %3. لم يُحمّل شيء. تحقق من الفاصل أو استبعد أعمدة من التصدير.</translation>
    </message>
    <message>
        <source>%1 has no column %2. Nothing was loaded. Name the key column as the files spell it.</source>
        <translation>ليس في %1 عمود %2. لم يُحمّل شيء. سمّ عمود المفتاح كما تكتبه الملفات.</translation>
    </message>
    <message>
        <source>%1 has no passphrase, and the policy wants one. Nothing was saved. Sign in as a person with a passphrase.</source>
        <translation>ليس لـ %1 عبارة مرور، والسياسة تطلبها. لم يُحفظ شيء. سجّل الدخول باسم شخص له عبارة مرور.</translation>
    </message>
    <message>
        <source>%1 has no records any more. Nothing was changed. Name the customer that took over.</source>
        <translation>لم يعد لدى %1 أي سجل. لم يتغيّر شيء. حدّد العميل الذي حلّ محله.</translation>
    </message>
    <message>
        <source>%1 has no usable value for %2 there. Nothing was changed.</source>
        <translation>ليس لدى %1 هناك قيمة صالحة في %2. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1 has no value for %2.</source>
        <translation>ليس لدى %1 قيمة في %2.</translation>
    </message>
    <message>
        <source>%1 has the form %2</source>
        <translation>%1: بالصيغة %2</translation>
    </message>
    <message>
        <source>%1 holdings name no record that is loaded</source>
        <translation>حسابات وعقود لا تشير إلى أي سجل محمّل: %1</translation>
    </message>
    <message>
        <source>%1 holds %2 files: %3. Nothing was loaded. Unpack it, then load each.</source>
        <translation>في %1 عدد الملفات: %2، وهي: %3. لم يُحمَّل شيء. فُك ضغطه ثم حمّل كل ملف.</translation>
    </message>
    <message>
        <source>%1 holds JSON (%2), but neither one object on each line nor an array of objects. Nothing was loaded. Export it as NDJSON, or as an array of objects.</source>
        <translation>في %1 بيانات JSON (%2)، لكن ليس كائناً واحداً في كل سطر ولا مصفوفة كائنات. لم يُحمّل شيء. صدّره بصيغة NDJSON أو مصفوفة كائنات.</translation>
    </message>
    <message>
        <source>%1 holds no file. Nothing was loaded. Ask its owner for the extract again.</source>
        <translation>لا ملف في %1. لم يُحمَّل شيء. اطلب المستخرج من صاحبه مرة أخرى.</translation>
    </message>
    <message>
        <source>%1 in force</source>
        <translation>السارية: %1</translation>
    </message>
    <message>
        <source>%1 in quarantine, %2</source>
        <translation>%1 في الحجر، %2</translation>
    </message>
    <message>
        <source>%1 is a sound number: %2</source>
        <translation>%1: رقم سليم من نوع %2</translation>
    </message>
    <message>
        <source>%1 is believable</source>
        <translation>%1: معقول</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was loaded. Ask its owner for the extract again.</source>
        <translation>%1 فارغ. لم يُحمّل شيء. اطلب المستخرج من صاحبه ثانية.</translation>
    </message>
    <message>
        <source>%1 is filled</source>
        <translation>%1: مملوء</translation>
    </message>
    <message>
        <source>%1 is filled where there is %2</source>
        <translation>%1: مملوء حيث يوجد %2</translation>
    </message>
    <message>
        <source>%1 is kept for the window</source>
        <translation>%1 محجوز للنافذة</translation>
    </message>
    <message>
        <source>%1 is known, and a later load (%2) may hold what is newer. Nothing was loaded. Discard this row, or set the value on the customer.</source>
        <translation>%1 معروف، وقد يكون في تحميل لاحق (%2) ما هو أحدث. لم يُحمَّل شيء. استبعد هذا الصف، أو اضبط القيمة عند العميل.</translation>
    </message>
    <message>
        <source>%1 is locked (event %2). Nothing was saved. Unlock it first.</source>
        <translation>%1 مقفل (الحدث %2). لم يُحفظ شيء. افتح القفل أولًا.</translation>
    </message>
    <message>
        <source>%1 is locked by a password. Nothing was loaded. Unpack it with the password first.</source>
        <translation>الملف %1 مقفل بكلمة مرور. لم يُحمَّل شيء. فُك ضغطه بكلمة المرور أولًا.</translation>
    </message>
    <message>
        <source>%1 is no folder. Nothing was written. Choose a new folder.</source>
        <translation>%1 ليس مجلداً. لم يُكتب شيء. اختر مجلداً جديداً.</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Nothing was loaded. Save the extract as a file first.</source>
        <translation>%1 ليس ملفاً عادياً. لم يُحمّل شيء. احفظ المستخرج في ملف أولاً.</translation>
    </message>
    <message>
        <source>%1 is no placeholder</source>
        <translation>%1: ليس حشواً</translation>
    </message>
    <message>
        <source>%1 is no truth: it needs the columns KEY, CUSTOMER or SOURCE, KEY, CUSTOMER or left_id, right_id, or these two and is_match. The records are matched, but not graded.</source>
        <translation>%1 ليس ملف حقيقة: يحتاج إلى الأعمدة KEY وCUSTOMER، أو SOURCE وKEY وCUSTOMER، أو left_id وright_id، أو هذين مع is_match. تمت مطابقة السجلات لكنها لم تُقيَّم.</translation>
    </message>
    <message>
        <source>%1 is not a Goldenrod workspace. It was not changed. Choose a file that ends in .goldenrod.</source>
        <translation>%1 ليس مساحة عمل Goldenrod. لم يتغيّر. اختر ملفاً ينتهي بـ ‎.goldenrod.</translation>
    </message>
    <message>
        <source>%1 is not a text file (%2). Nothing was loaded. Export it as CSV or NDJSON.</source>
        <translation>%1 ليس ملفاً نصياً (%2). لم يُحمّل شيء. صدّره بصيغة CSV أو NDJSON.</translation>
    </message>
    <message>
        <source>%1 is not before %2</source>
        <translation>%1: ليس قبل %2</translation>
    </message>
    <message>
        <source>%1 is not empty. Nothing was written. Choose a new folder.</source>
        <translation>%1 ليس فارغاً. لم يُكتب شيء. اختر مجلداً جديداً.</translation>
    </message>
    <message>
        <source>%1 is not locked. Nothing was changed.</source>
        <translation>%1 غير مقفل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1 is on a %2 file system, where a power cut or a second computer could damage it. Nothing was created. Choose a local disk.</source>
        <translation>%1 على نظام ملفات %2، حيث قد يتلفه انقطاع التيار أو جهاز ثانٍ. لم يُنشأ شيء. اختر قرصاً محلياً.</translation>
    </message>
    <message>
        <source>%1 is one customer already. Nothing was changed.</source>
        <translation>%1 عميل واحد بالفعل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1: من %2</translation>
    </message>
    <message>
        <source>%1 is open in another Goldenrod. Nothing was changed. Work there, or close it first.</source>
        <translation>%1 مفتوح في نافذة Goldenrod أخرى. لم يتغيّر شيء. اعمل هناك أو أغلقه أولاً.</translation>
    </message>
    <message>
        <source>%1 is the key of another command</source>
        <translation>%1 مفتاح أمر آخر</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”</source>
        <translation>%1 مفتاح «%2»</translation>
    </message>
    <message>
        <source>%1 is there already. It was not changed. Open it, or choose another name.</source>
        <translation>%1 موجود بالفعل. لم يتغيّر. افتحه أو اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>%1 is valid</source>
        <translation>%1: صحيح</translation>
    </message>
    <message>
        <source>%1 left · %2 today</source>
        <translation>بقي %1 · حُسم اليوم %2</translation>
    </message>
    <message>
        <source>%1 load %2: %3 corrected rows</source>
        <translation>%1 التحميل %2: صفوف مصحَّحة %3</translation>
    </message>
    <message>
        <source>%1 load %2: %3 rows</source>
        <translation>%1 التحميل %2: الصفوف %3</translation>
    </message>
    <message>
        <source>%1 load %2: not as many rows in quarantine as its ledger says</source>
        <translation>%1 التحميل %2: عدد الصفوف في الحجر ليس كما يقول السجل</translation>
    </message>
    <message>
        <source>%1 loads</source>
        <translation>التحميلات: %1</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>لو فُقد: %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>وأخرى: %1</translation>
    </message>
    <message>
        <source>%1 not used: %2</source>
        <translation>لم تُستخدم قيمة %1: %2</translation>
    </message>
    <message>
        <source>%1 objects in %2 elements, %3 paths</source>
        <translation>الكائنات: %1 في %2 من العناصر، المسارات: %3</translation>
    </message>
    <message>
        <source>%1 objects in %2 lines, %3 paths</source>
        <translation>الكائنات: %1، في الأسطر: %2، المسارات: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 of %2 are known column names</source>
        <translation>%1 من %2 أسماء أعمدة معروفة</translation>
    </message>
    <message>
        <source>%1 of %2 customers of several records</source>
        <translation>%1 من %2 من العملاء ذوي السجلات المتعددة</translation>
    </message>
    <message>
        <source>%1 of %2 fail</source>
        <translation>تفشل %1 من %2</translation>
    </message>
    <message>
        <source>%1 of %2 fail, in %3 records that were looked at</source>
        <translation>يخفق %1 من %2 في سجلات منظور فيها عددها %3</translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation>%1 من %2 معبّأة</translation>
    </message>
    <message>
        <source>%1 of %2 read speak against it: too many for the limit of %3. These cannot be decided together; what was answered stays.</source>
        <translation>المعارضة: %1 من أصل %2 قُرئت، وهذا أكثر مما يسمح به الحد %3. لا يمكن حسم هذه الأسئلة معًا، وما أُجيب عنه يبقى.</translation>
    </message>
    <message>
        <source>%1 of %2, most failures first</source>
        <translation>%1 من %2، الأكثر فشلاً أولاً</translation>
    </message>
    <message>
        <source>%1 of the sample are not read yet. Nothing was decided.</source>
        <translation>لم تُقرأ العينة كلها بعد (الباقي: %1). لم يُحسم شيء.</translation>
    </message>
    <message>
        <source>%1 of the sample were answered: a group is only given up before. Nothing was changed.</source>
        <translation>أُجيب عن جزء من العينة (العدد: %1)، ولا يُتخلى عن المجموعة إلا قبل ذلك. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>%1 of the sample were read by you alone, and the policy wants a second person for groups. Nothing was decided. Somebody else decides the rest.</source>
        <translation>%1 من العينة قرأتَها وحدك، والسياسة تطلب شخصًا ثانيًا للمجموعات. لم يُقرَّر شيء. يقرّر البقية شخص آخر.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>%1 other questions like this</source>
        <translation>الأسئلة المشابهة: %1</translation>
    </message>
    <message>
        <source>%1 pass, %2 to know</source>
        <translation>%1 ناجحة، %2 للعلم</translation>
    </message>
    <message>
        <source>%1 per cent</source>
        <translation>%1 بالمئة</translation>
    </message>
    <message>
        <source>%1 questions are too few to decide by a sample: %2 of them would have to be read. Read them one by one.</source>
        <translation>عدد الأسئلة (%1) أقل من أن يُحسم بعينة: يلزم أن يُقرأ منها %2. اقرأها واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>%1 questions wait for a decision</source>
        <translation>أسئلة تنتظر قراراً: %1</translation>
    </message>
    <message>
        <source>%1 questions were left unsure</source>
        <translation>أسئلة بقيت غير متأكد منها: %1</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>السجلات: %1</translation>
    </message>
    <message>
        <source>%1 records and %2 touchpoints are in.</source>
        <translation>السجلات: %1، ونقاط التواصل: %2.</translation>
    </message>
    <message>
        <source>%1 records are loaded and not matched</source>
        <translation>سجلات محمّلة لم تُطابق: %1</translation>
    </message>
    <message>
        <source>%1 records are loaded and not matched yet. Matching finds the pairs that a person should see.</source>
        <translation>سجلات محمّلة لم تُطابق بعد: %1. تجد المطابقة الأزواج التي ينبغي أن يراها شخص.</translation>
    </message>
    <message>
        <source>%1 records. ≠ and ≈: otherwise than in record A.</source>
        <translation>السجلات: %1. ‏≠ و≈: بخلاف ما في السجل A.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>الصفوف: %1</translation>
    </message>
    <message>
        <source>%1 rows in front without %2 fields</source>
        <translation>صفوف في البداية عدد حقولها غير %2: %1</translation>
    </message>
    <message>
        <source>%1 rows of %2 are in quarantine</source>
        <translation>صفوف في الحجر من %2: %1</translation>
    </message>
    <message>
        <source>%1 rows wait for the same reason, and each has a repair: %2. They are loaded as repaired; what was delivered stays.</source>
        <translation>صفوف تنتظر للسبب نفسه، ولكل منها إصلاح: %1 (%2). تُحمَّل بعد إصلاحها، ويبقى ما ورد كما هو.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 signs in by the login of this computer and has no passphrase. Nothing was changed.</source>
        <translation>يسجّل %1 الدخول بحساب هذا الحاسوب وليست له عبارة مرور. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1 taken back</source>
        <translation>تراجُع: %1</translation>
    </message>
    <message>
        <source>%1 times your usual pace, and others often decide otherwise</source>
        <translation>وتيرتك المعتادة مضروبة في %1، وكثيرًا ما يقرّر الآخرون غير ما تقرّر</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 to %2, on average %3</source>
        <translation>من %1 إلى %2، بمتوسط %3</translation>
    </message>
    <message>
        <source>%1 touchpoints name no record that is loaded</source>
        <translation>نقاط تواصل لا تشير إلى سجل محمّل: %1</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 bytes, as files do that are made to fill disks. Nothing was loaded. If it is right all the same, unpack it first.</source>
        <translation>يصير %1 بعد فك الضغط أكبر من %2 بايت، كما تفعل ملفات صُنعت لملء الأقراص. لم يُحمَّل شيء. إن كان سليمًا مع ذلك ففُك ضغطه أولًا.</translation>
    </message>
    <message>
        <source>%1 values fit only day first, %2 only month first.</source>
        <translation>القيم التي لا تصح إلا واليوم أولاً: %1، وإلا والشهر أولاً: %2.</translation>
    </message>
    <message>
        <source>%1 was loaded before, into %2 as load %3. It was not loaded again.</source>
        <translation>حُمّل %1 من قبل إلى %2، وهو التحميل %3. لم يُحمّل ثانية.</translation>
    </message>
    <message>
        <source>%1 was retired and forwards to %2. Nothing was changed.</source>
        <translation>أُحيل %1 وحُوّل إلى %2. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Goldenrod (format %2; this one reads up to %3). It was not changed. Update Goldenrod.</source>
        <translation>كُتب %1 بإصدار أحدث من Goldenrod (الصيغة %2؛ وهذا يقرأ حتى %3). لم يتغيّر. حدّث Goldenrod.</translation>
    </message>
    <message>
        <source>%1 works here now.</source>
        <translation>يعمل %1 هنا الآن.</translation>
    </message>
    <message>
        <source>%1 would stay whole. Nothing was changed. Name some of its records, and not all in one group.</source>
        <translation>سيبقى %1 كاملًا. لم يتغيّر شيء. حدّد بعض سجلاته، لا كلها في مجموعة واحدة.</translation>
    </message>
    <message>
        <source>%1 y newer</source>
        <translation>أحدث بـ %1 سنة</translation>
    </message>
    <message>
        <source>%1 y older</source>
        <translation>أقدم بـ %1 سنة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 by others</source>
        <translation>%1 · للآخرين: %2</translation>
    </message>
    <message>
        <source>%1 · %2 with changed evidence</source>
        <translation>%1 · تغيّرت أدلتها: %2</translation>
    </message>
    <message>
        <source>%1 · about %2 at your pace</source>
        <translation>%1 · نحو %2 بوتيرتك</translation>
    </message>
    <message>
        <source>%1 · as it stands</source>
        <translation>%1 · كما هي الآن</translation>
    </message>
    <message>
        <source>%1 · load %2 · %3</source>
        <translation>%1 · التحميل %2 · %3</translation>
    </message>
    <message>
        <source>%1 ×2</source>
        <translation>%1 ×2</translation>
    </message>
    <message>
        <source>%1, </source>
        <translation>%1، </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1، %2 %3</translation>
    </message>
    <message>
        <source>%1, %2 bits, %3 records: %4 agree, %5 close, %6 differ</source>
        <translation>%1، %2 بت، السجلات %3: متفق %4، متقارب %5، مختلف %6</translation>
    </message>
    <message>
        <source>%1, %2 in quarantine</source>
        <translation>%1، وفي الحجر %2</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1، المفتوح %2</translation>
    </message>
    <message>
        <source>%1, %2 to look at</source>
        <translation>%1، ويحتاج إلى نظر: %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: seen in %3 of pairs of one customer and in %4 of pairs of %5.</source>
        <translation>%1، %2: يظهر في %3 من أزواج العميل الواحد وفي %4 من أزواج: %5.</translation>
    </message>
    <message>
        <source>%1, because: “%2”</source>
        <translation>%1، لأن: «%2»</translation>
    </message>
    <message>
        <source>%1, corrected rows</source>
        <translation>%1، صفوف مصحَّحة</translation>
    </message>
    <message>
        <source>%1, line %2: cannot be read as a row of the truth. The records are matched, but not graded.</source>
        <translation>%1، السطر %2: لا يمكن قراءته كصف من الحقيقة. تمت مطابقة السجلات لكنها لم تُقيَّم.</translation>
    </message>
    <message>
        <source>%1, line %2: not a line of term frequencies. Nothing was changed.</source>
        <translation>%1، السطر %2: ليس سطر تكرارات كلمات. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1, line %2: several sources have a record %3. The records are matched, but not graded. Name the source in a column of its own.</source>
        <translation>%1، السطر %2: لدى عدة مصادر السجل %3. تمت مطابقة السجلات لكنها لم تُقيَّم. اذكر المصدر في عمود مستقل.</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1، والآن %2</translation>
    </message>
    <message>
        <source>%1, unpacked</source>
        <translation>%1، بعد فك الضغط</translation>
    </message>
    <message>
        <source>%1. %2 of %3 read, drawn at random from %4; %5 speak against it.</source>
        <translation>%1. قُرئ %2 من أصل %3 سُحبت عشوائيًا من %4؛ المعارضة: %5.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1. Pinned: %2</source>
        <translation>%1. مثبّتة: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 bits</source>
        <translation>%1: %2 بت</translation>
    </message>
    <message>
        <source>%1: %2 characters</source>
        <translation>%1: عدد الأحرف %2</translation>
    </message>
    <message>
        <source>%1: %2%3, %4</source>
        <translation>%1: %2%3، %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2، %3</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1: %2، %3، %4</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: always one customer.</source>
        <translation>%1: عميل واحد دائماً.</translation>
    </message>
    <message>
        <source>%1: in the last %2 months</source>
        <translation>%1: خلال آخر %2 شهراً</translation>
    </message>
    <message>
        <source>%1: needs %2. Nothing was changed.</source>
        <translation>%1: يلزم %2. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1: never one customer.</source>
        <translation>%1: ليسا عميلاً واحداً أبداً.</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: لا يوجد</translation>
    </message>
    <message>
        <source>%1: not delivered</source>
        <translation>%1: لم يُورَّد</translation>
    </message>
    <message>
        <source>%1: read as %2 (%3), which is not certain. Which is it?</source>
        <translation>%1: قُرئ على أنه %2 (%3)، وهذا غير مؤكد. فأيها الصحيح؟</translation>
    </message>
    <message>
        <source>%1: read as %2, which is not certain. Which is it?</source>
        <translation>%1: قُرئ على أنه %2، وهذا غير مؤكد. فأيها الصحيح؟</translation>
    </message>
    <message>
        <source>%1: the expression “%2” is not valid (%3). Nothing was changed.</source>
        <translation>%1: التعبير «%2» غير صالح (%3). لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1: the key “%2” is missing. Nothing was changed.</source>
        <translation>%1: المفتاح «%2» مفقود. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>%1: the key “%2” is not known. Nothing was changed. Remove it, or begin its name with _ to make it a comment.</source>
        <translation>%1: المفتاح «%2» غير معروف. لم يتغيّر شيء. احذفه، أو ابدأ اسمه بـ _ ليصبح تعليقاً.</translation>
    </message>
    <message>
        <source>%1; A has none.</source>
        <translation>%1؛ لا قيمة في A.</translation>
    </message>
    <message>
        <source>%1; B has none.</source>
        <translation>%1؛ لا قيمة في B.</translation>
    </message>
    <message>
        <source>%1; but for %2.</source>
        <translation>%1؛ لولا %2.</translation>
    </message>
    <message>
        <source>%1; neither has one.</source>
        <translation>%1؛ لا أحد منهما لديه قيمة.</translation>
    </message>
    <message>
        <source>%1; no source key: rows are known by their content</source>
        <translation>%1؛ بلا مفتاح مصدر: تُعرف الصفوف بمحتواها</translation>
    </message>
    <message>
        <source>%1; what was found, and why</source>
        <translation>%1؛ ما وُجد، ولماذا</translation>
    </message>
    <message>
        <source>%2 % of %1 bytes beyond ASCII fit %3; reads as %4</source>
        <translation>%2 % من %1 بايت خارج ASCII توافق %3؛ وتُقرأ %4</translation>
    </message>
    <message>
        <source>%2 serves %f1 better</source>
        <translation>%2 أصلح لحقل %f1</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>لا شيء إجمالاً</numerusform>
            <numerusform>واحدة إجمالاً</numerusform>
            <numerusform>اثنتان إجمالاً</numerusform>
            <numerusform>%n إجمالاً</numerusform>
            <numerusform>%n إجمالاً</numerusform>
            <numerusform>%n إجمالاً</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>لا مهام</numerusform>
            <numerusform>مهمة واحدة</numerusform>
            <numerusform>مهمتان</numerusform>
            <numerusform>%n مهام</numerusform>
            <numerusform>%n مهمة</numerusform>
            <numerusform>%n مهمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %n دقائق</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%n سجلات</numerusform>
            <numerusform>%n سجلاً</numerusform>
            <numerusform>%n سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>بقي أقل من ثانية</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %n ثوانٍ</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>، %1</translation>
    </message>
    <message>
        <source>, %1 more differ</source>
        <translation>، ويختلف معه %1 غيره</translation>
    </message>
    <message>
        <source>, alone</source>
        <translation>، وحده</translation>
    </message>
    <message>
        <source>, kept with the decision</source>
        <translation>، يُحفظ مع القرار</translation>
    </message>
    <message>
        <source>, kept without a decision</source>
        <translation>، يُحفظ بلا قرار</translation>
    </message>
    <message>
        <source>, last </source>
        <translation>، آخرها </translation>
    </message>
    <message>
        <source>, load %1, %2.</source>
        <translation>، التحميل %1، %2.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>، ثم </translation>
    </message>
    <message>
        <source>, to be mended by </source>
        <translation>، يصلحها </translation>
    </message>
    <message>
        <source>, unsure</source>
        <translation>، غير متأكد</translation>
    </message>
    <message>
        <source>, which is shown here.</source>
        <translation>، وهو المعروض هنا.</translation>
    </message>
    <message>
        <source>. Is that %1 or %2? </source>
        <translation>. أهو %1 أم %2؟ </translation>
    </message>
    <message>
        <source>. It is in force when a second person decides the same.</source>
        <translation>. يصبح ساريًا حين يقرّر شخص ثانٍ الشيء نفسه.</translation>
    </message>
    <message>
        <source>. It is to be looked at again.</source>
        <translation>. يلزم النظر فيه من جديد.</translation>
    </message>
    <message>
        <source>. It rests on the new values now.</source>
        <translation>. وهو يستند الآن إلى القيم الجديدة.</translation>
    </message>
    <message>
        <source>. It was decided otherwise, which stays in force until two agree.</source>
        <translation>. كان القرار غير ذلك، ويبقى ساريًا إلى أن يتفق شخصان.</translation>
    </message>
    <message>
        <source>. Nothing was changed; the question waits under Unsure.</source>
        <translation>. لم يتغيّر شيء؛ والسؤال ينتظر تحت «غير متأكد».</translation>
    </message>
    <message>
        <source>. Nothing was decided.</source>
        <translation>. لم يُتخذ أي قرار.</translation>
    </message>
    <message>
        <source>. Nothing was undone yet.</source>
        <translation>. لم يُتراجع عن شيء بعد.</translation>
    </message>
    <message>
        <source>. Others decided something else; nothing is in force until two agree.</source>
        <translation>. قرّر آخرون غير ذلك؛ لا يسري شيء حتى يتفق اثنان.</translation>
    </message>
    <message>
        <source>. The control sample waits again.</source>
        <translation>. عينة الرقابة تنتظر من جديد.</translation>
    </message>
    <message>
        <source>. The golden value, from %1 records, is </source>
        <translation>. القيمة الذهبية من %1 من السجلات، وهي </translation>
    </message>
    <message>
        <source>. The golden value, from one record, is </source>
        <translation>. القيمة الذهبية من سجل واحد، وهي </translation>
    </message>
    <message>
        <source>. The question waits again.</source>
        <translation>. عاد السؤال إلى الانتظار.</translation>
    </message>
    <message>
        <source>. They are one customer now.</source>
        <translation>. هما الآن عميل واحد.</translation>
    </message>
    <message>
        <source>. They stay apart.</source>
        <translation>. بقي السجلان كما هما.</translation>
    </message>
    <message>
        <source>. Two persons say so; it takes the place of what was decided.</source>
        <translation>. هذا رأي شخصين؛ فيحل محل ما تقرّر.</translation>
    </message>
    <message>
        <source>. Two persons say so; the control sample rests.</source>
        <translation>. هذا رأي شخصين؛ وانتهى أمر عينة الرقابة.</translation>
    </message>
    <message>
        <source>. You are where you were.</source>
        <translation>. بقيت حيث كنت.</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>تعليق واحد</translation>
    </message>
    <message>
        <source>1 in all</source>
        <translation>واحدة إجمالاً</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>مهمة واحدة</translation>
    </message>
    <message>
        <source>1 other question like this</source>
        <translation>سؤال واحد مشابه</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>سجل واحد</translation>
    </message>
    <message>
        <source>1 record in %1</source>
        <translation>سجل واحد من كل %1</translation>
    </message>
    <message>
        <source>1970-01-01: may stand for none</source>
        <translation>1970-01-01: قد يعني عدم وجوده</translation>
    </message>
    <message>
        <source>94 to 97</source>
        <translation>من 94 إلى 97</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>فترة الثقة 95 %</translation>
    </message>
    <message>
        <source>97 to 99</source>
        <translation>من 97 إلى 99</translation>
    </message>
    <message>
        <source>99 and above</source>
        <translation>99 فأكثر</translation>
    </message>
    <message>
        <source>: </source>
        <translation>: </translation>
    </message>
    <message>
        <source>; YYYY-MM-DD</source>
        <translation>؛ بالصيغة YYYY-MM-DD</translation>
    </message>
    <message>
        <source>; YYYY-MM-DD, or nothing for no day</source>
        <translation>؛ بالصيغة YYYY-MM-DD، أو فارغًا إن لم يكن هناك يوم</translation>
    </message>
    <message>
        <source>; no name: nobody</source>
        <translation>؛ بلا اسم: لا أحد</translation>
    </message>
    <message>
        <source>; ties by </source>
        <translation>؛ وعند التساوي </translation>
    </message>
    <message>
        <source>? Known here: </source>
        <translation>؟ المعروفون هنا: </translation>
    </message>
    <message>
        <source>? The questions in it stay as they are.</source>
        <translation>؟ تبقى الأسئلة التي فيه كما هي.</translation>
    </message>
    <message>
        <source>A and a letters, 9 digits</source>
        <translation>A و a حروف، 9 أرقام</translation>
    </message>
    <message>
        <source>A balance is an amount such as 1000000, or nothing.</source>
        <translation>الرصيد مبلغ مثل 1000000، أو لا شيء.</translation>
    </message>
    <message>
        <source>A came after the last match.</source>
        <translation>ورد السجل A بعد آخر مطابقة.</translation>
    </message>
    <message>
        <source>A came after the last match; it was compared with nobody.</source>
        <translation>ورد السجل A بعد آخر مطابقة؛ فلم يُقارَن بأحد.</translation>
    </message>
    <message>
        <source>A decision counts all the same.</source>
        <translation>ومع ذلك يسري القرار فيهما.</translation>
    </message>
    <message>
        <source>A group is decided as a match or not a match, with a limit above 0 and a confidence from 50 % to below 100 %. Nothing was drawn.</source>
        <translation>تُحسم المجموعة تطابقًا أو لا تطابقًا، بحد أعلى من 0 وبدرجة ثقة من 50 % إلى أقل من 100 %. لم يُسحب شيء.</translation>
    </message>
    <message>
        <source>A has none</source>
        <translation>لا قيمة في A</translation>
    </message>
    <message>
        <source>A later load (%1) replaced what this one said. Nothing was loaded. Discard this row.</source>
        <translation>استبدل تحميل لاحق (%1) ما قاله هذا التحميل. لم يُحمَّل شيء. استبعد هذا الصف.</translation>
    </message>
    <message>
        <source>A passphrase has at least %1 characters. Nothing was changed. Choose a longer one.</source>
        <translation>عبارة المرور لا تقل عن %1 من الأحرف. لم يتغيّر شيء. اختر عبارة أطول.</translation>
    </message>
    <message>
        <source>A person needs a name. Nothing was changed.</source>
        <translation>يحتاج الشخص إلى اسم. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>A record cannot be compared with itself. Nothing was changed.</source>
        <translation>لا يُقارن السجل بنفسه. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>A rule is being written. Save or leave it first.</source>
        <translation>هناك قاعدة قيد الكتابة. احفظها أو اتركها أولًا.</translation>
    </message>
    <message>
        <source>A sample of these questions is being read as group %1. Go on with it.</source>
        <translation>تُقرأ الآن عينة من هذه الأسئلة ضمن المجموعة %1. تابعها.</translation>
    </message>
    <message>
        <source>A signing key could not be saved at %1: %d. Nothing was opened. Make room or give permission there.</source>
        <translation>تعذّر حفظ مفتاح توقيع في %1: %d. لم يُفتح شيء. أفرغ مساحة أو امنح الإذن هناك.</translation>
    </message>
    <message>
        <source>A source has a name.</source>
        <translation>لا بد للمصدر من اسم.</translation>
    </message>
    <message>
        <source>A stands in</source>
        <translation>السجل A في</translation>
    </message>
    <message>
        <source>A temporary file could not be written (%d). Nothing was changed. Make room, or set TMPDIR to a folder that can be written.</source>
        <translation>تعذرت كتابة ملف مؤقت (%d). لم يتغير شيء. أفسح مكاناً، أو اضبط TMPDIR على مجلد تمكن الكتابة فيه.</translation>
    </message>
    <message>
        <source>A value is only set with a reason. Nothing was changed.</source>
        <translation>لا تُحدَّد قيمة إلا بسبب. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>A view needs a name. Nothing was saved.</source>
        <translation>يلزم العرضَ اسم. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>A weight is a number of bits, such as −3 or 4.5, or nothing.</source>
        <translation>الوزن عدد من البتات مثل ‎−3 أو 4.5، أو يُترك فارغًا.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>إضافة شخص…</translation>
    </message>
    <message>
        <source>Against this match: %1. Nothing is saved without a reason.</source>
        <translation>ما يعارض هذا التطابق: %1. لن يُحفظ شيء من دون سبب.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>All are matches</source>
        <translation>كلها تطابق</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>كل الحقول</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>All keys are as they were given.</source>
        <translation>عادت كل المفاتيح كما كانت في الأصل.</translation>
    </message>
    <message>
        <source>All keys as given</source>
        <translation>كل المفاتيح كما في الأصل</translation>
    </message>
    <message>
        <source>All of them are to be matches</source>
        <translation>المراد أن تكون كلها تطابقًا</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>كل المصادر</translation>
    </message>
    <message>
        <source>Another program holds the workspace file. Nothing was changed. Close that program, then try again.</source>
        <translation>برنامج آخر يستخدم ملف مساحة العمل. لم يتغيّر شيء. أغلق ذلك البرنامج ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Another view is saved as %1 already. Nothing was changed.</source>
        <translation>هناك عرض آخر محفوظ باسم %1. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>حروف عربية</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>كما وردت</translation>
    </message>
    <message>
        <source>As it is in force</source>
        <translation>كما هي سارية</translation>
    </message>
    <message>
        <source>As it should read</source>
        <translation>كما ينبغي أن يُقرأ</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>إسناد إلى</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>المُسندة</translation>
    </message>
    <message>
        <source>B came after the last match.</source>
        <translation>ورد السجل B بعد آخر مطابقة.</translation>
    </message>
    <message>
        <source>B came after the last match; it was compared with nobody.</source>
        <translation>ورد السجل B بعد آخر مطابقة؛ فلم يُقارَن بأحد.</translation>
    </message>
    <message>
        <source>B has none</source>
        <translation>لا قيمة في B</translation>
    </message>
    <message>
        <source>B stands in</source>
        <translation>السجل B في</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>رجوع (Alt+Left)</translation>
    </message>
    <message>
        <source>Back to Review</source>
        <translation>العودة إلى المراجعة</translation>
    </message>
    <message>
        <source>Back to rule</source>
        <translation>العودة إلى القاعدة</translation>
    </message>
    <message>
        <source>Back to rule: </source>
        <translation>عادت إلى القاعدة: </translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>عودة إلى القائمة</translation>
    </message>
    <message>
        <source>Back to where this belongs</source>
        <translation>العودة إلى الأصل</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>التجميع الأولي</translation>
    </message>
    <message>
        <source>Blocking never paired these two.</source>
        <translation>لم يجمع التجميع الأولي بينهما قط.</translation>
    </message>
    <message>
        <source>Blocking never paired these two: they have no key in common under any of %1 rules.</source>
        <translation>لم يجمع التجميع الأولي بين هذين السجلين قط: لا مفتاح مشترك بينهما في أي من القواعد (عددها: %1).</translation>
    </message>
    <message>
        <source>Both came after the last match.</source>
        <translation>ورد السجلان بعد آخر مطابقة.</translation>
    </message>
    <message>
        <source>Both came after the last match; they were compared with nobody.</source>
        <translation>ورد السجلان بعد آخر مطابقة؛ فلم يُقارَنا بأحد.</translation>
    </message>
    <message>
        <source>By %1: both have %2.</source>
        <translation>وفق «%1»: لكليهما %2.</translation>
    </message>
    <message>
        <source>By which day is it to be decided: </source>
        <translation>حتى أي يوم يجب حسمه: </translation>
    </message>
    <message>
        <source>Bytes of the extract</source>
        <translation>بايتات المستخرج</translation>
    </message>
    <message>
        <source>CSV for spreadsheets, NDJSON exact</source>
        <translation>لجداول البيانات CSV، وللدقة التامة NDJSON</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>إلغاء: %1</translation>
    </message>
    <message>
        <source>Change of a value undone</source>
        <translation>تراجع عن تغيير قيمة</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>تغيير عبارة المرور…</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>تغيير القاعدة</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>تغيير المفتاح</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>فحص كل شيء</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>افحص الآن</translation>
    </message>
    <message>
        <source>Checked %1 records in %2.</source>
        <translation>السجلات المفحوصة: %1، في %2.</translation>
    </message>
    <message>
        <source>Checking decisions</source>
        <translation>فحص القرارات</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>فحص كل شيء</translation>
    </message>
    <message>
        <source>Checking golden records</source>
        <translation>فحص السجلات الذهبية</translation>
    </message>
    <message>
        <source>Checking records</source>
        <translation>فحص السجلات</translation>
    </message>
    <message>
        <source>Checking stored extracts</source>
        <translation>فحص المستخرجات المحفوظة</translation>
    </message>
    <message>
        <source>Checking the event chain</source>
        <translation>فحص سلسلة الأحداث</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>فحص الملف</translation>
    </message>
    <message>
        <source>Checking the quality</source>
        <translation>فحص الجودة</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the group</source>
        <translation>إغلاق المجموعة</translation>
    </message>
    <message>
        <source>Close the issue</source>
        <translation>أغلق المسألة</translation>
    </message>
    <message>
        <source>Closed. What was answered stays; the others are read one by one.</source>
        <translation>أُغلقت. ما أُجيب عنه يبقى، والأسئلة الأخرى تُقرأ واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation>تكوين المجموعات</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Columns of the last load are not in this file: %1. Their fields would get no value from this load.</source>
        <translation>أعمدة من آخر تحميل ليست في هذا الملف: %1. لن تنال حقولها قيمة من هذا التحميل.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Comment now</source>
        <translation>تعليق الآن</translation>
    </message>
    <message>
        <source>Comment on </source>
        <translation>تعليق على </translation>
    </message>
    <message>
        <source>Comment on a question</source>
        <translation>تعليق على سؤال</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Compare any two records</source>
        <translation>مقارنة أي سجلين</translation>
    </message>
    <message>
        <source>Compared, and too far apart to be kept.</source>
        <translation>قورنا، وهما أبعد من أن يُحتفظ بهما.</translation>
    </message>
    <message>
        <source>Comparing pairs</source>
        <translation>مقارنة الأزواج</translation>
    </message>
    <message>
        <source>Completeness = required values that are filled and no placeholder ÷ required values.</source>
        <translation>الاكتمال = القيم المطلوبة المملوءة وليست حشواً ÷ القيم المطلوبة.</translation>
    </message>
    <message>
        <source>Confirmation undone</source>
        <translation>تراجُع عن تأكيد</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>المتعارضة</translation>
    </message>
    <message>
        <source>Consistency = values that another source confirms, or that fit the others of their record ÷ values that have something to be compared with.</source>
        <translation>الاتساق = القيم التي يؤكدها مصدر آخر أو التي توافق غيرها في سجلها ÷ القيم التي لها ما تُقارَن به.</translation>
    </message>
    <message>
        <source>Consolidated</source>
        <translation>تم الدمج</translation>
    </message>
    <message>
        <source>Continue reviewing</source>
        <translation>متابعة المراجعة</translation>
    </message>
    <message>
        <source>Contradiction: %1.</source>
        <translation>تناقض: %1.</translation>
    </message>
    <message>
        <source>Control sample</source>
        <translation>عينة رقابة</translation>
    </message>
    <message>
        <source>Control sample judged</source>
        <translation>حُكم على عينة رقابة</translation>
    </message>
    <message>
        <source>Control sample: another person decided this. It is not shown, and nothing changes by your answer: decide for yourself.</source>
        <translation>عينة رقابة: قرّر هذا شخص آخر. قراره غير معروض، ولا يتغيّر شيء بجوابك: قرّر بنفسك.</translation>
    </message>
    <message>
        <source>Control samples that wait for you: %1.</source>
        <translation>عينات رقابة تنتظرك: %1.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>نسخ SHA-256</translation>
    </message>
    <message>
        <source>Copy as data</source>
        <translation>نسخ كبيانات</translation>
    </message>
    <message>
        <source>Copy folder</source>
        <translation>نسخ المجلد</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>نسخ المسار</translation>
    </message>
    <message>
        <source>Copy the link to this place</source>
        <translation>نسخ رابط هذا الموضع</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Correct all alike</source>
        <translation>تصحيح كل المشابهة</translation>
    </message>
    <message>
        <source>Correct all alike: %1</source>
        <translation>تصحيح كل المشابهة: %1</translation>
    </message>
    <message>
        <source>Corrected rows are loaded: %1. Match to take them in.</source>
        <translation>حُمِّلت صفوف مصحَّحة: %1. طابِق لضمّها.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Customers now: %1, then: %2. Golden values that change: %3.</source>
        <translation>العملاء الآن: %1، وبعد ذلك: %2. القيم الذهبية التي تتغيّر: %3.</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>حروف كيريلية</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>اليوم أولاً</translation>
    </message>
    <message>
        <source>Decide the filtered together</source>
        <translation>حسم الأسئلة المصفّاة معًا</translation>
    </message>
    <message>
        <source>Decide the other %1</source>
        <translation>حسم الباقي (%1)</translation>
    </message>
    <message>
        <source>Decide the rest</source>
        <translation>حسم الباقي</translation>
    </message>
    <message>
        <source>Decided by: %1. Dated by the record’s change date; an undated value never wins over a dated one.</source>
        <translation>أساس الاختيار: %1. التاريخ هو تاريخ تغيّر السجل؛ ولا تُقدَّم قيمة بلا تاريخ على قيمة مؤرخة.</translation>
    </message>
    <message>
        <source>Decided today: %1.</source>
        <translation>حُسم اليوم: %1.</translation>
    </message>
    <message>
        <source>Decided, not shown yet</source>
        <translation>تقرّر، ولم يُعرض بعد</translation>
    </message>
    <message>
        <source>Decision confirmed on other values</source>
        <translation>تأكيد قرار على قيم أخرى</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>محل خلاف</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Discard the row</source>
        <translation>استبعاد الصف</translation>
    </message>
    <message>
        <source>Discarded rows taken up again</source>
        <translation>صفوف مستبعَدة أُعيدت</translation>
    </message>
    <message>
        <source>Discarded. The row and its bytes stay where they are.</source>
        <translation>استُبعد. يبقى الصف وبايتاته في مكانها.</translation>
    </message>
    <message>
        <source>Drawn by the hash of the decision's event, which nobody can choose. The other person sees nothing of what was decided; it stays in force.</source>
        <translation>تُسحب ببصمة حدث القرار، ولا يستطيع أحد اختيارها. لا يرى الشخص الآخر شيئًا مما تقرّر؛ ويبقى القرار ساريًا.</translation>
    </message>
    <message>
        <source>Drop files anywhere on this page to load them.</source>
        <translation>أفلت الملفات في أي موضع من هذه الصفحة لتحميلها.</translation>
    </message>
    <message>
        <source>Drop files anywhere on this page, or choose them: delimited text in any encoding, NDJSON, or JSON.</source>
        <translation>أفلت الملفات في أي موضع من هذه الصفحة أو اخترها: نص مفصول بأي ترميز، أو NDJSON، أو JSON.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>لها موعد</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Due date of a question</source>
        <translation>موعد سؤال</translation>
    </message>
    <message>
        <source>Enter changes the key of a command. Latin letters hold on every keyboard.</source>
        <translation>يغيّر مفتاح الإدخال مفتاح الأمر. الحروف اللاتينية تصلح على كل لوحة مفاتيح.</translation>
    </message>
    <message>
        <source>Event %1 confirmed no decision. Nothing was changed.</source>
        <translation>لم يؤكّد الحدث %1 أي قرار. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Event %1 is undone already. Nothing was changed.</source>
        <translation>جرى التراجع عن الحدث %1 من قبل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Every customer once, with where each value comes from, down to the bytes of the extract.</source>
        <translation>كل عميل مرة واحدة، مع منشأ كل قيمة حتى بايتات المستخرج.</translation>
    </message>
    <message>
        <source>Every question is decided.</source>
        <translation>حُسمت كل الأسئلة.</translation>
    </message>
    <message>
        <source>Every question is decided; what is consolidated can be published.</source>
        <translation>حُسمت كل الأسئلة؛ ويمكن نشر السجلات الذهبية.</translation>
    </message>
    <message>
        <source>Every row is accounted for.</source>
        <translation>كل صف محصور.</translation>
    </message>
    <message>
        <source>Everything stored gives its hashes again; the event log is unbroken.</source>
        <translation>كل المحفوظ يعطي بصماته نفسها؛ وسجل الأحداث متصل بلا انقطاع.</translation>
    </message>
    <message>
        <source>Evidence changed</source>
        <translation>تغيّرت الأدلة</translation>
    </message>
    <message>
        <source>Extracts (*.csv *.tsv *.txt *.dat *.ndjson *.jsonl *.json)</source>
        <translation>المستخرجات (*.csv *.tsv *.txt *.dat *.ndjson *.jsonl *.json)</translation>
    </message>
    <message>
        <source>Extracts of the systems that know your customers come in here, and every row is accounted for.</source>
        <translation>إلى هنا تصل مستخرجات الأنظمة التي تعرف عملاءك، وكل صف فيها محصور.</translation>
    </message>
    <message>
        <source>Failing rules</source>
        <translation>القواعد الفاشلة</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Finding candidates</source>
        <translation>البحث عن الأزواج المرشحة</translation>
    </message>
    <message>
        <source>Finishing the load</source>
        <translation>إتمام التحميل</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>طيّ القائمة</translation>
    </message>
    <message>
        <source>Folder of the release</source>
        <translation>مجلد الإصدار</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>تقدّم (Alt+Right)</translation>
    </message>
    <message>
        <source>Four eyes</source>
        <translation>مبدأ العيون الأربع</translation>
    </message>
    <message>
        <source>From rows to golden records</source>
        <translation>من الصفوف إلى السجلات الذهبية</translation>
    </message>
    <message>
        <source>Full name of the person</source>
        <translation>الاسم الكامل للشخص</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>إلى الرئيسية</translation>
    </message>
    <message>
        <source>Go to Sources</source>
        <translation>إلى المصادر</translation>
    </message>
    <message>
        <source>Golden record if matched</source>
        <translation>السجل الذهبي في حال التطابق</translation>
    </message>
    <message>
        <source>Golden records</source>
        <translation>السجلات الذهبية</translation>
    </message>
    <message>
        <source>Golden value</source>
        <translation>القيمة الذهبية</translation>
    </message>
    <message>
        <source>Golden values</source>
        <translation>القيم الذهبية</translation>
    </message>
    <message>
        <source>Golden values of %1</source>
        <translation>القيم الذهبية لـ %1</translation>
    </message>
    <message>
        <source>Goldenrod</source>
        <translation>Goldenrod</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>الرسم البياني</translation>
    </message>
    <message>
        <source>Greek letters</source>
        <translation>حروف يونانية</translation>
    </message>
    <message>
        <source>Group %1 is not open any more. Nothing was changed.</source>
        <translation>المجموعة %1 لم تعد مفتوحة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Group against group: %1 bits.</source>
        <translation>مجموعة مقابل مجموعة: %1 بت.</translation>
    </message>
    <message>
        <source>Group given up</source>
        <translation>تُخلي عن المجموعة</translation>
    </message>
    <message>
        <source>Group refused</source>
        <translation>رُفضت المجموعة</translation>
    </message>
    <message>
        <source>Group: match</source>
        <translation>مجموعة: تطابق</translation>
    </message>
    <message>
        <source>Group: not a match</source>
        <translation>مجموعة: لا تطابق</translation>
    </message>
    <message>
        <source>Han characters</source>
        <translation>حروف هان</translation>
    </message>
    <message>
        <source>Hangul</source>
        <translation>هانغول</translation>
    </message>
    <message>
        <source>Hebrew letters</source>
        <translation>حروف عبرية</translation>
    </message>
    <message>
        <source>Here people decide whether records belong to one customer.</source>
        <translation>هنا يُحسم هل تعود السجلات إلى عميل واحد.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>الحسابات والعقود</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>How complete, unique, valid, fresh and consistent the data is, with the records behind every figure.</source>
        <translation>مدى اكتمال البيانات وتفرّدها وصحتها وحداثتها واتساقها، مع السجلات وراء كل رقم.</translation>
    </message>
    <message>
        <source>How it was built</source>
        <translation>كيف تكوّن</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>بالكلمات</translation>
    </message>
    <message>
        <source>Inventing people</source>
        <translation>ابتكار الأشخاص</translation>
    </message>
    <message>
        <source>Issue %1 is closed. Nothing was changed. Take it up again first.</source>
        <translation>المسألة %1 مغلقة. لم يتغير شيء. استأنفها أولاً.</translation>
    </message>
    <message>
        <source>Issue %1 is open about the same. Nothing was opened. Add to it, or close it first.</source>
        <translation>المسألة %1 مفتوحة عن الأمر نفسه. لم يُفتح شيء. أضف إليها أو أغلقها أولاً.</translation>
    </message>
    <message>
        <source>Issue %1 is open.</source>
        <translation>المسألة %1 مفتوحة.</translation>
    </message>
    <message>
        <source>Issue %1 is open. Nothing was changed.</source>
        <translation>المسألة %1 مفتوحة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Issue %1, severity %2, opened %3 by </source>
        <translation>المسألة %1، الخطورة %2، فُتحت %3، فتحها </translation>
    </message>
    <message>
        <source>Issue %1: %2 values still fail. It stays open. Load what was mended and check again, or give a reason.</source>
        <translation>المسألة %1: ما زالت القيم الفاشلة %2. تبقى مفتوحة. حمّل ما أُصلح وافحص ثانية، أو اذكر سبباً.</translation>
    </message>
    <message>
        <source>Issue %1: no check proves that it is mended: data, rule or sources changed. It stays open. Check again, or give a reason.</source>
        <translation>المسألة %1: لا فحص يثبت إصلاحها: تغيّرت البيانات أو القاعدة أو المصادر. تبقى مفتوحة. افحص ثانية، أو اذكر سبباً.</translation>
    </message>
    <message>
        <source>Issue of quality changed</source>
        <translation>تغيّرت مسألة جودة</translation>
    </message>
    <message>
        <source>Issue of quality closed</source>
        <translation>أُغلقت مسألة جودة</translation>
    </message>
    <message>
        <source>Issue of quality opened</source>
        <translation>فُتحت مسألة جودة</translation>
    </message>
    <message>
        <source>Issue of quality taken up again</source>
        <translation>استؤنفت مسألة جودة</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>المسائل</translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation>المسائل %1</translation>
    </message>
    <message>
        <source>Issues of quality past their day: %1</source>
        <translation>مسائل الجودة التي فات موعدها: %1</translation>
    </message>
    <message>
        <source>Issues of quality that are mended: %1</source>
        <translation>مسائل الجودة التي أُصلحت: %1</translation>
    </message>
    <message>
        <source>It stands so already. Nothing was changed.</source>
        <translation>الحال كذلك أصلًا. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>It still fails. Why the issue is closed all the same</source>
        <translation>ما زال يفشل. لماذا تُغلق المسألة مع ذلك</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>مستند JSON</translation>
    </message>
    <message>
        <source>JSON, but not an object</source>
        <translation>JSON، لكنه ليس كائناً</translation>
    </message>
    <message>
        <source>Judging values</source>
        <translation>الحكم على القيم</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>كانا</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Keep this filter and order as a view of everybody who works here</source>
        <translation>احفظ هذا المرشِّح والترتيب عرضًا لكل من يعمل هنا</translation>
    </message>
    <message>
        <source>Keep view</source>
        <translation>حفظ العرض</translation>
    </message>
    <message>
        <source>Kept safe</source>
        <translation>الحفظ والأمان</translation>
    </message>
    <message>
        <source>Key of “%1”, written like M, Shift+M, Ctrl+P or Space</source>
        <translation>مفتاح «%1»، يُكتب مثل M أو Shift+M أو Ctrl+P أو Space</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Keys of Review</source>
        <translation>مفاتيح المراجعة</translation>
    </message>
    <message>
        <source>LEI</source>
        <translation>LEI</translation>
    </message>
    <message>
        <source>Later decisions rest on this one (event %1). Nothing was undone yet.</source>
        <translation>تستند قرارات لاحقة إلى هذا القرار (الحدث %1). لم يُتراجع عن شيء بعد.</translation>
    </message>
    <message>
        <source>Later decisions rest on: </source>
        <translation>تستند قرارات لاحقة إلى: </translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>حروف لاتينية</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>التعلّم</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركه على حاله</translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation>مغادرة المجموعة</translation>
    </message>
    <message>
        <source>Leave this file</source>
        <translation>ترك هذا الملف</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>دفتر الحصر</translation>
    </message>
    <message>
        <source>Ledger and quarantine</source>
        <translation>دفتر الحصر والحجر</translation>
    </message>
    <message>
        <source>Ledger of load %1</source>
        <translation>دفتر الحصر للتحميل %1</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>بحروف لاتينية</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>تسلسل المنشأ</translation>
    </message>
    <message>
        <source>Lineage of %1</source>
        <translation>تسلسل منشأ %1</translation>
    </message>
    <message>
        <source>Link to this lineage copied.</source>
        <translation>نُسخ رابط تسلسل المنشأ.</translation>
    </message>
    <message>
        <source>Link to this place copied.</source>
        <translation>نُسخ رابط هذا الموضع.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>تحميل</translation>
    </message>
    <message>
        <source>Load %1 records</source>
        <translation>تحميل السجلات: %1</translation>
    </message>
    <message>
        <source>Load %1 rows</source>
        <translation>تحميل %1 صفوف</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>تحميل ثانية</translation>
    </message>
    <message>
        <source>Load extracts</source>
        <translation>تحميل مستخرجات</translation>
    </message>
    <message>
        <source>Load extracts of customers, then check. A check reads every record in force and changes none.</source>
        <translation>حمّل مستخرجات العملاء ثم افحص. يقرأ الفحص كل سجل سارٍ ولا يغيّر شيئاً.</translation>
    </message>
    <message>
        <source>Load the extracts of the systems that know your customers.</source>
        <translation>حمّل مستخرجات الأنظمة التي تعرف عملاءك.</translation>
    </message>
    <message>
        <source>Load the row</source>
        <translation>تحميل الصف</translation>
    </message>
    <message>
        <source>Load without</source>
        <translation>تحميل بدونها</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>التحميل</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>تحميل %1</translation>
    </message>
    <message>
        <source>Loading corrected rows</source>
        <translation>تحميل الصفوف المصحَّحة</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>التحميلات</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>قُفل</translation>
    </message>
    <message>
        <source>Looking at customers</source>
        <translation>فحص العملاء</translation>
    </message>
    <message>
        <source>Looking at the columns</source>
        <translation>النظر في الأعمدة</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>أُنشئت %1.</translation>
    </message>
    <message>
        <source>Make a workspace: one file in which extracts, decisions and golden records are kept.</source>
        <translation>أنشئ مساحة عمل: ملف واحد تُحفظ فيه المستخرجات والقرارات والسجلات الذهبية.</translation>
    </message>
    <message>
        <source>Make or open a workspace first; extracts are kept in it.</source>
        <translation>أنشئ مساحة عمل أو افتحها أولاً؛ ففيها تُحفظ المستخرجات.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>التعيين</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تعليم</translation>
    </message>
    <message>
        <source>Mark for group %1</source>
        <translation>تعليم للمجموعة %1</translation>
    </message>
    <message>
        <source>Mark proposal</source>
        <translation>تعليم المقترح</translation>
    </message>
    <message>
        <source>Mark the records that are to move first.</source>
        <translation>علّم أولًا السجلات التي ستُنقل.</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>تطابق</translation>
    </message>
    <message>
        <source>Match</source>
        <comment>job</comment>
        <translation>مطابقة</translation>
    </message>
    <message>
        <source>Match all records</source>
        <translation>مطابقة كل السجلات</translation>
    </message>
    <message>
        <source>Match and consolidate</source>
        <translation>مطابقة ودمج</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>تمت المطابقة</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>دُمج</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>المُسندة إليّ</translation>
    </message>
    <message>
        <source>Model set</source>
        <translation>تعيين النموذج</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>الشهر أولاً</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>NUL byte at byte %1</source>
        <translation>بايت NUL عند البايت %1</translation>
    </message>
    <message>
        <source>NUL bytes are left out</source>
        <translation>تُحذف بايتات NUL</translation>
    </message>
    <message>
        <source>Name of the source that these rows come from</source>
        <translation>اسم المصدر الذي جاءت منه هذه الصفوف</translation>
    </message>
    <message>
        <source>Name, id, e-mail, phone, any value</source>
        <translation>اسم أو هوية أو بريد أو هاتف أو أي قيمة</translation>
    </message>
    <message>
        <source>Names are written in more or fewer scripts than before. Match in full.</source>
        <translation>الأسماء مكتوبة بخطوط أكثر أو أقل من قبل. شغّل مطابقة كاملة.</translation>
    </message>
    <message>
        <source>Nearly by %1: %2 does not hold.</source>
        <translation>كادت تجمعهما «%1»: لكن %2 لا يتحقق.</translation>
    </message>
    <message>
        <source>Nearly by %1: %2 is %3 in A and %4 in B.</source>
        <translation>كادت تجمعهما «%1»: لكن %2 في A هو %3 وفي B هو %4.</translation>
    </message>
    <message>
        <source>Nearly by %1: A has no %2.</source>
        <translation>كادت تجمعهما «%1»: لكن لا قيمة في A لـ %2.</translation>
    </message>
    <message>
        <source>Nearly by %1: B has no %2.</source>
        <translation>كادت تجمعهما «%1»: لكن لا قيمة في B لـ %2.</translation>
    </message>
    <message>
        <source>Nearly by %1: neither has %2.</source>
        <translation>كادت تجمعهما «%1»: لكن لا قيمة في أيهما لـ %2.</translation>
    </message>
    <message>
        <source>Nearly:</source>
        <translation>كادت:</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>ينتظر إجراءً</translation>
    </message>
    <message>
        <source>New name of the view </source>
        <translation>الاسم الجديد للعرض </translation>
    </message>
    <message>
        <source>New passphrase of </source>
        <translation>عبارة المرور الجديدة لـ </translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>مساحة عمل جديدة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>No comparison in force has the id %1. Nothing was listed.</source>
        <translation>لا توجد مقارنة سارية معرّفها %1. لم يُعرض شيء.</translation>
    </message>
    <message>
        <source>No control sample waits for you.</source>
        <translation>لا عينة رقابة تنتظرك.</translation>
    </message>
    <message>
        <source>No customer has all of these words: </source>
        <translation>لا عميل لديه كل هذه الكلمات: </translation>
    </message>
    <message>
        <source>No customer records are loaded yet. Load a source, then check.</source>
        <translation>لم تُحمَّل سجلات عملاء بعد. حمّل مصدراً ثم افحص.</translation>
    </message>
    <message>
        <source>No customer records are loaded yet. Load a source, then match.</source>
        <translation>لم تُحمّل سجلات عملاء بعد. حمّل مصدراً ثم طابق.</translation>
    </message>
    <message>
        <source>No customer stands out by contradictions, size or few links.</source>
        <translation>لا يبرز أي عميل بتناقضات أو حجم أو قلة روابط.</translation>
    </message>
    <message>
        <source>No decision of this window is left to undo. Earlier ones are undone at their pair, under “decided before”.</source>
        <translation>لم يبقَ قرار من هذه النافذة يمكن التراجع عنه. أما القرارات الأسبق فيُتراجع عنها عند زوجها، تحت «حُسم من قبل».</translation>
    </message>
    <message>
        <source>No decision or question stands against rules or other decisions.</source>
        <translation>لا قرار ولا سؤال يعارض القواعد أو قرارات أخرى.</translation>
    </message>
    <message>
        <source>No decision rests on values that are other ones now.</source>
        <translation>لا قرار يستند إلى قيم تغيّرت.</translation>
    </message>
    <message>
        <source>No decision was made by event %1. Nothing was changed.</source>
        <translation>لم يُتخذ أي قرار بالحدث %1. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>No golden record would change.</source>
        <translation>لن يتغيّر أي سجل ذهبي.</translation>
    </message>
    <message>
        <source>No golden value was set by event %1. Nothing was changed.</source>
        <translation>لم يحدّد الحدث %1 أي قيمة ذهبية. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>No issue was opened yet. I opens one about the rule that is chosen: who mends it until when, closed by a later check in which nothing fails.</source>
        <translation>لم تُفتح مسألة بعد. يفتح I مسألة عن القاعدة المختارة: من يصلحها وحتى متى، ويغلقها فحص لاحق لا يفشل فيه شيء.</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>لا مهام</translation>
    </message>
    <message>
        <source>No other question like this</source>
        <translation>لا سؤال مشابهاً</translation>
    </message>
    <message>
        <source>No other value of the column decides it.</source>
        <translation>لا قيمة أخرى في العمود تحسم ذلك.</translation>
    </message>
    <message>
        <source>No question has a due date.</source>
        <translation>لا سؤال له موعد.</translation>
    </message>
    <message>
        <source>No question is as the filter asks.</source>
        <translation>لا سؤال يوافق التصفية.</translation>
    </message>
    <message>
        <source>No question is assigned to anybody.</source>
        <translation>لا سؤال مُسند إلى أحد.</translation>
    </message>
    <message>
        <source>No question is assigned to you.</source>
        <translation>لا سؤال مُسند إليك.</translation>
    </message>
    <message>
        <source>No question is marked as unsure.</source>
        <translation>لا سؤال موسوماً بغير متأكد.</translation>
    </message>
    <message>
        <source>No question is overdue.</source>
        <translation>لا سؤال فات موعده.</translation>
    </message>
    <message>
        <source>No question is parked.</source>
        <translation>لا سؤال مؤجَّل.</translation>
    </message>
    <message>
        <source>No question waits for a second person.</source>
        <translation>لا سؤال ينتظر شخصًا ثانيًا.</translation>
    </message>
    <message>
        <source>No record is found by this.</source>
        <translation>لا يوجد سجل بهذا.</translation>
    </message>
    <message>
        <source>No row was given. Nothing was changed.</source>
        <translation>لم يُذكر أي صف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>No rule falls short by one thing alone.</source>
        <translation>لا توجد قاعدة ينقصها شرط واحد فقط.</translation>
    </message>
    <message>
        <source>No rule in force that finds pairs has the id %1. Nothing was listed.</source>
        <translation>لا توجد قاعدة سارية تجد الأزواج معرّفها %1. لم يُعرض شيء.</translation>
    </message>
    <message>
        <source>No undecided question is left to draw from; of %1 a sample was drawn before. Read them one by one.</source>
        <translation>لم يبقَ سؤال غير محسوم يُسحب منه؛ سُحبت عينة من قبل من أسئلة عددها %1. اقرأها واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>No view is saved as %1. Nothing was changed.</source>
        <translation>لا عرض محفوظ باسم %1. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>No workspace is open. Open one on Home, or make a new one.</source>
        <translation>لا توجد مساحة عمل مفتوحة. افتح واحدة من الصفحة الرئيسية أو أنشئ مساحة جديدة.</translation>
    </message>
    <message>
        <source>Nobody disagrees.</source>
        <translation>لا أحد مختلف.</translation>
    </message>
    <message>
        <source>Nobody here is called %1. Nothing was changed.</source>
        <translation>لا أحد هنا اسمه %1. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>None fired.</source>
        <translation>لم تنطبق أي قاعدة.</translation>
    </message>
    <message>
        <source>None is a match</source>
        <translation>لا تطابق فيها</translation>
    </message>
    <message>
        <source>None of them is to be a match</source>
        <translation>المراد ألا يكون أي منها تطابقًا</translation>
    </message>
    <message>
        <source>Not a match</source>
        <translation>لا تطابق</translation>
    </message>
    <message>
        <source>Not by rule: %1. The rule would give: %2.</source>
        <translation>ليست بحسب القاعدة: %1. تعطي القاعدة: %2.</translation>
    </message>
    <message>
        <source>Not paired: their blocks were too large.</source>
        <translation>لم يُجمع بينهما: مجموعاتهما الأولية كبيرة جداً.</translation>
    </message>
    <message>
        <source>Not saved yet: the policy in force holds. What waits already goes on waiting.</source>
        <translation>لم تُحفظ بعد: السياسة السارية قائمة. وما ينتظر الآن يبقى منتظرًا.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1: %d. Choose another folder or ask for permission.</source>
        <translation>لا تمكن الكتابة في %1: %d. اختر مجلداً آخر أو اطلب الإذن.</translation>
    </message>
    <message>
        <source>Nothing fails the rule %1 in the newest check. No issue was opened.</source>
        <translation>لا شيء يفشل في القاعدة %1 في أحدث فحص. لم تُفتح مسألة.</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>لا نتائج بعد</translation>
    </message>
    <message>
        <source>Nothing is consolidated yet. Load the sources, then match.</source>
        <translation>لا سجلات ذهبية بعد. حمّل المصادر ثم طابق.</translation>
    </message>
    <message>
        <source>Nothing is loaded yet. Load the extracts of your systems first.</source>
        <translation>لم يُحمّل شيء بعد. حمّل مستخرجات أنظمتك أولاً.</translation>
    </message>
    <message>
        <source>Nothing that you decided waits for another person.</source>
        <translation>لا شيء مما قرّرته ينتظر شخصًا آخر.</translation>
    </message>
    <message>
        <source>Nothing waits for a person.</source>
        <translation>لا شيء ينتظر إجراءً.</translation>
    </message>
    <message>
        <source>Nothing was discarded. Say why the rows are not to be loaded.</source>
        <translation>لم يُستبعد شيء. اذكر لماذا لا تُحمَّل الصفوف.</translation>
    </message>
    <message>
        <source>Nothing was said of a question by event %1. Nothing was changed.</source>
        <translation>لم يُذكر شيء عن سؤال في الحدث %1. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Of %1 corrected rows %2 could be read. Nothing was loaded. Report these rows.</source>
        <translation>من %1 صفوف مصحَّحة أمكنت قراءة %2. لم يُحمَّل شيء. أبلغ عن هذه الصفوف.</translation>
    </message>
    <message>
        <source>Of the group %2 questions can still be decided together, and %1 of them can be errors: more than the limit. Nothing was decided. Settle what was left out, or read on one by one.</source>
        <translation>ما يمكن حسمه معًا من المجموعة: %2، وقد يكون من الأخطاء بينها: %1، وهذا فوق الحد. لم يُحسم شيء. عالج ما استُبعد أو تابع القراءة واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>One person decided this. It is not shown: decide for yourself.</source>
        <translation>قرّر شخص هذا. لا يُعرض قراره: قرّر بنفسك.</translation>
    </message>
    <message>
        <source>One person decided this. When you decide the same, it is in force.</source>
        <translation>قرّر شخص هذا. حين تقرّر الشيء نفسه يصبح ساريًا.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open a workspace first, or make a new one.</source>
        <translation>افتح مساحة عمل أولاً أو أنشئ مساحة جديدة.</translation>
    </message>
    <message>
        <source>Open an issue</source>
        <translation>فتح مسألة</translation>
    </message>
    <message>
        <source>Open sources</source>
        <translation>فتح المصادر</translation>
    </message>
    <message>
        <source>Open the issue</source>
        <translation>افتح المسألة</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>فتح مساحة عمل</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>فتح: %1</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>فُتحت %1.</translation>
    </message>
    <message>
        <source>Or %1: %2 likely.</source>
        <translation>أو %1: احتمال ذلك %2.</translation>
    </message>
    <message>
        <source>Other records that give this value</source>
        <translation>سجلات أخرى تعطي هذه القيمة</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>فات موعدها</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>صندوق البريد</translation>
    </message>
    <message>
        <source>Pace and agreement</source>
        <translation>الوتيرة والاتفاق</translation>
    </message>
    <message>
        <source>Pages and commands</source>
        <translation>الصفحات والأوامر</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Park until</source>
        <translation>تأجيل حتى</translation>
    </message>
    <message>
        <source>Park until which day: </source>
        <translation>التأجيل حتى أي يوم: </translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>المؤجَّلة</translation>
    </message>
    <message>
        <source>Parked questions: %1.</source>
        <translation>الأسئلة المؤجَّلة: %1.</translation>
    </message>
    <message>
        <source>Passphrase as it is now, of </source>
        <translation>عبارة المرور الحالية لـ </translation>
    </message>
    <message>
        <source>Passphrase of </source>
        <translation>عبارة مرور </translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>الأنماط</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Persons and policy</source>
        <translation>الأشخاص والسياسة</translation>
    </message>
    <message>
        <source>Persons and policy…</source>
        <translation>الأشخاص والسياسة…</translation>
    </message>
    <message>
        <source>Policy set</source>
        <translation>ضُبطت السياسة</translation>
    </message>
    <message>
        <source>Position %1: %2.</source>
        <translation>الموضع %1: %2.</translation>
    </message>
    <message>
        <source>Position %1: a number of months is needed.</source>
        <translation>الموضع %1: يلزم عدد من الأشهر.</translation>
    </message>
    <message>
        <source>Position %1: a number or a day is needed.</source>
        <translation>الموضع %1: يلزم عدد أو يوم.</translation>
    </message>
    <message>
        <source>Position %1: a pattern is needed.</source>
        <translation>الموضع %1: يلزم نمط.</translation>
    </message>
    <message>
        <source>Position %1: a value is needed.</source>
        <translation>الموضع %1: تلزم قيمة.</translation>
    </message>
    <message>
        <source>Position %1: nothing more is needed.</source>
        <translation>الموضع %1: لا حاجة إلى المزيد.</translation>
    </message>
    <message>
        <source>Position %1: the quote does not end.</source>
        <translation>الموضع %1: علامة الاقتباس لا تنتهي.</translation>
    </message>
    <message>
        <source>Position %1: “%2” is needed.</source>
        <translation>الموضع %1: يلزم «%2».</translation>
    </message>
    <message>
        <source>Position %1: “%2” is no field.</source>
        <translation>الموضع %1: «%2» ليس حقلاً.</translation>
    </message>
    <message>
        <source>Position %1: “%2” is nothing that can be asked.</source>
        <translation>الموضع %1: «%2» ليس مما يمكن طلبه.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Priority of a question</source>
        <translation>أولوية سؤال</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>التوصيف</translation>
    </message>
    <message>
        <source>Profile the columns</source>
        <translation>توصيف الأعمدة</translation>
    </message>
    <message>
        <source>Profiling the columns</source>
        <translation>توصيف الأعمدة</translation>
    </message>
    <message>
        <source>Proposal lapsed</source>
        <translation>سقط الاقتراح</translation>
    </message>
    <message>
        <source>Proposal rejected</source>
        <translation>رُفض الاقتراح</translation>
    </message>
    <message>
        <source>Proposal withdrawn</source>
        <translation>سُحب الاقتراح</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Proposed by me</source>
        <translation>اقترحتُه</translation>
    </message>
    <message>
        <source>Proposed: </source>
        <translation>مقترح: </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>نُشر</translation>
    </message>
    <message>
        <source>Published: %1 golden records</source>
        <translation>نُشر: السجلات الذهبية %1</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <translation>RTL</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>الحجر</translation>
    </message>
    <message>
        <source>Question assigned</source>
        <translation>إسناد سؤال</translation>
    </message>
    <message>
        <source>Question assigned to nobody</source>
        <translation>سؤال غير مُسند إلى أحد</translation>
    </message>
    <message>
        <source>Question not parked any more</source>
        <translation>إنهاء تأجيل سؤال</translation>
    </message>
    <message>
        <source>Question parked</source>
        <translation>تأجيل سؤال</translation>
    </message>
    <message>
        <source>Questions alike: </source>
        <translation>أسئلة متشابهة: </translation>
    </message>
    <message>
        <source>Questions marked as unsure: %1.</source>
        <translation>الأسئلة الموسومة بغير متأكد: %1.</translation>
    </message>
    <message>
        <source>Questions that wait for a second person: %1.</source>
        <translation>أسئلة تنتظر شخصًا ثانيًا: %1.</translation>
    </message>
    <message>
        <source>Questions to review</source>
        <translation>أسئلة للمراجعة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Read %1 of %2 like this, drawn at random. When none of them speaks against it, the other %3 can be decided together: at most %4 wrong with %5 confidence.</source>
        <translation>اقرأ %1 من أصل %2 من الأسئلة المتشابهة، مسحوبة عشوائيًا. إذا لم يعارض أي منها أمكن حسم الباقي (%3) معًا: الخطأ %4 على الأكثر بدرجة ثقة %5.</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>قراءة السجلات</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>قراءة التشغيل</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>Record %1 does not belong to %2. Nothing was changed.</source>
        <translation>السجل %1 لا يتبع %2. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Record %1 stands in two groups. Nothing was changed.</source>
        <translation>السجل %1 موجود في مجموعتين. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Records %1 and %2 need a second person, who cannot look at many pairs at once. Nothing was saved. Decide them one by one.</source>
        <translation>السجلان %1 و%2 يحتاجان إلى شخص ثانٍ، ولا يمكنه النظر في أزواج كثيرة معًا. لم يُحفظ شيء. قرّر فيها واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>Records loaded</source>
        <translation>السجلات المحمّلة</translation>
    </message>
    <message>
        <source>Records moved</source>
        <translation>نُقلت سجلات</translation>
    </message>
    <message>
        <source>Records were loaded since the last run</source>
        <translation>حُمّلت سجلات منذ آخر تشغيل</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Release %1 is published: %2 golden records in %3 files, in </source>
        <translation>نُشر الإصدار %1: السجلات الذهبية %2، الملفات %3، في </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the view </source>
        <translation>إزالة العرض </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Rows delivered</source>
        <translation>الصفوف الواردة</translation>
    </message>
    <message>
        <source>Rows in quarantine discarded</source>
        <translation>استُبعدت صفوف في الحجر</translation>
    </message>
    <message>
        <source>Rule and candidates</source>
        <translation>القاعدة والقيم المرشحة</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Rules of quality set</source>
        <translation>وُضعت قواعد الجودة</translation>
    </message>
    <message>
        <source>Rules of quality were set since, by you or by somebody else. They stay as they are.</source>
        <translation>ضُبطت قواعد جودة بعد ذلك، منك أو من غيرك. تبقى كما هي.</translation>
    </message>
    <message>
        <source>Rules set</source>
        <translation>ضُبطت القواعد</translation>
    </message>
    <message>
        <source>Rules speak against this match. Nothing was saved. Give a reason.</source>
        <translation>توجد قواعد تعارض هذا التطابق. لم يُحفظ شيء. اذكر سبباً.</translation>
    </message>
    <message>
        <source>Run %1 finished: %2 golden records, %3 new; %4 questions to review. Nothing is published yet.</source>
        <translation>اكتمل التشغيل %1: السجلات الذهبية %2، الجديد منها %3؛ أسئلة للمراجعة %4. لم يُنشر شيء بعد.</translation>
    </message>
    <message>
        <source>Run %1: %2 golden records</source>
        <translation>التشغيل %1: السجلات الذهبية %2</translation>
    </message>
    <message>
        <source>Run %1: %2 records, %3 pairs</source>
        <translation>التشغيل %1: السجلات %2، الأزواج %3</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SQLite finds the file inconsistent: %1</source>
        <translation>وجد SQLite الملف غير متسق: %1</translation>
    </message>
    <message>
        <source>SURNAME, GIVEN MIDDLE: split</source>
        <translation>«العائلة، الأول الأوسط»: يُقسم</translation>
    </message>
    <message>
        <source>Sample of a group drawn</source>
        <translation>سُحبت عينة مجموعة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save policy</source>
        <translation>حفظ السياسة</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>حفظ القاعدة</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>العروض المحفوظة</translation>
    </message>
    <message>
        <source>Saved: </source>
        <translation>حُفظ القرار: </translation>
    </message>
    <message>
        <source>Saved: %1 decided together. %2.</source>
        <translation>حُفظ: حُسمت معًا %1. %2.</translation>
    </message>
    <message>
        <source>Saved: %1 questions decided together.</source>
        <translation>حُفظ: الأسئلة المحسومة معًا: %1.</translation>
    </message>
    <message>
        <source>Saved: still holds, </source>
        <translation>حُفظ: ما زال قائمًا، </translation>
    </message>
    <message>
        <source>Saved: unlocked</source>
        <translation>حُفظ: فُتح القفل</translation>
    </message>
    <message>
        <source>Say that it still holds, withdraw it under “decided before”, or decide otherwise.</source>
        <translation>أكّد أنه ما زال قائمًا، أو اسحبه تحت «حُسم من قبل»، أو قرّر خلافه.</translation>
    </message>
    <message>
        <source>Say which questions are alike: all at once are no group. Nothing was drawn.</source>
        <translation>حدّد الأسئلة المتشابهة: الأسئلة كلها معًا ليست مجموعة. لم يُسحب شيء.</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>اذكر السبب بكلمات قليلة.</translation>
    </message>
    <message>
        <source>Scattered customer extracts become one golden record per customer, with the proof of every value.</source>
        <translation>مستخرجات العملاء المتفرقة تصبح سجلاً ذهبياً واحداً لكل عميل، مع إثبات كل قيمة.</translation>
    </message>
    <message>
        <source>Scored pairs</source>
        <translation>الأزواج الموزونة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>البحث عن العملاء</translation>
    </message>
    <message>
        <source>Search customers, pages, commands</source>
        <translation>ابحث عن عميل أو صفحة أو أمر</translation>
    </message>
    <message>
        <source>Second opinion undone</source>
        <translation>تراجُع عن رأي ثانٍ</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>شخص ثانٍ</translation>
    </message>
    <message>
        <source>See customers</source>
        <translation>عرض العملاء</translation>
    </message>
    <message>
        <source>Set key</source>
        <translation>تعيين المفتاح</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>حدّد اليوم</translation>
    </message>
    <message>
        <source>Set value</source>
        <translation>تحديد القيمة</translation>
    </message>
    <message>
        <source>Set value ended</source>
        <translation>انتهت قيمة محدَّدة</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>تحديد «%1»</translation>
    </message>
    <message>
        <source>Set: </source>
        <translation>حُدّدت: </translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Show control samples</source>
        <translation>إظهار عينات الرقابة</translation>
    </message>
    <message>
        <source>Show issues</source>
        <translation>أظهر المسائل</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>عرض الصفوف</translation>
    </message>
    <message>
        <source>Show undecided</source>
        <translation>عرض غير المحسوم</translation>
    </message>
    <message>
        <source>Show unsure</source>
        <translation>عرض غير المتأكد منه</translation>
    </message>
    <message>
        <source>Show what it would do</source>
        <translation>أظهر الأثر</translation>
    </message>
    <message>
        <source>Show what waits for a second person</source>
        <translation>إظهار ما ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Since this check extracts were loaded, or matched, or the rules changed.</source>
        <translation>منذ هذا الفحص حُمّلت مستخرجات أو جرت مطابقة أو تغيّرت القواعد.</translation>
    </message>
    <message>
        <source>Somebody else corrected or discarded one of these rows meanwhile. Nothing was loaded. Look at the list again.</source>
        <translation>صحَّح شخص آخر أحد هذه الصفوف أو استبعده في هذه الأثناء. لم يُحمَّل شيء. انظر إلى القائمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Somebody was unsure about this question.</source>
        <translation>كان أحدهم غير متأكد من هذا السؤال.</translation>
    </message>
    <message>
        <source>Something does not add up; see the checks.</source>
        <translation>هناك ما لا يستقيم؛ انظر الفحوص.</translation>
    </message>
    <message>
        <source>Something failed (%1). Nothing was changed.</source>
        <translation>حدث خلل (%1). لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Sort:</source>
        <translation>الترتيب:</translation>
    </message>
    <message>
        <source>Source field</source>
        <translation>حقل المصدر</translation>
    </message>
    <message>
        <source>Source records</source>
        <translation>سجلات المصادر</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Space marks a record to split off or to move; 1 to 9 mark it for a group of its own.</source>
        <translation>مفتاح المسافة يعلّم سجلًا لفصله أو نقله؛ والأرقام من 1 إلى 9 تعلّمه لمجموعة خاصة به.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>القيمة الموحّدة</translation>
    </message>
    <message>
        <source>Standardising</source>
        <translation>توحيد القيم</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Steward · %1</source>
        <translation>مسؤول بيانات · %1</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>ما زال قائمًا</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>أُوقف. كل شيء كما كان.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of </source>
        <translation>أُوقف. لم يُحمّل شيء من </translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>أُوقف. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Storing the run</source>
        <translation>حفظ التشغيل</translation>
    </message>
    <message>
        <source>Such rules besides: %1.</source>
        <translation>قواعد أخرى كهذه: %1.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>تولّي</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Taken back: </source>
        <translation>تم التراجع عن: </translation>
    </message>
    <message>
        <source>Taken back: %1 questions that were decided together. They wait again.</source>
        <translation>تم التراجع: الأسئلة التي حُسمت معًا: %1. وهي تنتظر من جديد.</translation>
    </message>
    <message>
        <source>Taken back: still holds, </source>
        <translation>جرى التراجع: ما زال قائمًا، </translation>
    </message>
    <message>
        <source>Taken back: the questions wait again. %1</source>
        <translation>تم التراجع: الأسئلة تنتظر من جديد. %1</translation>
    </message>
    <message>
        <source>Taken up again: the row waits as before.</source>
        <translation>أُعيد: ينتظر الصف كما كان.</translation>
    </message>
    <message>
        <source>That day has come already. Nothing was saved. Choose a later one.</source>
        <translation>حلّ ذلك اليوم من قبل. لم يُحفظ شيء. اختر يومًا لاحقًا.</translation>
    </message>
    <message>
        <source>That key came before this pair could be read. Nothing was decided; press it again.</source>
        <translation>ضُغط المفتاح قبل أن يُقرأ هذا الزوج. لم يُحسم شيء؛ اضغطه ثانية.</translation>
    </message>
    <message>
        <source>The change of event %1 is undone already.</source>
        <translation>سبق التراجع عن تغيير الحدث %1.</translation>
    </message>
    <message>
        <source>The column %1 feeds several fields. Nothing was looked up. Name one of them: %2.</source>
        <translation>العمود %1 يغذي عدة حقول. لم يُبحث عن شيء. سمِّ أحدها: %2.</translation>
    </message>
    <message>
        <source>The comment is empty. Nothing was saved.</source>
        <translation>التعليق فارغ. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The confirmation of event %1 is undone already.</source>
        <translation>جرى التراجع عن تأكيد الحدث %1 من قبل.</translation>
    </message>
    <message>
        <source>The day is set (event %1).</source>
        <translation>حُدّد اليوم (الحدث %1).</translation>
    </message>
    <message>
        <source>The day until which the value is to hold has passed. Nothing was changed.</source>
        <translation>مضى اليوم الذي تسري القيمة حتى نهايته. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The decision of event %1 is undone already. Nothing was changed.</source>
        <translation>سبق التراجع عن قرار الحدث %1. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is kept, this step was not saved. Free some space, then repeat it.</source>
        <translation>القرص ممتلئ. ما حُفظ من قبل باقٍ، ولم تُحفظ هذه الخطوة. أفرغ مساحة ثم أعدها.</translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Nothing was read. Choose another one.</source>
        <translation>الترميز %1 غير معروف. لم يُقرأ شيء. اختر ترميزاً آخر.</translation>
    </message>
    <message>
        <source>The extract has no column %1, which the mapping needs. Nothing was loaded. Correct the mapping or ask for the column.</source>
        <translation>ليس في المستخرج عمود %1 الذي يحتاج إليه تعيين الحقول. لم يُحمّل شيء. صحّح التعيين أو اطلب العمود.</translation>
    </message>
    <message>
        <source>The figures by field and source are in the clipboard.</source>
        <translation>الأرقام حسب الحقل والمصدر في الحافظة.</translation>
    </message>
    <message>
        <source>The file could not be read or written: %d. What was saved before is kept. Check the disk, then try again.</source>
        <translation>تعذّرت قراءة الملف أو كتابته: %d. ما حُفظ من قبل باقٍ. افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file is not valid JSON: line %1, column %2. Nothing was changed.</source>
        <translation>الملف ليس JSON صحيحاً: السطر %1، العمود %2. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The file says it is “%1”, not “%2”. Nothing was changed.</source>
        <translation>يذكر الملف أنه «%1»، لا «%2». لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The graph of this customer could not be computed: %d.</source>
        <translation>تعذّر حساب الرسم البياني لهذا العميل: %d.</translation>
    </message>
    <message>
        <source>The issue is closed (event %1).</source>
        <translation>أُغلقت المسألة (الحدث %1).</translation>
    </message>
    <message>
        <source>The issue is open again (event %1).</source>
        <translation>المسألة مفتوحة من جديد (الحدث %1).</translation>
    </message>
    <message>
        <source>The issue is yours (event %1).</source>
        <translation>المسألة لك (الحدث %1).</translation>
    </message>
    <message>
        <source>The key of “%1” is %2 now.</source>
        <translation>مفتاح «%1» الآن هو %2.</translation>
    </message>
    <message>
        <source>The last match compared these two and did not keep the pair: its weight lies below %1 bits.</source>
        <translation>قارنت آخر مطابقة بين هذين السجلين ولم تحتفظ بالزوج: وزنه أدنى من %1 بت.</translation>
    </message>
    <message>
        <source>The last match compared these two.</source>
        <translation>قارنت آخر مطابقة بين هذين السجلين.</translation>
    </message>
    <message>
        <source>The last match did not keep these two: where they have a key in common, it left the largest blocks out.</source>
        <translation>لم تحتفظ آخر مطابقة بهذين السجلين: فحيث يشتركان في مفتاح تركت أكبر المجموعات الأولية جانباً.</translation>
    </message>
    <message>
        <source>The last match does not have this pair.</source>
        <translation>ليس هذا الزوج في آخر مطابقة.</translation>
    </message>
    <message>
        <source>The last match does not have this pair; by their values of now a rule pairs them.</source>
        <translation>ليس هذا الزوج في آخر مطابقة؛ وبقيمهما الحالية تجمع بينهما قاعدة.</translation>
    </message>
    <message>
        <source>The last match found these two by %1.</source>
        <translation>وجدت آخر مطابقة هذين السجلين وفق «%1».</translation>
    </message>
    <message>
        <source>The last match found these two.</source>
        <translation>وجدت آخر مطابقة هذين السجلين.</translation>
    </message>
    <message>
        <source>The load of %1 has no column %2. Nothing was read.</source>
        <translation>ليس في تحميل %1 عمود %2. لم يُقرأ شيء.</translation>
    </message>
    <message>
        <source>The loaded fields give nothing to compare: no name, date, contact, identifier or text is filled. Check the mapping, then match.</source>
        <translation>ليس في الحقول المحمّلة ما يُقارن: لا اسم ولا تاريخ ولا وسيلة اتصال ولا معرّف ولا نص. راجع تعيين الحقول ثم طابق.</translation>
    </message>
    <message>
        <source>The lower weight stands above the upper one.</source>
        <translation>الوزن الأدنى أكبر من الأعلى.</translation>
    </message>
    <message>
        <source>The mapping is not valid: %1. Nothing was loaded.</source>
        <translation>تعيين الحقول غير صالح: %1. لم يُحمّل شيء.</translation>
    </message>
    <message>
        <source>The mapping names a field that the customer model does not have: %1. Nothing was loaded.</source>
        <translation>يذكر تعيين الحقول حقلاً ليس في نموذج العميل: %1. لم يُحمّل شيء.</translation>
    </message>
    <message>
        <source>The model was learned under other rules. Nothing was changed. Match again to learn a new one.</source>
        <translation>تعلّم النموذج على قواعد أخرى. لم يتغيّر شيء. طابق ثانية ليُتعلم نموذج جديد.</translation>
    </message>
    <message>
        <source>The next match pairs them by %1: both have %2.</source>
        <translation>ستجمع بينهما المطابقة القادمة وفق «%1»: لكليهما %2.</translation>
    </message>
    <message>
        <source>The passphrase could not be read from %1: %d.</source>
        <translation>تعذّرت قراءة عبارة المرور من %1: %d.</translation>
    </message>
    <message>
        <source>The passphrase of %1 is not right. Nothing was changed. Try again.</source>
        <translation>عبارة مرور %1 غير صحيحة. لم يتغيّر شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>تغيّرت عبارة المرور.</translation>
    </message>
    <message>
        <source>The policy is in force (event %1).</source>
        <translation>السياسة سارية (الحدث %1).</translation>
    </message>
    <message>
        <source>The policy of before is in force again (event %1).</source>
        <translation>السياسة السابقة سارية من جديد (الحدث %1).</translation>
    </message>
    <message>
        <source>The proposal of event %1 does not wait any more. Nothing was changed.</source>
        <translation>لم يعد اقتراح الحدث %1 ينتظر. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The proposal of event %1 is not yours. Nothing was changed. Only its person can withdraw it.</source>
        <translation>اقتراح الحدث %1 ليس لك. لم يتغيّر شيء. لا يسحبه إلا صاحبه.</translation>
    </message>
    <message>
        <source>The question in front was settled by another decision. No other one is left here.</source>
        <translation>حُسم السؤال المعروض بقرار آخر. لم يبقَ هنا سؤال غيره.</translation>
    </message>
    <message>
        <source>The question in front was settled by another decision. This is the next one.</source>
        <translation>حُسم السؤال المعروض بقرار آخر. وهذا هو التالي.</translation>
    </message>
    <message>
        <source>The record does not belong to %1. Nothing was changed.</source>
        <translation>السجل ليس من سجلات %1. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The review could not be read.</source>
        <translation>تعذّرت قراءة المراجعة.</translation>
    </message>
    <message>
        <source>The row of line %1 cannot be loaded so: %r. Nothing was loaded. Correct it further.</source>
        <translation>لا يمكن تحميل صف السطر %1 هكذا: %r. لم يُحمَّل شيء. واصل التصحيح.</translation>
    </message>
    <message>
        <source>The row of line %1 does not stand as it did. Nothing was changed. Look at the list again.</source>
        <translation>لم يعد صف السطر %1 كما كان. لم يتغير شيء. انظر إلى القائمة مرة أخرى.</translation>
    </message>
    <message>
        <source>The rows account for %2 of %1 bytes. Nothing was loaded. Report this file.</source>
        <translation>تحصر الصفوف %2 من %1 بايت. لم يُحمّل شيء. أبلغ عن هذا الملف.</translation>
    </message>
    <message>
        <source>The rule %1 asks the same. Nothing was changed.</source>
        <translation>القاعدة %1 تطلب الشيء نفسه. لم يُغيَّر شيء.</translation>
    </message>
    <message>
        <source>The rule holds from the next check on (event %1).</source>
        <translation>تسري القاعدة من الفحص التالي (الحدث %1).</translation>
    </message>
    <message>
        <source>The rule holds no more from the next check on (event %1).</source>
        <translation>لا تسري القاعدة بعد الآن من الفحص التالي (الحدث %1).</translation>
    </message>
    <message>
        <source>The rules are as they were (event %1).</source>
        <translation>القواعد كما كانت (الحدث %1).</translation>
    </message>
    <message>
        <source>The rules of quality cannot be read: %1, %2. Nothing was changed.</source>
        <translation>تعذّرت قراءة قواعد الجودة: %1، %2. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The same bytes were loaded before: </source>
        <translation>حُمّلت البايتات نفسها من قبل: </translation>
    </message>
    <message>
        <source>The same passphrase again, of </source>
        <translation>عبارة المرور نفسها مرة أخرى، لـ </translation>
    </message>
    <message>
        <source>The second opinion of event %1 is not yours. Nothing was changed. Only its person can take it back.</source>
        <translation>الرأي الثاني في الحدث %1 ليس رأيك. لم يتغيّر شيء. لا يتراجع عنه إلا صاحبه.</translation>
    </message>
    <message>
        <source>The severity is %1 (event %2).</source>
        <translation>الخطورة الآن: %1 (الحدث %2).</translation>
    </message>
    <message>
        <source>The share is a number from 0 to 100.</source>
        <translation>النسبة عدد من 0 إلى 100.</translation>
    </message>
    <message>
        <source>The source %1 has no load %2. Nothing was read. See sources and loads with status.</source>
        <translation>ليس للمصدر %1 تحميل %2. لم يُقرأ شيء. انظر المصادر والتحميلات بالأمر status.</translation>
    </message>
    <message>
        <source>The source %1 holds rows of another kind (%2, not %3). Nothing was loaded. Load them under another source name.</source>
        <translation>في المصدر %1 صفوف من نوع آخر (%2، لا %3). لم يُحمّل شيء. حمّلها باسم مصدر آخر.</translation>
    </message>
    <message>
        <source>The value of %1 for %2 is by rule already. Nothing was changed.</source>
        <translation>قيمة %1 في %2 تحدّدها القاعدة بالفعل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The values changed while they were looked at. Nothing was saved. Look at the new ones, then decide.</source>
        <translation>تغيّرت القيم أثناء النظر إليها. لم يُحفظ شيء. انظر إلى القيم الجديدة ثم قرّر.</translation>
    </message>
    <message>
        <source>The values under the decision of event %1 are those that it was made on. Nothing was changed.</source>
        <translation>القيم التي يستند إليها قرار الحدث %1 هي التي اتُّخذ عليها. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The way of reading is not valid: %1.</source>
        <translation>طريقة القراءة غير صالحة: %1.</translation>
    </message>
    <message>
        <source>The workspace cannot be written: the file or its folder is read-only. Nothing was changed. Ask for write permission or work on a copy.</source>
        <translation>لا تمكن الكتابة في مساحة العمل: الملف أو مجلده للقراءة فقط. لم يتغيّر شيء. اطلب إذن الكتابة أو اعمل على نسخة.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written (%d). Nothing was changed. Run verify; if it happens again, open the last backup.</source>
        <translation>تعذّرت قراءة مساحة العمل أو الكتابة فيها (%d). لم يتغيّر شيء. شغّل التحقق؛ فإن تكرر ذلك فافتح آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The workspace is damaged: %d. It was not changed. Keep this file and open the last backup.</source>
        <translation>مساحة العمل تالفة: %d. لم تتغيّر. احتفظ بهذا الملف وافتح آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The workspace knows nobody called %1. Nothing was saved. Known: %2.</source>
        <translation>لا تعرف مساحة العمل أحدًا باسم %1. لم يُحفظ شيء. المعروفون: %2.</translation>
    </message>
    <message>
        <source>The workspace knows several people called %1. Nothing was saved.</source>
        <translation>تعرف مساحة العمل أكثر من شخص باسم %1. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There are no golden records yet. Load extracts, then match and consolidate.</source>
        <translation>لا سجلات ذهبية بعد. حمّل المستخرجات ثم طابق وادمج.</translation>
    </message>
    <message>
        <source>There are no golden records yet. Match and consolidate first, then publish.</source>
        <translation>لا سجلات ذهبية بعد. طابق وادمج أولاً ثم انشر.</translation>
    </message>
    <message>
        <source>There are no rules yet. Match makes them from the mapped fields and the data.</source>
        <translation>لا قواعد بعد. تنشئها المطابقة من الحقول المعيّنة والبيانات.</translation>
    </message>
    <message>
        <source>There is a person called %1 already. Nothing was changed.</source>
        <translation>يوجد شخص اسمه %1 من قبل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is no agreement about this. Two must decide the same.</source>
        <translation>لا اتفاق على هذا. يجب أن يقرّر اثنان الشيء نفسه.</translation>
    </message>
    <message>
        <source>There is no decision to undo.</source>
        <translation>لا قرار للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is no field %1 among those that are loaded. Nothing was looked up. There are: %2.</source>
        <translation>لا يوجد حقل %1 بين الحقول المحمّلة. لم يُبحث عن شيء. الحقول المتاحة: %2.</translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was loaded.</source>
        <translation>لا يوجد ملف %1. لم يُحمّل شيء.</translation>
    </message>
    <message>
        <source>There is no golden record %1.</source>
        <translation>لا يوجد سجل ذهبي %1.</translation>
    </message>
    <message>
        <source>There is no group %1.</source>
        <translation>لا توجد مجموعة %1.</translation>
    </message>
    <message>
        <source>There is no issue %1. Nothing was changed.</source>
        <translation>لا توجد مسألة %1. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no load %1.</source>
        <translation>لا يوجد تحميل برقم %1.</translation>
    </message>
    <message>
        <source>There is no match to consolidate: nothing was matched since the last load. Match first.</source>
        <translation>لا مطابقة لدمجها: لم يُطابق شيء منذ آخر تحميل. طابق أولاً.</translation>
    </message>
    <message>
        <source>There is no record %1. Write SOURCE:KEY, as the source spells them.</source>
        <translation>لا يوجد سجل %1. اكتب SOURCE:KEY، أي المصدر والمفتاح كما يكتبهما المصدر.</translation>
    </message>
    <message>
        <source>There is no row %1 in quarantine. Nothing was changed.</source>
        <translation>لا يوجد صف %1 في الحجر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no rule of quality %1. Nothing was changed or listed.</source>
        <translation>لا توجد قاعدة جودة %1. لم يُغيَّر شيء ولم يُعرض شيء.</translation>
    </message>
    <message>
        <source>There is no source named %1. Nothing was listed.</source>
        <translation>لا يوجد مصدر باسم %1. لم يُعرض شيء.</translation>
    </message>
    <message>
        <source>There is no such place any more: </source>
        <translation>لم يعد هذا الموضع موجوداً: </translation>
    </message>
    <message>
        <source>There is no workspace at %1. Check the path, or create one there.</source>
        <translation>لا توجد مساحة عمل في %1. تحقق من المسار أو أنشئ مساحة هناك.</translation>
    </message>
    <message>
        <source>There is nothing to look for: every value is empty. Give a value.</source>
        <translation>لا شيء للبحث عنه: كل القيم فارغة. أدخل قيمة.</translation>
    </message>
    <message>
        <source>These rows are of several loads. Nothing was changed. Take those of one load at a time.</source>
        <translation>هذه الصفوف من عدة تحميلات. لم يتغير شيء. خذ صفوف تحميل واحد كل مرة.</translation>
    </message>
    <message>
        <source>This contradicts earlier decisions (event %1). Nothing was saved. Undo one of them first.</source>
        <translation>هذا يناقض قرارات سابقة (الحدث %1). لم يُحفظ شيء. تراجع عن أحدها أولاً.</translation>
    </message>
    <message>
        <source>This is no golden id.</source>
        <translation>هذا ليس معرّفًا ذهبيًا.</translation>
    </message>
    <message>
        <source>This is no policy: %1 is not understood. Nothing was changed.</source>
        <translation>هذه ليست سياسة: %1 غير مفهوم. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This question is not in the list beside.</source>
        <translation>هذا السؤال ليس في القائمة المجاورة.</translation>
    </message>
    <message>
        <source>This question was settled by another decision. Nothing was changed.</source>
        <translation>حُسم هذا السؤال بقرار آخر. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This record belongs to no customer yet. Match first.</source>
        <translation>لا ينتمي هذا السجل إلى عميل بعد. طابِق أولاً.</translation>
    </message>
    <message>
        <source>This record is the other one already.</source>
        <translation>هذا السجل هو الآخر نفسه.</translation>
    </message>
    <message>
        <source>This rule says more than a line can. Change it in a file of rules, with goldenrod-cli quality-rules --set.</source>
        <translation>هذه القاعدة تقول أكثر مما يتسع له سطر. غيّرها في ملف قواعد باستخدام goldenrod-cli quality-rules --set.</translation>
    </message>
    <message>
        <source>This workspace is empty.</source>
        <translation>مساحة العمل هذه فارغة.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Timeliness = dates of the last change that are recent enough ÷ dates that are there.</source>
        <translation>الحداثة = تواريخ آخر تغيير الحديثة بما يكفي ÷ التواريخ الموجودة.</translation>
    </message>
    <message>
        <source>To the sources</source>
        <translation>إلى المصادر</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>معًا</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>نقاط التواصل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>اثنا عشر شهراً</translation>
    </message>
    <message>
        <source>Two files give the source name %1. Nothing more was loaded. Rename one of them.</source>
        <translation>ملفان يعطيان اسم المصدر %1. لم يُحمّل غير ما سبق. غيّر اسم أحدهما.</translation>
    </message>
    <message>
        <source>Two persons do not agree about this. It is not shown: decide for yourself.</source>
        <translation>شخصان غير متفقين على هذا. لا يُعرض ما قرّراه: قرّر بنفسك.</translation>
    </message>
    <message>
        <source>Type, choose with the arrows, take with Enter. Esc goes back.</source>
        <translation>اكتب، واختر بالأسهم، وثبّت بمفتاح Enter. ومفتاح Esc للعودة.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>Undecided questions: %1.</source>
        <translation>الأسئلة غير المحسومة: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo the later ones too</source>
        <translation>التراجع عن اللاحقة أيضاً</translation>
    </message>
    <message>
        <source>Undo this one</source>
        <translation>التراجع عن هذا</translation>
    </message>
    <message>
        <source>Undo this one alone</source>
        <translation>التراجع عن هذا وحده</translation>
    </message>
    <message>
        <source>Undo what was decided before</source>
        <translation>التراجع عما تقرّر سابقًا</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Undone for a question</source>
        <translation>تراجُع يخص سؤالًا</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>فتح القائمة</translation>
    </message>
    <message>
        <source>Uniqueness = records that are their customer's only one in the source, and identifiers that no other customer has ÷ all of them.</source>
        <translation>التفرّد = السجلات الوحيدة لعميلها في المصدر والمعرّفات التي لا يحملها عميل آخر ÷ كلها.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>جارٍ فك الضغط</translation>
    </message>
    <message>
        <source>Unpark</source>
        <translation>إنهاء التأجيل</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>Until when it is to be mended</source>
        <translation>حتى متى تُصلح</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>رقم ضريبة القيمة المضافة</translation>
    </message>
    <message>
        <source>Validity = values that pass every rule ÷ values that are filled and judged.</source>
        <translation>الصحة = القيم التي تجتاز كل قاعدة ÷ القيم المملوءة التي فُحصت.</translation>
    </message>
    <message>
        <source>Value back to the rule</source>
        <translation>عادت القيمة إلى القاعدة</translation>
    </message>
    <message>
        <source>Value set by a person</source>
        <translation>قيمة حدّدها شخص</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Values changed since this was decided. It holds meanwhile.</source>
        <translation>تغيّرت القيم بعد اتخاذ هذا القرار. وهو سارٍ في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Versions of the golden record</source>
        <translation>نسخ السجل الذهبي</translation>
    </message>
    <message>
        <source>View of the queue removed</source>
        <translation>إزالة عرض لقائمة الأسئلة</translation>
    </message>
    <message>
        <source>View of the queue renamed</source>
        <translation>إعادة تسمية عرض لقائمة الأسئلة</translation>
    </message>
    <message>
        <source>View of the queue saved</source>
        <translation>حفظ عرض لقائمة الأسئلة</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>ما يتغيّر</translation>
    </message>
    <message>
        <source>What event %1 proposes is decided without seeing it. Nothing was saved. Decide the question.</source>
        <translation>ما يقترحه الحدث %1 يُقرَّر دون رؤيته. لم يُحفظ شيء. قرّر في السؤال.</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>الأثر المتوقع</translation>
    </message>
    <message>
        <source>What the release contains</source>
        <translation>ما يحتويه الإصدار</translation>
    </message>
    <message>
        <source>What this record feeds</source>
        <translation>ما يغذّيه هذا السجل</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>ما الذي يغيّر النتيجة</translation>
    </message>
    <message>
        <source>Which customer do the marked records belong to? Its golden id:</source>
        <translation>إلى أي عميل تنتمي السجلات المعلّمة؟ معرّفه الذهبي:</translation>
    </message>
    <message>
        <source>Which customer is this one and the same with? Its golden id:</source>
        <translation>مع أي عميل يُعدّ هذا العميل واحدًا؟ معرّفه الذهبي:</translation>
    </message>
    <message>
        <source>Who is to decide about </source>
        <translation>من يحسم في شأن </translation>
    </message>
    <message>
        <source>Why all the same?</source>
        <translation>لماذا مع ذلك؟</translation>
    </message>
    <message>
        <source>Why it fails, as far as it is known</source>
        <translation>سبب الفشل بقدر ما هو معروف</translation>
    </message>
    <message>
        <source>Why this row is not to be loaded</source>
        <translation>لماذا لا يُحمَّل هذا الصف</translation>
    </message>
    <message>
        <source>Without the filter, questions that stand here: %1.</source>
        <translation>عدد الأسئلة هنا بلا المرشِّح: %1.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation>أُنشئت مساحة العمل</translation>
    </message>
    <message>
        <source>Workspaces (*.goldenrod)</source>
        <translation>مساحات العمل (*.goldenrod)</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>جدير بالفحص</translation>
    </message>
    <message>
        <source>Write the day as 2027-01-31, or nothing.</source>
        <translation>اكتب اليوم هكذا: 2027-01-31، أو لا شيء.</translation>
    </message>
    <message>
        <source>Writing extracts</source>
        <translation>كتابة المستخرجات</translation>
    </message>
    <message>
        <source>Writing golden records</source>
        <translation>كتابة السجلات الذهبية</translation>
    </message>
    <message>
        <source>Writing the truth</source>
        <translation>كتابة الحقيقة المرجعية</translation>
    </message>
    <message>
        <source>Writing touchpoints</source>
        <translation>كتابة نقاط التواصل</translation>
    </message>
    <message>
        <source>You decided this. Another person must decide the same.</source>
        <translation>قرّرتَ هذا. يجب أن يقرّر شخص آخر الشيء نفسه.</translation>
    </message>
    <message>
        <source>You disagree with somebody about this, and the policy wants a third person. Nothing was saved.</source>
        <translation>أنت مختلف مع أحدهم في هذا، والسياسة تطلب شخصًا ثالثًا. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>You do not agree about this. A third person decides.</source>
        <translation>أنتم غير متفقين على هذا. يقرّر شخص ثالث.</translation>
    </message>
    <message>
        <source>You stand for this already (event %1). Nothing was saved. Another person must decide the same.</source>
        <translation>هذا رأيك من قبل (الحدث %1). لم يُحفظ شيء. يجب أن يقرّر شخص آخر الشيء نفسه.</translation>
    </message>
    <message>
        <source>Your signing key %1 cannot be read: %d. Nothing was opened. Restore the file from a backup; without it, move it away and a new key is made.</source>
        <translation>تتعذر قراءة مفتاح توقيعك %1: %d. لم يُفتح شيء. استعد الملف من نسخة احتياطية؛ وإن لم توجد فانقله بعيداً ليُنشأ مفتاح جديد.</translation>
    </message>
    <message>
        <source>a common %1</source>
        <translation>%1: قيمة شائعة</translation>
    </message>
    <message>
        <source>a date that stands for none</source>
        <translation>تاريخ يعني عدم وجوده</translation>
    </message>
    <message>
        <source>a day is written YYYY-MM-DD</source>
        <translation>يُكتب اليوم بالصيغة YYYY-MM-DD</translation>
    </message>
    <message>
        <source>a key is written like M, Shift+M, Ctrl+P or Space</source>
        <translation>يُكتب المفتاح مثل M أو Shift+M أو Ctrl+P أو Space</translation>
    </message>
    <message>
        <source>a local number without its area</source>
        <translation>رقم محلي بلا رمز منطقته</translation>
    </message>
    <message>
        <source>a match needs a second person</source>
        <translation>التطابق يحتاج إلى شخص ثانٍ</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>a non-match needs a second person</source>
        <translation>عدم التطابق يحتاج إلى شخص ثانٍ</translation>
    </message>
    <message>
        <source>a number that nobody has</source>
        <translation>رقم لا يحمله أحد</translation>
    </message>
    <message>
        <source>a person and one who uses their phone and e-mail</source>
        <translation>شخص وآخر يستخدم هاتفه وبريده الإلكتروني</translation>
    </message>
    <message>
        <source>a rare %1</source>
        <translation>%1: قيمة نادرة</translation>
    </message>
    <message>
        <source>a rare word of the name</source>
        <translation>كلمة نادرة من الاسم</translation>
    </message>
    <message>
        <source>a record</source>
        <translation>سجل</translation>
    </message>
    <message>
        <source>a rule forbids it</source>
        <translation>تمنعه قاعدة</translation>
    </message>
    <message>
        <source>a source mistyped it</source>
        <translation>خطأ كتابة في أحد المصادر</translation>
    </message>
    <message>
        <source>a test, not a value</source>
        <translation>اختبار وليس قيمة</translation>
    </message>
    <message>
        <source>a value or its provenance</source>
        <translation>قيمة أو منشؤها</translation>
    </message>
    <message>
        <source>a view needs a name</source>
        <translation>يلزم العرضَ اسم</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>account</source>
        <translation>رقم الحساب</translation>
    </message>
    <message>
        <source>accounted for</source>
        <translation>الحصر</translation>
    </message>
    <message>
        <source>address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>after the end</source>
        <translation>بعد النهاية</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>ضده</translation>
    </message>
    <message>
        <source>against release %1, %2 golden records</source>
        <translation>مقابل الإصدار %1، السجلات الذهبية: %2</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>agreement of two persons</source>
        <translation>اتفاق شخصين</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>متفق</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>متفقة</translation>
    </message>
    <message>
        <source>all %1 agree</source>
        <translation>اتفاق %1 من القيم</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>كل المصادر</translation>
    </message>
    <message>
        <source>all steps done</source>
        <translation>تمت كل الخطوات</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>منفرد</translation>
    </message>
    <message>
        <source>also known as</source>
        <translation>معروف أيضاً باسم</translation>
    </message>
    <message>
        <source>also when</source>
        <translation>وأيضًا عند</translation>
    </message>
    <message>
        <source>always “%1”</source>
        <translation>دائماً «%1»</translation>
    </message>
    <message>
        <source>an address made up to fill the field</source>
        <translation>عنوان مختلق لملء الحقل</translation>
    </message>
    <message>
        <source>an address of an office, not of a person</source>
        <translation>عنوان مكتب، لا عنوان شخص</translation>
    </message>
    <message>
        <source>an address that nobody reads</source>
        <translation>عنوان لا يقرؤه أحد</translation>
    </message>
    <message>
        <source>an array of objects, %1 % of what was looked at</source>
        <translation>مصفوفة كائنات، %1 % مما فُحص</translation>
    </message>
    <message>
        <source>an empty last column is left out</source>
        <translation>عمود أخير فارغ متروك</translation>
    </message>
    <message>
        <source>an event is missing before it</source>
        <translation>حدث مفقود قبله</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>وأخرى: %1</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>عنوان آخر</translation>
    </message>
    <message>
        <source>another customer of this source has it</source>
        <translation>يحمله عميل آخر في هذا المصدر</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>مفتاح آخر</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>رقم آخر</translation>
    </message>
    <message>
        <source>another source says otherwise</source>
        <translation>مصدر آخر يقول غير ذلك</translation>
    </message>
    <message>
        <source>another street</source>
        <translation>شارع آخر</translation>
    </message>
    <message>
        <source>another value, typed</source>
        <translation>قيمة أخرى تُكتب</translation>
    </message>
    <message>
        <source>any sources</source>
        <translation>أي مصادر</translation>
    </message>
    <message>
        <source>any view</source>
        <translation>أي عرض</translation>
    </message>
    <message>
        <source>any weight</source>
        <translation>أي وزن</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>كما وردت</translation>
    </message>
    <message>
        <source>as in the last load of %1</source>
        <translation>كما في آخر تحميل من %1</translation>
    </message>
    <message>
        <source>as the manifest names them</source>
        <translation>كما يسمّيها البيان</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>كما كُتبت</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>كما حددت</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>مُسند إلى %1</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>غير مُسند إلى أحد</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>الإسناد</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 على الأقل</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>%1 من الأحرف على الأقل</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 على الأكثر</translation>
    </message>
    <message>
        <source>backslash</source>
        <translation>شرطة مائلة عكسية</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>balances</source>
        <translation>الأرصدة</translation>
    </message>
    <message>
        <source>balances of the customers from</source>
        <translation>أرصدة العملاء من</translation>
    </message>
    <message>
        <source>because</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>يصبح</translation>
    </message>
    <message>
        <source>before</source>
        <translation>قبلها</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>قبل %1</translation>
    </message>
    <message>
        <source>before the comma</source>
        <translation>ما قبل الفاصلة</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>below 94, marked !</source>
        <translation>دون 94، بعلامة !</translation>
    </message>
    <message>
        <source>best confirmed</source>
        <translation>الأوثق تأييداً</translation>
    </message>
    <message>
        <source>birth country</source>
        <translation>بلد الميلاد</translation>
    </message>
    <message>
        <source>birth date and postcode</source>
        <translation>تاريخ الميلاد والرمز البريدي</translation>
    </message>
    <message>
        <source>birth name</source>
        <translation>الاسم عند الولادة</translation>
    </message>
    <message>
        <source>birth place</source>
        <translation>مكان الميلاد</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>بت</translation>
    </message>
    <message>
        <source>blank lines</source>
        <translation>أسطر فارغة</translation>
    </message>
    <message>
        <source>born</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>both stand in </source>
        <translation>كلاهما في </translation>
    </message>
    <message>
        <source>branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>جسر</translation>
    </message>
    <message>
        <source>by</source>
        <translation>الفاعل</translation>
    </message>
    <message>
        <source>by %1, </source>
        <translation>بواسطة %1، </translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>بقاعدة</translation>
    </message>
    <message>
        <source>by due date</source>
        <translation>حسب الموعد</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>من اسمه</translation>
    </message>
    <message>
        <source>by its name; no values seen</source>
        <translation>من اسمه؛ لم تُر قيم</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>بحسب القاعدة</translation>
    </message>
    <message>
        <source>by the record</source>
        <translation>حسب السجل</translation>
    </message>
    <message>
        <source>by weight</source>
        <translation>بالوزن</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>البايت</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>البايت %1: %2</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>علامة ترتيب البايتات</translation>
    </message>
    <message>
        <source>bytes kept, can be read</source>
        <translation>البايتات محفوظة وتمكن قراءتها</translation>
    </message>
    <message>
        <source>bytes of the extract</source>
        <translation>بايتات المستخرج</translation>
    </message>
    <message>
        <source>bytes of the row</source>
        <translation>بايتات الصف</translation>
    </message>
    <message>
        <source>bytes that do not decode are read as Windows-1252</source>
        <translation>تُقرأ البايتات التي لا يُفك ترميزها على أنها Windows-1252</translation>
    </message>
    <message>
        <source>bytes: %1</source>
        <translation>بايت: %1</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>candidates of the golden value</source>
        <translation>القيم المرشحة</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>تتعذر قراءته</translation>
    </message>
    <message>
        <source>carried by</source>
        <translation>عدد السجلات</translation>
    </message>
    <message>
        <source>carried by fewer</source>
        <translation>في سجلات أقل</translation>
    </message>
    <message>
        <source>carried by too many records to be one customer's</source>
        <translation>في سجلات أكثر من أن تعود إلى عميل واحد</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>تغيّر في %1</translation>
    </message>
    <message>
        <source>changes </source>
        <translation>التغيّرات في </translation>
    </message>
    <message>
        <source>channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>checking the hash …</source>
        <translation>جارٍ فحص البصمة …</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>chosen by %1</source>
        <translation>اختارها %1</translation>
    </message>
    <message>
        <source>chosen by a person</source>
        <translation>اختارها شخص</translation>
    </message>
    <message>
        <source>city</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>city agrees</source>
        <translation>المدينة متفقة</translation>
    </message>
    <message>
        <source>close</source>
        <translation>متقارب</translation>
    </message>
    <message>
        <source>close, but not the same</source>
        <translation>متقارب وليس متطابقاً</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>تاريخ الإغلاق</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>أُغلق %1</translation>
    </message>
    <message>
        <source>closed, mended</source>
        <translation>مغلقة بعد الإصلاح</translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation>مغلقة: %1</translation>
    </message>
    <message>
        <source>column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>column names</source>
        <translation>أسماء الأعمدة</translation>
    </message>
    <message>
        <source>column names repeated</source>
        <translation>أسماء أعمدة مكررة</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>commands of Review and their keys</source>
        <translation>أوامر المراجعة ومفاتيحها</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>comment, kept with the next decision: </source>
        <translation>تعليق يُحفظ مع القرار التالي: </translation>
    </message>
    <message>
        <source>comment: </source>
        <translation>تعليق: </translation>
    </message>
    <message>
        <source>compared with the domain that was meant</source>
        <translation>قورن بالنطاق المقصود</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>نتيجة المقارنة</translation>
    </message>
    <message>
        <source>comparison of %1</source>
        <translation>مقارنة %1</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>الاكتمال</translation>
    </message>
    <message>
        <source>completes the address</source>
        <translation>يُكمل العنوان</translation>
    </message>
    <message>
        <source>confirmation of a decision by event %1: the table does not say what the event says</source>
        <translation>تأكيد قرار في الحدث %1: لا يقول الجدول ما يقوله الحدث</translation>
    </message>
    <message>
        <source>confirmed by fewer or longer ago</source>
        <translation>يؤيده عدد أقل أو منذ زمن أبعد</translation>
    </message>
    <message>
        <source>confirmed lately enough</source>
        <translation>مؤكدة حديثاً بما يكفي</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>الاتساق</translation>
    </message>
    <message>
        <source>contact %1</source>
        <translation>نقطة التواصل %1</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>نقاط التواصل</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>تناقض</translation>
    </message>
    <message>
        <source>contradictions: %1</source>
        <translation>التناقضات: %1</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>مصحَّح</translation>
    </message>
    <message>
        <source>corrected %1</source>
        <translation>مصحَّح %1</translation>
    </message>
    <message>
        <source>count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>created</source>
        <translation>أُنشئ في</translation>
    </message>
    <message>
        <source>crosswalk</source>
        <translation>جدول الربط</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>customer key</source>
        <translation>مفتاح العميل</translation>
    </message>
    <message>
        <source>customer keys</source>
        <translation>مفاتيح العملاء</translation>
    </message>
    <message>
        <source>customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>customers worth a look</source>
        <translation>عملاء جديرون بالفحص</translation>
    </message>
    <message>
        <source>customers: %1 records in force · loads: %2</source>
        <translation>عملاء: السجلات السارية %1 · التحميلات: %2</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>تاريخها</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>تواريخ</translation>
    </message>
    <message>
        <source>dates; day or month first is not clear</source>
        <translation>تواريخ؛ وليس واضحاً أيهما أولاً اليوم أم الشهر</translation>
    </message>
    <message>
        <source>day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>day and month may be the other way round</source>
        <translation>قد يكون اليوم والشهر معكوسين</translation>
    </message>
    <message>
        <source>day and month not in the order of the column</source>
        <translation>اليوم والشهر ليسا بترتيب العمود</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>اليوم والشهر مقلوبان</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>يوم.شهر.سنة</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd، d MMMM yyyy</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>محسومة</translation>
    </message>
    <message>
        <source>decided before</source>
        <translation>حُسم من قبل</translation>
    </message>
    <message>
        <source>decided by a person</source>
        <translation>بقرار شخص</translation>
    </message>
    <message>
        <source>decided in</source>
        <translation>حُسمت في</translation>
    </message>
    <message>
        <source>decided pairs that another person judges again</source>
        <translation>أزواج محسومة يحكم عليها شخص آخر من جديد</translation>
    </message>
    <message>
        <source>decided: not a match</source>
        <translation>قُرّر: لا تطابق</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>decisions compared with their events</source>
        <translation>قورنت القرارات بأحداثها</translation>
    </message>
    <message>
        <source>delimited text</source>
        <translation>نص مفصول</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>الفاصل</translation>
    </message>
    <message>
        <source>device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>died</source>
        <translation>تاريخ الوفاة</translation>
    </message>
    <message>
        <source>different</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>different given names, family name agrees</source>
        <translation>الاسمان الأولان مختلفان واسم العائلة متطابق</translation>
    </message>
    <message>
        <source>different: %1.</source>
        <translation>مختلف: %1.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>differs by a letter or two</source>
        <translation>الفرق حرف أو حرفان</translation>
    </message>
    <message>
        <source>digital</source>
        <translation>رقمي</translation>
    </message>
    <message>
        <source>digits were lost</source>
        <translation>فُقدت أرقام</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>الخلاف</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>مستبعَد</translation>
    </message>
    <message>
        <source>discarded %1</source>
        <translation>مستبعَد %1</translation>
    </message>
    <message>
        <source>documents were seen</source>
        <translation>اطُّلع على الوثائق</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>لا يستقيم المجموع</translation>
    </message>
    <message>
        <source>does not begin with JSON</source>
        <translation>لا يبدأ بـ JSON</translation>
    </message>
    <message>
        <source>does not recompute from event %1 on: run verify</source>
        <translation>لا يُعاد حسابه ابتداءً من الحدث %1: شغّل التحقق</translation>
    </message>
    <message>
        <source>double quote</source>
        <translation>اقتباس مزدوج</translation>
    </message>
    <message>
        <source>driving licence</source>
        <translation>رخصة القيادة</translation>
    </message>
    <message>
        <source>drops out</source>
        <translation>يُستبعد</translation>
    </message>
    <message>
        <source>due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>الموعد %1</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>each once</source>
        <translation>كلٌّ مرة واحدة</translation>
    </message>
    <message>
        <source>each took</source>
        <translation>زمن الواحد</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>employer</source>
        <translation>جهة العمل</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>empty values at the end are left out</source>
        <translation>تُحذف القيم الفارغة في النهاية</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>ends by a third person</source>
        <translation>يحسمه شخص ثالث</translation>
    </message>
    <message>
        <source>ends when two say the same, whoever they are</source>
        <translation>ينتهي حين يقول اثنان الشيء نفسه أيًّا كانا</translation>
    </message>
    <message>
        <source>equal rank, later record</source>
        <translation>رتبة متساوية، سجل لاحق</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>escape</source>
        <translation>علامة الهروب</translation>
    </message>
    <message>
        <source>escaped characters seen</source>
        <translation>وُجدت أحرف مسبوقة بعلامة الهروب</translation>
    </message>
    <message>
        <source>event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>الحدث %1</translation>
    </message>
    <message>
        <source>event log</source>
        <translation>سجل الأحداث</translation>
    </message>
    <message>
        <source>event log verified to %1</source>
        <translation>تم التحقق من سجل الأحداث حتى %1</translation>
    </message>
    <message>
        <source>every loaded record is matched</source>
        <translation>كل سجل محمّل خضع للمطابقة</translation>
    </message>
    <message>
        <source>every other byte is NUL in %1 % of the characters</source>
        <translation>بايت من كل اثنين NUL في %1 % من الأحرف</translation>
    </message>
    <message>
        <source>every row</source>
        <translation>كل الصفوف</translation>
    </message>
    <message>
        <source>every row accounted for</source>
        <translation>كل صف محصور</translation>
    </message>
    <message>
        <source>every row and byte in one entry</source>
        <translation>كل صف وكل بايت في بند واحد</translation>
    </message>
    <message>
        <source>every word agrees</source>
        <translation>كل كلمة متفقة</translation>
    </message>
    <message>
        <source>every word agrees or nearly</source>
        <translation>كل كلمة متفقة أو تكاد</translation>
    </message>
    <message>
        <source>failing rules</source>
        <translation>القواعد الفاشلة</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>الفشل</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>far outside</source>
        <translation>بعيدة جدًا</translation>
    </message>
    <message>
        <source>few links</source>
        <translation>روابط قليلة</translation>
    </message>
    <message>
        <source>field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>field that differs</source>
        <translation>الحقل المختلف</translation>
    </message>
    <message>
        <source>figures by field and source</source>
        <translation>الأرقام حسب الحقل والمصدر</translation>
    </message>
    <message>
        <source>figures of the column</source>
        <translation>أرقام العمود</translation>
    </message>
    <message>
        <source>file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>مملوء</translation>
    </message>
    <message>
        <source>filled %1, now %2</source>
        <translation>مملوء %1، والآن %2</translation>
    </message>
    <message>
        <source>fills the field, says nothing</source>
        <translation>يملأ الحقل ولا يقول شيئاً</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>first line</source>
        <translation>السطر الأول</translation>
    </message>
    <message>
        <source>first of equals</source>
        <translation>الأولى بين المتساويات</translation>
    </message>
    <message>
        <source>first values</source>
        <translation>القيم الأولى</translation>
    </message>
    <message>
        <source>first word after the comma</source>
        <translation>أول كلمة بعد الفاصلة</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>دائماً</translation>
    </message>
    <message>
        <source>force rule</source>
        <translation>قاعدة إلزام</translation>
    </message>
    <message>
        <source>format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>former name</source>
        <translation>الاسم السابق</translation>
    </message>
    <message>
        <source>forwarding</source>
        <translation>التحويل</translation>
    </message>
    <message>
        <source>forwarding kept for every old id</source>
        <translation>تُحوَّل معرّفاتها</translation>
    </message>
    <message>
        <source>forwards here</source>
        <translation>يُحوَّل إلى هنا</translation>
    </message>
    <message>
        <source>forwards to</source>
        <translation>يُحوَّل إلى</translation>
    </message>
    <message>
        <source>found by %1</source>
        <translation>وُجد بقاعدة %1</translation>
    </message>
    <message>
        <source>found by any rule</source>
        <translation>وُجد بأي قاعدة</translation>
    </message>
    <message>
        <source>founded</source>
        <translation>تاريخ التأسيس</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>from %1 bits</source>
        <translation>من %1 بت</translation>
    </message>
    <message>
        <source>from the last load</source>
        <translation>من آخر تحميل</translation>
    </message>
    <message>
        <source>full, %1 golden records · run %2</source>
        <translation>كامل، السجلات الذهبية: %1 · التشغيل %2</translation>
    </message>
    <message>
        <source>fullest form</source>
        <translation>الصيغة الأكمل</translation>
    </message>
    <message>
        <source>given and family name agree</source>
        <translation>الاسم الأول واسم العائلة متفقان</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>given names that begin alike, family name agrees</source>
        <translation>الاسمان الأولان يبدآن بالحرف نفسه واسم العائلة متطابق</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>متخلى عنها</translation>
    </message>
    <message>
        <source>given: %1</source>
        <translation>الأصل: %1</translation>
    </message>
    <message>
        <source>gives another value</source>
        <translation>يعطي قيمة أخرى</translation>
    </message>
    <message>
        <source>gives this value</source>
        <translation>يعطي هذه القيمة</translation>
    </message>
    <message>
        <source>goes on with %1</source>
        <translation>يُتابَع بـ %1</translation>
    </message>
    <message>
        <source>goes on with %1 …</source>
        <translation>يُتابَع بـ %1 …</translation>
    </message>
    <message>
        <source>golden id</source>
        <translation>المعرّف الذهبي</translation>
    </message>
    <message>
        <source>golden record</source>
        <translation>سجل ذهبي</translation>
    </message>
    <message>
        <source>golden record %1: its values are not what its records give</source>
        <translation>السجل الذهبي %1: قيمه ليست ما تعطيه سجلاته</translation>
    </message>
    <message numerus="yes">
        <source>golden record of %n source records</source>
        <translation>
            <numerusform>سجل ذهبي بلا سجلات مصادر</numerusform>
            <numerusform>سجل ذهبي من سجل مصدر واحد</numerusform>
            <numerusform>سجل ذهبي من سجلَي مصدر</numerusform>
            <numerusform>سجل ذهبي من %n سجلات مصادر</numerusform>
            <numerusform>سجل ذهبي من %n سجل مصدر</numerusform>
            <numerusform>سجل ذهبي من %n سجل مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>golden record of 1 source record</source>
        <translation>سجل ذهبي من سجل مصدر واحد</translation>
    </message>
    <message>
        <source>golden records</source>
        <translation>السجلات الذهبية</translation>
    </message>
    <message>
        <source>golden records are those of run %1 of %2</source>
        <translation>السجلات الذهبية من التشغيل %1 في %2</translation>
    </message>
    <message>
        <source>golden value</source>
        <translation>القيمة الذهبية</translation>
    </message>
    <message>
        <source>golden value set by event %1: the table does not say what the event says</source>
        <translation>القيمة الذهبية المحدَّدة بالحدث %1: الجدول لا يذكر ما يذكره الحدث</translation>
    </message>
    <message>
        <source>golden values</source>
        <translation>القيم الذهبية</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>اختفى</translation>
    </message>
    <message>
        <source>gone: </source>
        <translation>اختفى: </translation>
    </message>
    <message>
        <source>graph of the customer's records</source>
        <translation>رسم بياني لسجلات العميل</translation>
    </message>
    <message>
        <source>greatest balances first</source>
        <translation>الأرصدة الأكبر أولًا</translation>
    </message>
    <message>
        <source>group %1: its sample or its end is not what the events say</source>
        <translation>المجموعة %1: عينتها أو نهايتها ليست ما تقوله الأحداث</translation>
    </message>
    <message>
        <source>groups of like pairs</source>
        <translation>مجموعات الأزواج المتشابهة</translation>
    </message>
    <message>
        <source>half of the words agree</source>
        <translation>نصف الكلمات متفق</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>headers, blank lines</source>
        <translation>رؤوس وأسطر فارغة</translation>
    </message>
    <message>
        <source>high</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>أولوية عالية</translation>
    </message>
    <message>
        <source>highest weight first</source>
        <translation>الأعلى وزناً أولاً</translation>
    </message>
    <message>
        <source>history of the golden record</source>
        <translation>تاريخ السجل الذهبي</translation>
    </message>
    <message>
        <source>holding</source>
        <translation>حساب</translation>
    </message>
    <message>
        <source>holding %1</source>
        <translation>الحساب %1</translation>
    </message>
    <message>
        <source>holdings</source>
        <translation>الحسابات والعقود</translation>
    </message>
    <message>
        <source>holdings: %1 in the last load · loads: %2</source>
        <translation>الحسابات والعقود: %1 في آخر تحميل · التحميلات: %2</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>السريان</translation>
    </message>
    <message>
        <source>holds since</source>
        <translation>سارية منذ</translation>
    </message>
    <message>
        <source>house and postcode</source>
        <translation>المنزل والرمز البريدي</translation>
    </message>
    <message>
        <source>house number</source>
        <translation>رقم المنزل</translation>
    </message>
    <message>
        <source>how long</source>
        <translation>مدة السريان</translation>
    </message>
    <message>
        <source>how the customer was built</source>
        <translation>كيف تكوّن العميل</translation>
    </message>
    <message>
        <source>how the row would be read</source>
        <translation>كيف سيُقرأ الصف</translation>
    </message>
    <message>
        <source>identifiers contradict each other</source>
        <translation>المعرّفات متناقضة</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>if loaded now</source>
        <translation>لو حُمّل الآن</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>غير معقولة</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>in person or by post</source>
        <translation>حضورياً أو بالبريد</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>في المستقبل</translation>
    </message>
    <message>
        <source>income</source>
        <translation>الدخل</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>القطاع</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>into %1, new</source>
        <translation>إلى %1، جديد</translation>
    </message>
    <message>
        <source>into another …</source>
        <translation>إلى مصدر آخر …</translation>
    </message>
    <message>
        <source>is asked</source>
        <translation>يُسأل عنه</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>المسألة</translation>
    </message>
    <message>
        <source>issue %1 of quality: the table does not say what the events do</source>
        <translation>مسألة الجودة %1: لا يقول الجدول ما تقوله الأحداث</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>المسائل</translation>
    </message>
    <message>
        <source>it does not follow the event before it</source>
        <translation>لا يتبع الحدث الذي قبله</translation>
    </message>
    <message>
        <source>it is not the event that a release was published with</source>
        <translation>ليس هو الحدث الذي نُشر به إصدار</translation>
    </message>
    <message>
        <source>it is the first</source>
        <translation>لأنه الأول</translation>
    </message>
    <message>
        <source>it was asked for</source>
        <translation>لأنه طُلب</translation>
    </message>
    <message>
        <source>its body does not give its hash</source>
        <translation>متنه لا يعطي بصمته</translation>
    </message>
    <message>
        <source>its century was chosen</source>
        <translation>اختير قرنه</translation>
    </message>
    <message>
        <source>its check digits are wrong</source>
        <translation>أرقام التحقق فيه خاطئة</translation>
    </message>
    <message>
        <source>its content does not give its hash</source>
        <translation>محتواه لا يعطي بصمته</translation>
    </message>
    <message>
        <source>its country is not known</source>
        <translation>بلده غير معروف</translation>
    </message>
    <message>
        <source>its country was assumed</source>
        <translation>افتُرض بلده</translation>
    </message>
    <message>
        <source>its customer has more records in this source</source>
        <translation>لعميله سجلات أخرى في هذا المصدر</translation>
    </message>
    <message>
        <source>its name; none: in these words</source>
        <translation>اسمها؛ وإن تُرك فارغًا فبهذه الكلمات</translation>
    </message>
    <message>
        <source>its separator may part thousands or decimals</source>
        <translation>قد تفصل علامته الآلاف أو الكسور</translation>
    </message>
    <message>
        <source>its signature is not the person's</source>
        <translation>توقيعه ليس توقيع الشخص</translation>
    </message>
    <message>
        <source>its texts come again in %1 of %2 columns</source>
        <translation>تتكرر نصوصه في %1 من %2 عمود</translation>
    </message>
    <message>
        <source>joined by</source>
        <translation>انضم إليه</translation>
    </message>
    <message>
        <source>judged beside all other records, by the next check</source>
        <translation>يُحكم عليها بمقارنة كل السجلات في الفحص التالي</translation>
    </message>
    <message>
        <source>kappa</source>
        <translation>كابا</translation>
    </message>
    <message>
        <source>kappa %1 (%2)</source>
        <translation>كابا %1 (%2)</translation>
    </message>
    <message>
        <source>keeps </source>
        <translation>يبقى </translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>يُحفظ كما هو</translation>
    </message>
    <message>
        <source>kept safe</source>
        <translation>الحفظ والأمان</translation>
    </message>
    <message>
        <source>kept with their bytes, in no golden record</source>
        <translation>محفوظة ببايتاتها، وليست في أي سجل ذهبي</translation>
    </message>
    <message>
        <source>key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>key of the customer, %1 % different</source>
        <translation>مفتاح العميل، %1 % مختلفة</translation>
    </message>
    <message>
        <source>keys of %1</source>
        <translation>مفاتيح %1</translation>
    </message>
    <message>
        <source>keys of its own</source>
        <translation>مفاتيح خاصة به</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>known otherwise</source>
        <translation>معروف من طريق آخر</translation>
    </message>
    <message>
        <source>language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>آخر تغيير</translation>
    </message>
    <message>
        <source>last contact</source>
        <translation>آخر تواصل</translation>
    </message>
    <message>
        <source>last day, YYYY-MM-DD</source>
        <translation>آخر يوم، YYYY-MM-DD</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>last line</source>
        <translation>السطر الأخير</translation>
    </message>
    <message>
        <source>last run %1, %2</source>
        <translation>آخر تشغيل %1، %2</translation>
    </message>
    <message>
        <source>latest events</source>
        <translation>أحدث الأحداث</translation>
    </message>
    <message>
        <source>least recent</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>دفتر الحصر</translation>
    </message>
    <message>
        <source>ledger reconciles to the row</source>
        <translation>دفتر الحصر مطابق صفاً بصف</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>legal form</source>
        <translation>الشكل القانوني</translation>
    </message>
    <message>
        <source>length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>less complete</source>
        <translation>أقل اكتمالاً</translation>
    </message>
    <message>
        <source>letter case only</source>
        <translation>حالة الأحرف فقط</translation>
    </message>
    <message>
        <source>line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>line %1, byte %2: %3</source>
        <translation>السطر %1، البايت %2: %3</translation>
    </message>
    <message>
        <source>lines before</source>
        <translation>أسطر قبل الجدول</translation>
    </message>
    <message>
        <source>lines before the table</source>
        <translation>أسطر قبل الجدول</translation>
    </message>
    <message>
        <source>lines of the extract</source>
        <translation>أسطر المستخرج</translation>
    </message>
    <message>
        <source>link</source>
        <translation>الصلة</translation>
    </message>
    <message>
        <source>link: strongest match weight inside the cluster</source>
        <translation>الصلة: أقوى وزن تطابق داخل المجموعة</translation>
    </message>
    <message>
        <source>links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>links between the records</source>
        <translation>الروابط بين السجلات</translation>
    </message>
    <message>
        <source>links: %1</source>
        <translation>الروابط: %1</translation>
    </message>
    <message>
        <source>links: %1 of %2</source>
        <translation>الروابط: %1 من %2</translation>
    </message>
    <message>
        <source>load</source>
        <translation>التحميل</translation>
    </message>
    <message>
        <source>load %1, line %2: </source>
        <translation>التحميل %1، السطر %2: </translation>
    </message>
    <message>
        <source>load %2 of %1: the ledger accounts for %4 of %3 bytes</source>
        <translation>التحميل %2 من %1: يحصر الدفتر %4 من %3 بايت</translation>
    </message>
    <message>
        <source>load %2 of %1: the stored bytes of %3 do not match their hash</source>
        <translation>التحميل %2 من %1: البايتات المحفوظة لـ %3 لا تطابق بصمتها</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>المحمّل</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>loading, %1</source>
        <translation>جارٍ التحميل، %1</translation>
    </message>
    <message>
        <source>loads</source>
        <translation>التحميلات</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>longer ago than %1 months</source>
        <translation>أقدم من %1 شهراً</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>انظر فيه</translation>
    </message>
    <message>
        <source>low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>أولوية منخفضة</translation>
    </message>
    <message>
        <source>made distinct: %1</source>
        <translation>مُيّزت: %1</translation>
    </message>
    <message>
        <source>made since the last release</source>
        <translation>منذ الإصدار الأخير</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>مدير العلاقة</translation>
    </message>
    <message>
        <source>many records</source>
        <translation>سجلات كثيرة</translation>
    </message>
    <message>
        <source>many records changed</source>
        <translation>سجلات كثيرة تغيّرت</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>تعيين الحقول</translation>
    </message>
    <message>
        <source>marital status</source>
        <translation>الحالة الاجتماعية</translation>
    </message>
    <message>
        <source>marked for group %1</source>
        <translation>معلَّم للمجموعة %1</translation>
    </message>
    <message>
        <source>match</source>
        <translation>تطابق</translation>
    </message>
    <message>
        <source>match first</source>
        <translation>طابق أولاً</translation>
    </message>
    <message>
        <source>match weight</source>
        <translation>وزن التطابق</translation>
    </message>
    <message>
        <source>match weight %1; review line %2, merge line %3</source>
        <translation>وزن التطابق %1؛ حد المراجعة %2، حد الدمج %3</translation>
    </message>
    <message>
        <source>match weights</source>
        <translation>أوزان التطابق</translation>
    </message>
    <message>
        <source>match, as a group</source>
        <translation>تطابق، كمجموعة</translation>
    </message>
    <message>
        <source>matching makes golden records and questions of them</source>
        <translation>تجعل المطابقة منها سجلات ذهبية وأسئلة</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>أُصلحت</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>مدموج</translation>
    </message>
    <message>
        <source>merged into another</source>
        <translation>مدمج في غيره</translation>
    </message>
    <message>
        <source>merges</source>
        <translation>يُدمج</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>الاسم الأوسط</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>مختلط</translation>
    </message>
    <message>
        <source>model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>شهر/يوم/سنة</translation>
    </message>
    <message>
        <source>more than one @</source>
        <translation>أكثر من @ واحدة</translation>
    </message>
    <message>
        <source>more than one row</source>
        <translation>أكثر من صف</translation>
    </message>
    <message>
        <source>most complete</source>
        <translation>الأكمل</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>الأكثر تكراراً</translation>
    </message>
    <message>
        <source>most frequent first</source>
        <translation>الأكثر تكرارًا أولًا</translation>
    </message>
    <message>
        <source>most frequent patterns</source>
        <translation>الأنماط الأكثر تكرارًا</translation>
    </message>
    <message>
        <source>most frequent values</source>
        <translation>القيم الأكثر تكرارًا</translation>
    </message>
    <message>
        <source>most often</source>
        <translation>الأكثر تكرارًا</translation>
    </message>
    <message>
        <source>most recent</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>most useful first</source>
        <translation>الأكثر فائدة أولاً</translation>
    </message>
    <message>
        <source>most words agree</source>
        <translation>معظم الكلمات متفقة</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>منقول</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>name and birth date</source>
        <translation>الاسم وتاريخ الميلاد</translation>
    </message>
    <message>
        <source>name and birth place</source>
        <translation>الاسم ومكان الميلاد</translation>
    </message>
    <message>
        <source>name and birth year</source>
        <translation>الاسم وسنة الميلاد</translation>
    </message>
    <message>
        <source>name and birthday</source>
        <translation>الاسم ويوم الميلاد</translation>
    </message>
    <message>
        <source>name and city</source>
        <translation>الاسم والمدينة</translation>
    </message>
    <message>
        <source>name and house</source>
        <translation>الاسم والمنزل</translation>
    </message>
    <message>
        <source>name and postcode</source>
        <translation>الاسم والرمز البريدي</translation>
    </message>
    <message>
        <source>name as delivered</source>
        <translation>الاسم كما ورد</translation>
    </message>
    <message>
        <source>name of the rule</source>
        <translation>اسم القاعدة</translation>
    </message>
    <message>
        <source>name of the view</source>
        <translation>اسم العرض</translation>
    </message>
    <message>
        <source>name part of the e-mail</source>
        <translation>جزء الاسم من البريد الإلكتروني</translation>
    </message>
    <message>
        <source>name, and %2 % of the values fit</source>
        <translation>الاسم، و%2 % من القيم توافق</translation>
    </message>
    <message>
        <source>name, id or key</source>
        <translation>اسم أو معرّف أو مفتاح</translation>
    </message>
    <message>
        <source>named like %f1, but only %2 % fit</source>
        <translation>اسمه يدل على %f1، لكن %2 % فقط توافق</translation>
    </message>
    <message>
        <source>names are written in more or fewer scripts than before</source>
        <translation>الأسماء مكتوبة بخطوط أكثر أو أقل من قبل</translation>
    </message>
    <message>
        <source>national id</source>
        <translation>الهوية الوطنية</translation>
    </message>
    <message>
        <source>nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>native name</source>
        <translation>الاسم باللغة الأم</translation>
    </message>
    <message>
        <source>nearly every word agrees</source>
        <translation>كل الكلمات تقريباً متفقة</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>متطابق تقريباً</translation>
    </message>
    <message>
        <source>needs a second person</source>
        <translation>يحتاج إلى شخص ثانٍ</translation>
    </message>
    <message>
        <source>neither has one</source>
        <translation>لا قيمة في كليهما</translation>
    </message>
    <message>
        <source>net worth</source>
        <translation>صافي الثروة</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>أحدث</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>no @</source>
        <translation>بلا @</translation>
    </message>
    <message>
        <source>no character parts the rows alike</source>
        <translation>لا حرف يقسم الصفوف بالتساوي</translation>
    </message>
    <message>
        <source>no country that is known</source>
        <translation>ليس بلداً معروفاً</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ليس تاريخاً</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>بلا موعد</translation>
    </message>
    <message>
        <source>no duplicate in its own source</source>
        <translation>بلا تكرار في مصدره</translation>
    </message>
    <message>
        <source>no golden record yet</source>
        <translation>لا سجل ذهبياً بعد</translation>
    </message>
    <message>
        <source>no letters</source>
        <translation>بلا حروف</translation>
    </message>
    <message>
        <source>no message</source>
        <translation>لا رسالة</translation>
    </message>
    <message>
        <source>no more is known</source>
        <translation>لا تتوفر تفاصيل</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>ليس رقماً</translation>
    </message>
    <message>
        <source>no other id</source>
        <translation>لا معرّف آخر</translation>
    </message>
    <message>
        <source>no other record has it</source>
        <translation>لا سجل آخر يحمله</translation>
    </message>
    <message>
        <source>no other value</source>
        <translation>لا قيمة أخرى</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>ليس رقم هاتف</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>بلا قاعدة</translation>
    </message>
    <message>
        <source>no sound number: %1</source>
        <translation>ليس رقمًا سليمًا من نوع %1</translation>
    </message>
    <message>
        <source>no source record left</source>
        <translation>لم يبق له سجل مصدر</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>بلا قيمة</translation>
    </message>
    <message>
        <source>no value at all</source>
        <translation>لا قيمة فيه</translation>
    </message>
    <message>
        <source>no value in the key column %1</source>
        <translation>لا قيمة في عمود المفتاح %1</translation>
    </message>
    <message>
        <source>no view is saved</source>
        <translation>لا عرض محفوظ</translation>
    </message>
    <message>
        <source>no word agrees</source>
        <translation>لا كلمة متفقة</translation>
    </message>
    <message>
        <source>nobody of this name is known here</source>
        <translation>لا أحد معروف هنا بهذا الاسم</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>none attached to these records</source>
        <translation>لا شيء مرتبط بهذه السجلات</translation>
    </message>
    <message>
        <source>none of %1</source>
        <translation>ليس من %1</translation>
    </message>
    <message>
        <source>none of its values</source>
        <translation>لا قيمة من قيمه</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>لم يُر شيء</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا يوجد بعد</translation>
    </message>
    <message>
        <source>none, one column</source>
        <translation>لا يوجد، عمود واحد</translation>
    </message>
    <message>
        <source>none: every row could be read</source>
        <translation>لا شيء: قُرئت كل الصفوف</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>ليس %1</translation>
    </message>
    <message>
        <source>not %1 characters</source>
        <translation>عدد الأحرف ليس %1</translation>
    </message>
    <message>
        <source>not a match</source>
        <translation>لا تطابق</translation>
    </message>
    <message>
        <source>not a match, as a group</source>
        <translation>لا تطابق، كمجموعة</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>لم يُورَّد</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>غير مملوء</translation>
    </message>
    <message>
        <source>not in the numbering plan of its country</source>
        <translation>ليس في خطة ترقيم بلده</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>لم يُحكم عليها</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>not of the form %1</source>
        <translation>ليس بالصيغة %1</translation>
    </message>
    <message>
        <source>not parked any more</source>
        <translation>لم يعد مؤجَّلًا</translation>
    </message>
    <message>
        <source>not plausible</source>
        <translation>غير معقولة</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>لم يُنشر بعد</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>لا تدخل في الحساب</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>ليست نفسها</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>not there any more: %1</source>
        <translation>لم تعد موجودة: %1</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>غير صالحة</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>غير صالحة</translation>
    </message>
    <message>
        <source>not valid %1 at byte %2</source>
        <translation>ليس %1 صحيحاً عند البايت %2</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>ليس JSON صحيحاً: %1</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>nothing about these records</source>
        <translation>لا شيء عن هذه السجلات</translation>
    </message>
    <message>
        <source>nothing after the @</source>
        <translation>لا شيء بعد @</translation>
    </message>
    <message>
        <source>nothing before the @</source>
        <translation>لا شيء قبل @</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>nothing fails</source>
        <translation>لا شيء يفشل</translation>
    </message>
    <message>
        <source>nothing fails any more: they can be closed</source>
        <translation>لم يعد شيء يفشل: يمكن إغلاقها</translation>
    </message>
    <message>
        <source>nothing speaks against it</source>
        <translation>لا شيء ينفيه</translation>
    </message>
    <message>
        <source>nothing to judge in the %1 records that were looked at</source>
        <translation>لا شيء يُحكم عليه في السجلات المنظور فيها، وعددها %1</translation>
    </message>
    <message>
        <source>nothing to publish yet</source>
        <translation>لا شيء للنشر بعد</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>أعداد</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>of each person</source>
        <translation>لكل شخص</translation>
    </message>
    <message>
        <source>of one</source>
        <translation>من سجل واحد</translation>
    </message>
    <message>
        <source>of run %1, with its term frequencies</source>
        <translation>من التشغيل %1، مع تكرارات كلماته</translation>
    </message>
    <message>
        <source>of several records</source>
        <translation>من عدة سجلات</translation>
    </message>
    <message>
        <source>of the customers' open holdings, in the currency of most of them</source>
        <translation>من حسابات العملاء المفتوحة، بعملة أكثرها</translation>
    </message>
    <message>
        <source>older</source>
        <translation>أقدم</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>on the other side of the proposed cut</source>
        <translation>على الجانب الآخر من القطع المقترح</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>كائن JSON في كل سطر</translation>
    </message>
    <message>
        <source>one character differs</source>
        <translation>حرف واحد مختلف</translation>
    </message>
    <message>
        <source>one customer</source>
        <translation>عميل واحد</translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation>رقم واحد مختلف</translation>
    </message>
    <message>
        <source>one folder, written whole or not at all, with a signed manifest of each file's SHA-256</source>
        <translation>مجلد واحد يُكتب كاملاً أو لا يُكتب، مع بيان موقّع فيه SHA-256 لكل ملف</translation>
    </message>
    <message>
        <source>one from %1</source>
        <translation>أحدهما من %1</translation>
    </message>
    <message>
        <source>one record of a customer in a source</source>
        <translation>سجل واحد للعميل في المصدر</translation>
    </message>
    <message>
        <source>one word agrees</source>
        <translation>كلمة واحدة متفقة</translation>
    </message>
    <message>
        <source>only ASCII in %1 bytes</source>
        <translation>ASCII فقط في %1 بايت</translation>
    </message>
    <message>
        <source>only repeats %1</source>
        <translation>يكرر %1 فقط</translation>
    </message>
    <message>
        <source>only the family name agrees</source>
        <translation>اسم العائلة وحده متفق</translation>
    </message>
    <message>
        <source>only the given name agrees</source>
        <translation>الاسم الأول وحده متفق</translation>
    </message>
    <message>
        <source>only value</source>
        <translation>القيمة الوحيدة</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>مفتوح %1</translation>
    </message>
    <message>
        <source>open questions: %1</source>
        <translation>أسئلة مفتوحة: %1</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>تاريخ الفتح</translation>
    </message>
    <message>
        <source>order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>order not said</source>
        <translation>الترتيب غير محدد</translation>
    </message>
    <message>
        <source>order of dates</source>
        <translation>ترتيب التاريخ</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>other causes</source>
        <translation>أسباب أخرى</translation>
    </message>
    <message>
        <source>other id</source>
        <translation>هوية أخرى</translation>
    </message>
    <message>
        <source>other letters</source>
        <translation>حروف أخرى</translation>
    </message>
    <message>
        <source>other patterns</source>
        <translation>أنماط أخرى</translation>
    </message>
    <message>
        <source>other patterns, index %1</source>
        <translation>أنماط أخرى، المؤشر %1</translation>
    </message>
    <message>
        <source>other reading</source>
        <translation>قراءة أخرى</translation>
    </message>
    <message>
        <source>other words after the comma</source>
        <translation>باقي الكلمات بعد الفاصلة</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>فات موعده %1</translation>
    </message>
    <message>
        <source>own attribute %1</source>
        <translation>سمة خاصة %1</translation>
    </message>
    <message>
        <source>pace and agreement of each person</source>
        <translation>وتيرة كل شخص واتفاقه</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>padding after the last row</source>
        <translation>حشو بعد الصف الأخير</translation>
    </message>
    <message>
        <source>page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>الأزواج</translation>
    </message>
    <message>
        <source>pairs judged twice</source>
        <translation>أزواج حُكم عليها مرتين</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>مؤجَّل</translation>
    </message>
    <message>
        <source>parked or proposed</source>
        <translation>مؤجَّلة أو مقترحة</translation>
    </message>
    <message>
        <source>parked until %1</source>
        <translation>مؤجَّل حتى %1</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>التأجيل</translation>
    </message>
    <message>
        <source>part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>part of the name, and %2 % of the values fit</source>
        <translation>جزء من الاسم، و%2 % من القيم توافق</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>التثبيت</translation>
    </message>
    <message>
        <source>pinned %1</source>
        <translation>مثبّتة %1</translation>
    </message>
    <message>
        <source>place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>plausible</source>
        <translation>معقولة</translation>
    </message>
    <message>
        <source>politically exposed</source>
        <translation>شخص مكشوف سياسياً</translation>
    </message>
    <message>
        <source>position %1: %2 is written %3</source>
        <translation>الموضع %1: يُكتب %2 هكذا: %3</translation>
    </message>
    <message>
        <source>position %1: found “%2”, expected %3</source>
        <translation>الموضع %1: وُجد «%2»، والمتوقع %3</translation>
    </message>
    <message>
        <source>position %1: this is a %2, a %3 is needed</source>
        <translation>الموضع %1: هذا %2، والمطلوب %3</translation>
    </message>
    <message>
        <source>position %1: “%2” is no known field or function</source>
        <translation>الموضع %1: «%2» ليس حقلاً معروفاً ولا دالة</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>postcode agrees</source>
        <translation>الرمز البريدي متفق</translation>
    </message>
    <message>
        <source>postcode and city agree</source>
        <translation>الرمز البريدي والمدينة متفقان</translation>
    </message>
    <message>
        <source>postcode nearly</source>
        <translation>الرمز البريدي متقارب</translation>
    </message>
    <message>
        <source>postcodes of one district</source>
        <translation>رمزان بريديان لمنطقة واحدة</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>prior</source>
        <translation>الاحتمال المسبق</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>proposed cut</source>
        <translation>القطع المقترح</translation>
    </message>
    <message>
        <source>proposed from names and contents</source>
        <translation>مقترح من الأسماء والمحتوى</translation>
    </message>
    <message>
        <source>proposed: %1</source>
        <translation>المقترح: %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>نُشر في</translation>
    </message>
    <message>
        <source>quarantine</source>
        <translation>الحجر</translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation>الأرباع</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>questions open, their records go out apart</source>
        <translation>أسئلة مفتوحة، تخرج سجلاتها منفصلة</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>علامة الاقتباس</translation>
    </message>
    <message>
        <source>quote opened in line %1 and never closed</source>
        <translation>اقتباس فُتح في السطر %1 ولم يُغلق</translation>
    </message>
    <message>
        <source>quotes do not close in %1 of %2 rows</source>
        <translation>اقتباسات غير مغلقة في %1 من %2 صف</translation>
    </message>
    <message>
        <source>quotes in %1 of %2 rows</source>
        <translation>علامات اقتباس في %1 من %2 صف</translation>
    </message>
    <message>
        <source>quotes inside values are doubled, lone ones are left out</source>
        <translation>تُضاعف علامات الاقتباس داخل القيم وتُحذف المفردة منها</translation>
    </message>
    <message>
        <source>quotes stand inside values</source>
        <translation>علامات الاقتباس داخل القيم</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>قُرئت ثانية</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>قُرئ على أنه</translation>
    </message>
    <message>
        <source>read from the Hijri calendar (Umm al-Qura)</source>
        <translation>قُرئ بالتقويم الهجري (أم القرى)</translation>
    </message>
    <message>
        <source>read without its decimals</source>
        <translation>قُرئ بلا كسوره</translation>
    </message>
    <message>
        <source>reading every row once; the profile is kept</source>
        <translation>قراءة كل صف مرة واحدة؛ ويُحفظ التوصيف</translation>
    </message>
    <message>
        <source>reading the file</source>
        <translation>جارٍ قراءة الملف</translation>
    </message>
    <message>
        <source>ready to load into %1</source>
        <translation>جاهز للتحميل إلى %1</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>reason: none given</source>
        <translation>السبب: لم يُذكر</translation>
    </message>
    <message>
        <source>record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>record A: key, golden id or name</source>
        <translation>السجل A: مفتاح أو معرّف ذهبي أو اسم</translation>
    </message>
    <message>
        <source>record B: key, golden id or name</source>
        <translation>السجل B: مفتاح أو معرّف ذهبي أو اسم</translation>
    </message>
    <message>
        <source>record at byte</source>
        <translation>السجل عند البايت</translation>
    </message>
    <message>
        <source>records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>records around</source>
        <translation>السجلات المحيطة</translation>
    </message>
    <message>
        <source>records contradict each other</source>
        <translation>السجلات متناقضة</translation>
    </message>
    <message>
        <source>records found</source>
        <translation>السجلات التي وُجدت</translation>
    </message>
    <message>
        <source>records of the question</source>
        <translation>سجلات السؤال</translation>
    </message>
    <message>
        <source>records read again from their bytes</source>
        <translation>أُعيدت قراءة السجلات من بايتاتها</translation>
    </message>
    <message>
        <source>records that fail</source>
        <translation>السجلات الفاشلة</translation>
    </message>
    <message>
        <source>records: %1 · rules: %2 · checked %3</source>
        <translation>السجلات: %1 · القواعد: %2 · فُحصت %3</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>رقم التسجيل</translation>
    </message>
    <message>
        <source>release</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>replaced later</source>
        <translation>استُبدلت لاحقاً</translation>
    </message>
    <message>
        <source>required values that are filled</source>
        <translation>القيم المطلوبة المملوءة</translation>
    </message>
    <message>
        <source>rest after the comma</source>
        <translation>الباقي بعد الفاصلة</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>مُحال</translation>
    </message>
    <message>
        <source>retired golden ids to the ones that took over</source>
        <translation>المعرّفات الذهبية المُحالة إلى ما حلّ محلها</translation>
    </message>
    <message>
        <source>review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>تاريخ المراجعة</translation>
    </message>
    <message>
        <source>risk class</source>
        <translation>فئة المخاطر</translation>
    </message>
    <message>
        <source>role</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>row %1 in quarantine: the table does not say what became of it as the events do</source>
        <translation>الصف %1 في الحجر: لا يقول الجدول ما صار إليه كما تقول الأحداث</translation>
    </message>
    <message>
        <source>row as delivered</source>
        <translation>الصف كما ورد</translation>
    </message>
    <message>
        <source>row of %1 bytes, limit %2</source>
        <translation>صف طوله %1 بايت، والحد %2</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>rows are</source>
        <translation>الصفوف هي</translation>
    </message>
    <message>
        <source>rows for quarantine</source>
        <translation>صفوف تذهب إلى الحجر</translation>
    </message>
    <message>
        <source>rows in quarantine are left out</source>
        <translation>صفوف الحجر متروكة</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>صفوف الملف</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>الصفوف: %1</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>rule set %1, as text</source>
        <translation>مجموعة القواعد %1، نصاً</translation>
    </message>
    <message>
        <source>rule that found the pair</source>
        <translation>القاعدة التي وجدت الزوج</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>rules of quality</source>
        <translation>قواعد الجودة</translation>
    </message>
    <message>
        <source>rules speak against it</source>
        <translation>اعتراض القواعد عليه</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>التشغيل %1</translation>
    </message>
    <message>
        <source>said of this question: </source>
        <translation>قيل عن هذا السؤال: </translation>
    </message>
    <message>
        <source>same house</source>
        <translation>المنزل نفسه</translation>
    </message>
    <message>
        <source>same name, other provider</source>
        <translation>الاسم نفسه لدى مزود آخر</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>الرقم نفسه</translation>
    </message>
    <message>
        <source>same number, street nearly</source>
        <translation>الرقم نفسه والشارع متقارب</translation>
    </message>
    <message>
        <source>same sources, same signs</source>
        <translation>المصادر نفسها والإشارات نفسها</translation>
    </message>
    <message>
        <source>same street</source>
        <translation>الشارع نفسه</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>العروض المحفوظة</translation>
    </message>
    <message>
        <source>says %1</source>
        <translation>يذكر %1</translation>
    </message>
    <message>
        <source>says %1, and so many were counted</source>
        <translation>يذكر %1، وهو ما عُدّ فعلاً</translation>
    </message>
    <message>
        <source>says that it is unknown</source>
        <translation>يقول إنه غير معروف</translation>
    </message>
    <message>
        <source>says that there is nothing</source>
        <translation>يقول إنه لا شيء</translation>
    </message>
    <message>
        <source>second line of the address</source>
        <translation>السطر الثاني من العنوان</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>الشخص الثاني</translation>
    </message>
    <message>
        <source>sees nothing of the first decision</source>
        <translation>لا يرى شيئًا من القرار الأول</translation>
    </message>
    <message>
        <source>sees the first decision</source>
        <translation>يرى القرار الأول</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>senior and junior</source>
        <translation>الأب والابن: الكبير والصغير</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>حدّدها</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>حددته أنت</translation>
    </message>
    <message>
        <source>set “%1”</source>
        <translation>تحديد «%1»</translation>
    </message>
    <message>
        <source>set, but rests</source>
        <translation>محدَّدة لكنها معلّقة</translation>
    </message>
    <message>
        <source>several addresses</source>
        <translation>عدة عناوين</translation>
    </message>
    <message>
        <source>several words agree</source>
        <translation>كلمات متعددة متفقة</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>share</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>share of control samples, in per cent</source>
        <translation>نسبة عينات الرقابة بالمئة</translation>
    </message>
    <message>
        <source>short for another value</source>
        <translation>اختصار لقيمة أخرى</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>أقصر</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>الدخول</translation>
    </message>
    <message>
        <source>since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>since last</source>
        <translation>منذ السابق</translation>
    </message>
    <message>
        <source>since load %1</source>
        <translation>منذ التحميل %1</translation>
    </message>
    <message>
        <source>since release</source>
        <translation>منذ الإصدار</translation>
    </message>
    <message>
        <source>single quote</source>
        <translation>اقتباس مفرد</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>الأصغر</translation>
    </message>
    <message>
        <source>some words agree</source>
        <translation>بعض الكلمات متفقة</translation>
    </message>
    <message>
        <source>sounds alike in two scripts</source>
        <translation>متشابهان لفظًا بكتابتين مختلفتين</translation>
    </message>
    <message>
        <source>sounds rather alike in two scripts</source>
        <translation>متقاربان لفظًا بكتابتين مختلفتين</translation>
    </message>
    <message>
        <source>source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>source and key of every record to its golden id</source>
        <translation>مصدر كل سجل ومفتاحه إلى معرّفه الذهبي</translation>
    </message>
    <message>
        <source>source field</source>
        <translation>حقل المصدر</translation>
    </message>
    <message>
        <source>source key</source>
        <translation>مفتاح المصدر</translation>
    </message>
    <message>
        <source>source of funds</source>
        <translation>مصدر الأموال</translation>
    </message>
    <message>
        <source>source of the key</source>
        <translation>مصدر المفتاح</translation>
    </message>
    <message>
        <source>source priority</source>
        <translation>أولوية المصدر</translation>
    </message>
    <message>
        <source>source ranks lower</source>
        <translation>مصدر أدنى أولوية</translation>
    </message>
    <message>
        <source>source record</source>
        <translation>سجل المصدر</translation>
    </message>
    <message>
        <source>source records</source>
        <translation>سجلات المصادر</translation>
    </message>
    <message>
        <source>source records side by side</source>
        <translation>سجلات المصادر جنباً إلى جنب</translation>
    </message>
    <message>
        <source>source records: %1</source>
        <translation>سجلات المصدر: %1</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>spelt so by fewer</source>
        <translation>يكتبه هكذا عدد أقل</translation>
    </message>
    <message>
        <source>split</source>
        <translation>مفصول</translation>
    </message>
    <message>
        <source>stand for nothing</source>
        <translation>لا تعني شيئًا</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>القيمة الموحّدة</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>stands for nothing</source>
        <translation>لا تعني شيئًا</translation>
    </message>
    <message>
        <source>state</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>الخطوة %1: %2</translation>
    </message>
    <message>
        <source>steps are left out</source>
        <translation>خطوات تُركت</translation>
    </message>
    <message>
        <source>stored bytes do not match the hash</source>
        <translation>البايتات المحفوظة لا تطابق البصمة</translation>
    </message>
    <message>
        <source>stored bytes match the hash</source>
        <translation>البايتات المحفوظة تطابق البصمة</translation>
    </message>
    <message>
        <source>stored extracts hashed again</source>
        <translation>أُعيد حساب بصمات المستخرجات المحفوظة</translation>
    </message>
    <message>
        <source>street</source>
        <translation>الشارع</translation>
    </message>
    <message>
        <source>street nearly the same</source>
        <translation>الشارع متقارب</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>suffix</source>
        <translation>اللاحقة</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>تؤيدها</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>مقلوب</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>علامة جدولة</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تم التراجع عنها</translation>
    </message>
    <message>
        <source>taking it out of the parked</source>
        <translation>إنهاء التأجيل</translation>
    </message>
    <message>
        <source>tax number</source>
        <translation>الرقم الضريبي</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>text after the closing quote in %1</source>
        <translation>نص بعد إغلاق الاقتباس في %1</translation>
    </message>
    <message>
        <source>text of the row</source>
        <translation>نص الصف</translation>
    </message>
    <message>
        <source>text of the row as delivered</source>
        <translation>نص الصف كما ورد</translation>
    </message>
    <message>
        <source>the bytes do not add up</source>
        <translation>مجموع البايتات لا يستقيم</translation>
    </message>
    <message>
        <source>the chosen record with any other</source>
        <translation>السجل المختار مع أي سجل آخر</translation>
    </message>
    <message>
        <source>the control sample of event %1 is not what the history says</source>
        <translation>عينة الرقابة في الحدث %1 ليست كما يقول السجل التاريخي</translation>
    </message>
    <message>
        <source>the customer confirmed it</source>
        <translation>أكّده العميل</translation>
    </message>
    <message>
        <source>the decision of event %1 is not what its event says</source>
        <translation>قرار الحدث %1 ليس ما يذكره حدثه</translation>
    </message>
    <message>
        <source>the document does not end: it may be cut off</source>
        <translation>المستند لا ينتهي: قد يكون مقطوعًا</translation>
    </message>
    <message>
        <source>the encoding of the extract, %2, has no character %1</source>
        <translation>ترميز المستخرج %2 ليس فيه الحرف %1</translation>
    </message>
    <message>
        <source>the expression is too long or too deep (limit %2)</source>
        <translation>التعبير أطول أو أعمق مما يجوز (الحد %2)</translation>
    </message>
    <message>
        <source>the file ends inside this row</source>
        <translation>ينتهي الملف داخل هذا الصف</translation>
    </message>
    <message>
        <source>the first %1 found; more words find fewer</source>
        <translation>أول %1 من النتائج؛ أضف كلمات لتضييق البحث</translation>
    </message>
    <message>
        <source>the first %1 of %2 bytes</source>
        <translation>أول %1 من %2 بايت</translation>
    </message>
    <message>
        <source>the first %1 records</source>
        <translation>أول السجلات، وعددها: %1</translation>
    </message>
    <message>
        <source>the first release</source>
        <translation>الإصدار الأول</translation>
    </message>
    <message>
        <source>the first rows as they will be read: %1</source>
        <translation>أول الصفوف كما ستُقرأ: %1</translation>
    </message>
    <message>
        <source>the given name of one is the second name of the other</source>
        <translation>الاسم الأول لأحدهما هو الاسم الثاني للآخر</translation>
    </message>
    <message numerus="yes">
        <source>the golden record began, with %n values</source>
        <translation>
            <numerusform>بدأ السجل الذهبي بلا قيم</numerusform>
            <numerusform>بدأ السجل الذهبي بقيمة واحدة</numerusform>
            <numerusform>بدأ السجل الذهبي بقيمتين</numerusform>
            <numerusform>بدأ السجل الذهبي بـ %n قيم</numerusform>
            <numerusform>بدأ السجل الذهبي بـ %n قيمة</numerusform>
            <numerusform>بدأ السجل الذهبي بـ %n قيمة</numerusform>
        </translation>
    </message>
    <message>
        <source>the key %1 stands twice</source>
        <translation>المفتاح %1 مكرر</translation>
    </message>
    <message>
        <source>the last day, as YYYY-MM-DD</source>
        <translation>آخر يوم بصيغة YYYY-MM-DD</translation>
    </message>
    <message>
        <source>the last seven digits agree</source>
        <translation>الأرقام السبعة الأخيرة متفقة</translation>
    </message>
    <message>
        <source>the model comes from an earlier version of the program</source>
        <translation>النموذج من إصدار أقدم للبرنامج</translation>
    </message>
    <message>
        <source>the model is new</source>
        <translation>النموذج جديد</translation>
    </message>
    <message>
        <source>the number was renewed</source>
        <translation>جُدّد الرقم</translation>
    </message>
    <message>
        <source>the policy of event %1 is not what its event says</source>
        <translation>سياسة الحدث %1 ليست كما يقول حدثها</translation>
    </message>
    <message>
        <source>the proposal of event %1 is not what its events say</source>
        <translation>اقتراح الحدث %1 ليس كما تقول أحداثه</translation>
    </message>
    <message>
        <source>the proposal of event %1 was approved by the person who made it</source>
        <translation>اقتراح الحدث %1 وافق عليه من قدّمه</translation>
    </message>
    <message>
        <source>the row as it should read</source>
        <translation>الصف كما ينبغي أن يُقرأ</translation>
    </message>
    <message>
        <source>the run before had more pairs than are kept</source>
        <translation>أزواج التشغيل السابق أكثر مما يُحفظ</translation>
    </message>
    <message>
        <source>the run before is not stored in full</source>
        <translation>التشغيل السابق غير مخزَّن بالكامل</translation>
    </message>
    <message>
        <source>the run before was made by another version of the program</source>
        <translation>التشغيل السابق جرى بإصدار آخر للبرنامج</translation>
    </message>
    <message>
        <source>the run before was made in another year</source>
        <translation>التشغيل السابق جرى في سنة أخرى</translation>
    </message>
    <message>
        <source>the run before was under another model</source>
        <translation>التشغيل السابق كان بنموذج آخر</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <source>the same once standardised</source>
        <translation>متطابق بعد التوحيد</translation>
    </message>
    <message>
        <source>the same, and carries the name of only one of them</source>
        <translation>العنوان نفسه، ويحمل اسم أحدهما فقط</translation>
    </message>
    <message>
        <source>the same: %1.</source>
        <translation>متطابق: %1.</translation>
    </message>
    <message>
        <source>the shorter is in the longer</source>
        <translation>الأقصر موجود في الأطول</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>the value stays as it is</source>
        <translation>تبقى القيمة كما هي</translation>
    </message>
    <message>
        <source>the whole document</source>
        <translation>المستند كله</translation>
    </message>
    <message>
        <source>their records stay apart meanwhile</source>
        <translation>تبقى سجلاتها منفصلة حتى ذلك الحين</translation>
    </message>
    <message>
        <source>their sources</source>
        <translation>مصدراهما</translation>
    </message>
    <message>
        <source>then</source>
        <translation>بعد ذلك</translation>
    </message>
    <message>
        <source>there is no release before</source>
        <translation>لا إصدار سابقاً</translation>
    </message>
    <message>
        <source>there is no such country code</source>
        <translation>لا يوجد رمز بلد كهذا</translation>
    </message>
    <message>
        <source>they attach by themselves when the record comes</source>
        <translation>ترتبط تلقائياً حين يصل السجل</translation>
    </message>
    <message>
        <source>those around the chosen row</source>
        <translation>ما حول الصف المختار</translation>
    </message>
    <message>
        <source>timeliness</source>
        <translation>الحداثة</translation>
    </message>
    <message>
        <source>title</source>
        <translation>اللقب</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>to compare</source>
        <translation>للمقارنة</translation>
    </message>
    <message>
        <source>to show</source>
        <translation>للعرض</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>too few digits</source>
        <translation>أرقام قليلة جداً</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>طويل جداً</translation>
    </message>
    <message>
        <source>too long ago</source>
        <translation>قديم جداً</translation>
    </message>
    <message>
        <source>too long for a number of its country</source>
        <translation>أطول من أرقام بلده</translation>
    </message>
    <message>
        <source>too long for an address</source>
        <translation>أطول من عنوان</translation>
    </message>
    <message>
        <source>too short for a number of its country</source>
        <translation>أقصر من أرقام بلده</translation>
    </message>
    <message>
        <source>touchpoints</source>
        <translation>نقاط التواصل</translation>
    </message>
    <message>
        <source>touchpoints by channel and month</source>
        <translation>نقاط التواصل حسب القناة والشهر</translation>
    </message>
    <message>
        <source>touchpoints: %1 · loads: %2</source>
        <translation>نقاط تواصل: %1 · التحميلات: %2</translation>
    </message>
    <message>
        <source>trading name</source>
        <translation>الاسم التجاري</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>سطر الختام</translation>
    </message>
    <message>
        <source>trailer, control count</source>
        <translation>سطر ختام، عدد للتحقق</translation>
    </message>
    <message>
        <source>twice in a source that holds no customer twice</source>
        <translation>مكرر في مصدر لا يتكرر فيه عميل</translation>
    </message>
    <message>
        <source>two birth dates</source>
        <translation>تاريخا ميلاد</translation>
    </message>
    <message>
        <source>two house numbers</source>
        <translation>رقما منزل</translation>
    </message>
    <message>
        <source>two national ids</source>
        <translation>هويتان وطنيتان</translation>
    </message>
    <message>
        <source>two of day, month, year agree</source>
        <translation>اثنان من اليوم والشهر والسنة متفقان</translation>
    </message>
    <message>
        <source>two organisations of one name</source>
        <translation>مؤسستان باسم واحد</translation>
    </message>
    <message>
        <source>two people at one place</source>
        <translation>شخصان في مكان واحد</translation>
    </message>
    <message>
        <source>two people born on one day</source>
        <translation>شخصان وُلدا في يوم واحد</translation>
    </message>
    <message>
        <source>two people of one family born on one day</source>
        <translation>شخصان من عائلة واحدة وُلدا في يوم واحد</translation>
    </message>
    <message>
        <source>two people of one household</source>
        <translation>شخصان من أسرة واحدة</translation>
    </message>
    <message>
        <source>two people of one name</source>
        <translation>شخصان باسم واحد</translation>
    </message>
    <message>
        <source>two people with one contact</source>
        <translation>شخصان بوسيلة اتصال واحدة</translation>
    </message>
    <message>
        <source>two records of a source that holds no customer twice</source>
        <translation>سجلان من مصدر لا يتكرر فيه عميل</translation>
    </message>
    <message>
        <source>two strangers</source>
        <translation>شخصان لا صلة بينهما</translation>
    </message>
    <message>
        <source>two words of the name</source>
        <translation>كلمتان من الاسم</translation>
    </message>
    <message>
        <source>type the value</source>
        <translation>اكتب القيمة</translation>
    </message>
    <message>
        <source>typed by</source>
        <translation>كتبها</translation>
    </message>
    <message>
        <source>typed by %1</source>
        <translation>كتبها %1</translation>
    </message>
    <message>
        <source>typed by a person</source>
        <translation>كتبها شخص</translation>
    </message>
    <message>
        <source>typed by a person, in no extract</source>
        <translation>كتبها شخص، ليست في أي مستخرج</translation>
    </message>
    <message>
        <source>unbroken</source>
        <translation>متصل بلا انقطاع</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>تم التراجع عنها</translation>
    </message>
    <message>
        <source>uniqueness</source>
        <translation>التفرّد</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>unlike the rows in %1 of %2 columns</source>
        <translation>يخالف الصفوف في %1 من %2 عمود</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>حتى يوم معيّن</translation>
    </message>
    <message>
        <source>until the source changes</source>
        <translation>حتى يتغيّر المصدر</translation>
    </message>
    <message>
        <source>up to %1 bits</source>
        <translation>حتى %1 بت</translation>
    </message>
    <message>
        <source>usual priority</source>
        <translation>أولوية معتادة</translation>
    </message>
    <message>
        <source>usual spelling</source>
        <translation>الكتابة الأكثر شيوعاً</translation>
    </message>
    <message>
        <source>usually</source>
        <translation>عادةً</translation>
    </message>
    <message>
        <source>valid first</source>
        <translation>الصالحة أولاً</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>value as delivered</source>
        <translation>القيمة كما وردت</translation>
    </message>
    <message>
        <source>value at byte</source>
        <translation>القيمة عند البايت</translation>
    </message>
    <message>
        <source>value of %1 is %2 bytes long, limit %3</source>
        <translation>قيمة %1 طولها %2 بايت، والحد %3</translation>
    </message>
    <message>
        <source>value of “%1”</source>
        <translation>قيمة «%1»</translation>
    </message>
    <message>
        <source>values are</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>values missing at the end are empty</source>
        <translation>القيم الناقصة في النهاية فارغة</translation>
    </message>
    <message>
        <source>values that agree</source>
        <translation>القيم المتفقة</translation>
    </message>
    <message>
        <source>values that pass their rules</source>
        <translation>القيم التي تجتاز قواعدها</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>خط عمودي</translation>
    </message>
    <message>
        <source>veto rule</source>
        <translation>قاعدة منع</translation>
    </message>
    <message>
        <source>views</source>
        <translation>طرق العرض</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>weakest link</source>
        <translation>أضعف صلة</translation>
    </message>
    <message>
        <source>web</source>
        <translation>الموقع الإلكتروني</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>الوزن</translation>
    </message>
    <message>
        <source>weights from, in bits</source>
        <translation>الأوزان من، بالبت</translation>
    </message>
    <message>
        <source>weights up to, in bits</source>
        <translation>الأوزان إلى، بالبت</translation>
    </message>
    <message>
        <source>what</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>what a second person must decide too</source>
        <translation>ما يجب أن يقرّره شخص ثانٍ أيضًا</translation>
    </message>
    <message>
        <source>what changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>what changes</source>
        <translation>ما يتغيّر</translation>
    </message>
    <message>
        <source>what event %1 says of a question: the table does not say what the event says</source>
        <translation>ما يقوله الحدث %1 عن سؤال: لا يقول الجدول ما يقوله الحدث</translation>
    </message>
    <message>
        <source>what fails was to be mended by then</source>
        <translation>كان يجب إصلاح ما يفشل حتى ذلك الحين</translation>
    </message>
    <message>
        <source>what stands after the @ cannot be</source>
        <translation>ما بعد @ غير ممكن</translation>
    </message>
    <message>
        <source>what stands before the @ cannot be</source>
        <translation>ما قبل @ غير ممكن</translation>
    </message>
    <message>
        <source>what the change would do</source>
        <translation>أثر التغيير</translation>
    </message>
    <message>
        <source>what the second person sees</source>
        <translation>ما يراه الشخص الثاني</translation>
    </message>
    <message>
        <source>what this record feeds</source>
        <translation>ما يغذّيه هذا السجل</translation>
    </message>
    <message>
        <source>what was found, and why</source>
        <translation>ما وُجد، ولماذا</translation>
    </message>
    <message>
        <source>what would change it</source>
        <translation>ما الذي يغيّر النتيجة</translation>
    </message>
    <message>
        <source>whatever differs</source>
        <translation>أيّاً كان الاختلاف</translation>
    </message>
    <message>
        <source>when</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>who decided what, by event</source>
        <translation>من قرر ماذا، حدثاً بحدث</translation>
    </message>
    <message>
        <source>who ends a disagreement</source>
        <translation>من يحسم الخلاف</translation>
    </message>
    <message>
        <source>who may decide</source>
        <translation>من يحق له القرار</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>أعداد صحيحة</translation>
    </message>
    <message>
        <source>whole text</source>
        <translation>النص كاملاً</translation>
    </message>
    <message>
        <source>why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>why it fails</source>
        <translation>سبب الفشل</translation>
    </message>
    <message>
        <source>why, in a few words</source>
        <translation>السبب بكلمات قليلة</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>المختارة</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>مع %1</translation>
    </message>
    <message>
        <source>with a passphrase only</source>
        <translation>بعبارة مرور فقط</translation>
    </message>
    <message>
        <source>with a passphrase or by login</source>
        <translation>بعبارة مرور أو بحساب الحاسوب</translation>
    </message>
    <message>
        <source>with blanks around</source>
        <translation>حولها فراغات</translation>
    </message>
    <message>
        <source>without seeing what the other said</source>
        <translation>دون رؤية ما قاله الآخر</translation>
    </message>
    <message>
        <source>without seeing what the other said; %1 left out</source>
        <translation>دون رؤية ما قاله الآخر؛ المستبعد: %1</translation>
    </message>
    <message>
        <source>would win</source>
        <translation>كانت ستُختار</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>سنة-شهر-يوم</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>· %1</source>
        <translation>· %1</translation>
    </message>
    <message>
        <source>· stopping</source>
        <translation>· جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1” is no day. Nothing was changed. Write it as 2027-01-31.</source>
        <translation>«%1» ليس يوماً. لم يتغير شيء. اكتبه هكذا: 2027-01-31.</translation>
    </message>
    <message>
        <source>“%1” is no day. Nothing was saved. Write YYYY-MM-DD.</source>
        <translation>«%1» ليس يومًا. لم يُحفظ شيء. اكتب YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write YYYY-MM-DD.</source>
        <translation>«%1» ليس يوماً. اكتب YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>“%1” is no field whose golden value can be set.</source>
        <translation>«%1» ليس حقلاً تُحدَّد قيمته الذهبية.</translation>
    </message>
    <message>
        <source>“%1” is no reason that can be given. Nothing was saved.</source>
        <translation>«%1» ليس سبباً يمكن ذكره. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>“%1” is no value for %2. Nothing was changed.</source>
        <translation>«%1» لا تصلح قيمة في %2. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>“%1” looks like a value</source>
        <translation>«%1» تبدو قيمة</translation>
    </message>
</context>
</TS>
