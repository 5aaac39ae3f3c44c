// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/sample_data.h"

namespace goldenrod::ui::gallery {

namespace {

Spans note(const QString& words) {
    return {plain(words)};
}

Comparison comparison() {
    Comparison c;
    c.records = {{"A", "العلاقات 30877", {plain("تغيّر في "), value("2026-08-30")}},
                 {"B", "البطاقات 71-220", {plain("تغيّر في "), value("2025-01-17")}}};
    c.noteTitle = "نتيجة المقارنة";
    c.rows = {
        {"اسم العائلة",
         Sign::Close,
         {{"الحداد", {}, "al-ḥaddād"}, {"Al Haddad", {}, "al haddad"}},
         note("متطابق بعد نقل الحروف")},
        {"الاسم الأول",
         Sign::Close,
         {{"محمد عبد الله", {{5, 8}}, "muḥammad ʿabd allāh"}, {"Mohammed A.", {{9, 2}}, "mohammed a."}},
         note("الاسم الثاني حرف أول فقط")},
        {"تاريخ الميلاد", Sign::Agree, {{"1974-11-22"}, {"1974-11-22"}}, note("متطابق")},
        {"الهوية الإماراتية",
         Sign::Missing,
         {{"784-1974-•••••••-1"}, {{}, {}, {}, "لا توجد"}},
         note("لا قيمة في B"),
         true},
        {"الجوّال", Sign::Missing, {{{}, {}, {}, "لا يوجد"}, {"+971 55 018 2277"}}, note("لا قيمة في A")},
        {"البريد الإلكتروني",
         Sign::Differ,
         {{"mhaddad@example.com", {{0, 7}}}, {"office@example.org", {{0, 6}}}},
         note("الجزآن مختلفان"),
         true},
        {"الشارع",
         Sign::Close,
         {{"شارع الوصل\u200F 21", {}, "shāriʿ al-waṣl 21"},
          {"21 Al Wasl Road", {{11, 4}}, "21 al wasl road"}},
         note("رمز اتجاه خفي في A")},
        {"صندوق البريد",
         Sign::Differ,
         {{"7715", {{0, 4}}}, {"30982", {{0, 5}}}},
         note("لا تشابه في الأرقام")},
        {"المدينة", Sign::Agree, {{"دبي"}, {"Dubai"}}, note("متطابق بعد نقل الحروف"), true},
        {"المنتجات", Sign::None, {{"حساب جارٍ"}, {"بطاقة ذهبية"}}, note("لا تدخل في الحساب")}};
    return c;
}

QList<QueueRow> queue() {
    return {{"J. Smith · John A. Smith", "+11.8", "العلاقات · البطاقات", "=≈≈=∅≈≠"},
            {"محمد الحداد · M. Al Haddad", "+12.1", "العلاقات · البطاقات", "≈≈=∅≠≈≠"},
            {"ليلى حداد · L. Hadad", "+9.4", "الرقمية · القروض", "≈≈==∅∅="},
            {"Marek Nowak · M. Nowak", "+9.1", "الأساسي · البطاقات", "=≈=∅∅≈≠"},
            {"يوسف المنصوري ×2", "+8.9", "العلاقات · الرقمية", "≈==∅=≠∅"},
            {"فاطمة الزهراء الإدريسي", "+8.6", "البطاقات · القروض", "=≈≈≠∅=="},
            {"王 小明 · Wang Xiaoming", "+8.2", "الثروات · الرقمية", "≈≈==∅∅∅"},
            {"Thomas Becker · T. Beker", "+7.7", "الأساسي · العلاقات", "≈≈=∅≠≈="},
            {"نورة صالح · Nora Saleh", "+7.3", "الأساسي · الرقمية", "=≈=≠∅≈="},
            {"Priya Raman · P. Raman", "+6.8", "البطاقات · الرقمية", "=≈∅=∅∅≠"},
            {"عمر خليل · Omar Khaleel", "+6.5", "العلاقات · القروض", "≈=≈∅∅≈="},
            {"Anna Lindqvist ×2", "+6.1", "الأساسي · الثروات", "==≠=∅≠≠"},
            {"حسن عزيز · Hasan Aziz", "+5.6", "الأساسي · البطاقات", "=≈≈≠∅≈∅"},
            {"Chen Li · Li Chen", "+5.2", "الرقمية · البطاقات", "≈≈=∅∅∅≠"},
            {"سميرة درويش · S. Darwich", "+4.9", "العلاقات · الأساسي", "≈≈≈∅∅=="}};
}

void fillQueue(ReviewSample& s) {
    s.queueFilters = {"غير محسوم"}, s.orders = {"الأكثر فائدة أولاً"};
    s.mine = "المسندة إليّ", s.sort = "الترتيب:", s.count = "312";
    s.queue = queue();
    s.current = 1;
    s.like = "388 زوجاً مشابهاً", s.likeNote = "اقرأ عيّنة ثم احسم الباقي معاً";
}

void fillCompare(ReviewSample& s) {
    s.title = {value("محمد الحداد", Emphasis::Strong)};
    s.toggles = {{"Space", "القيمة الموحّدة"}, {"T", "بحروف لاتينية"}, {"F", "كل الحقول"}, {"L", "المجموعة"}};
    s.toggled = 1;
    s.comparison = comparison();
    s.goldenTitle = "السجل الذهبي في حال التطابق";
    s.goldenNote = {plain("يبقى "), value("G-118730"), plain(" · ويُحوَّل "), value("G-402216"), plain(" إليه")};
    s.golden = {{"الاسم", "محمد عبد الله الحداد", "العلاقات · الأكمل", true},
                {"تاريخ الميلاد", "1974-11-22", "العلاقات، البطاقات · متفقان", true},
                {"الجوّال", "+971 55 018 2277", "البطاقات · القيمة الوحيدة", true},
                {"الهوية الإماراتية", "784-1974-•••••••-1", "العلاقات · القيمة الوحيدة", true},
                {"البريد الإلكتروني", "mhaddad@example.com", "العلاقات · الأحدث", true},
                {"العنوان", "شارع الوصل 21، دبي", "العلاقات · الأحدث", true}};
    s.around = {{{plain("السجل A في")}, {value("G-118730"), plain(" وحده")}},
                {{plain("السجل B في")},
                 {value("G-402216"), plain(" مع الرقمية "), value("6120-44"), plain(" "),
                  value("(+19.7)", Emphasis::Muted)}}};
}

void fillWhy(ReviewSample& s) {
    s.score = {12.1, 2.0, 14.0};
    s.bits = "بت", s.probability = "99.98 %", s.total = "وزن التطابق";
    s.waterfall = {
        {{plain("الاحتمال المسبق")}, Sign::None, -13.0},    {{plain("اسم العائلة")}, Sign::Close, 7.4},
        {{plain("الاسم الأول")}, Sign::Close, 4.8},         {{plain("تاريخ الميلاد")}, Sign::Agree, 14.9},
        {{plain("البريد الإلكتروني")}, Sign::Differ, -1.1}, {{plain("الشارع")}, Sign::Close, 1.3},
        {{plain("صندوق البريد")}, Sign::Differ, -2.2},      {{plain("الهوية، الجوّال")}, Sign::Missing, 0.0}};
    s.inWords = "بالكلمات";
    s.words = "تاريخ الميلاد نفسه، والاسمان متفقان بعد نقل الحروف. البريد الإلكتروني وصندوق البريد مختلفان، "
              "وهذا يُنقص "
              "الوزن قليلاً.";
    s.whatIf = "ما الذي يغيّر النتيجة";
    s.changes = {{{plain("لو تطابق صندوق البريد")}, {value("+17.7")}, {plain("يُدمج")}},
                 {{plain("لو تطابق البريد")}, {value("+27.4")}, {plain("يُدمج")}},
                 {{plain("لو اختلف تاريخ الميلاد")}, {value("−8.5")}, {plain("يُستبعد")}}};
    s.rules = "القواعد";
    s.ruleWords = {plain("لم تنطبق أي قاعدة. "), muted("الأقرب: «الهوية نفسها»، ولا هوية في B.")};
}

} // namespace

ReviewSample arabicReview() {
    ReviewSample s;
    fillQueue(s);
    fillCompare(s);
    fillWhy(s);
    s.acts = {{"M", "تطابق"}, {"N", "لا تطابق"}, {"U", "غير متأكد"}, {"P", "تأجيل"}, {"C", "تعليق"},
              {"E", "تحرير"}, {"Z", "تراجع"},    {"J", "التالي"},    {"K", "السابق"}};
    s.pace = "بقي 312 · حُسم اليوم 41 · نحو ساعتين و10 دقائق بوتيرتك";
    s.saved = {plain("حُفظ القرار: لا تطابق، "),
               value("A. Haddad"),
               plain(" (العلاقات 20994) و"),
               value("A. Hadad"),
               plain(" (القروض "),
               value("5-3391"),
               plain("). بقي السجلان كما هما.")};
    s.undo = "تراجع", s.job = "نسخ احتياطي لمساحة العمل", s.role = "مسؤول بيانات · ر. أوسي",
    s.workspace = "بنك ألدر · الأفراد";
    return s;
}

} // namespace goldenrod::ui::gallery
