// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliteration_tables.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kWords[] = {
    {"آدامز", "adams"}, {"آل", "al"}, {"آنا", "anna"}, {"أبو", "abu"}, {"أبوظبي", "abu dhabi"},
    {"أبي", "abi"}, {"أستاذ", "ustadh"}, {"أسدي", "asadi"}, {"أفندي", "effendi"}, {"ألبرت", "albert"},
    {"ألكسندر", "alexander"}, {"أم", "um"}, {"أندرو", "andrew"}, {"أنصاري", "ansari"},
    {"أنطوان", "antoine"}, {"إدوارد", "edward"}, {"إليزابيث", "elizabeth"}, {"إيفا", "eva"},
    {"إيلي", "elie"}, {"ابن", "ibn"}, {"ابو", "abu"}, {"ال", "al"}, {"الآنسة", "miss"},
    {"الأردن", "jordan"}, {"الأستاذ", "ustadh"}, {"الإسكندرية", "alexandria"}, {"الإسلامي", "islamic"},
    {"الإمارات", "emirates"}, {"البحرين", "bahrain"}, {"البصرة", "basra"}, {"التجارة", "trading"},
    {"التجارية", "trading"}, {"الجزائر", "algiers"}, {"الجيزة", "giza"}, {"الخبر", "khobar"},
    {"الخرطوم", "khartoum"}, {"الدكتور", "dr"}, {"الدكتورة", "dr"}, {"الدمام", "dammam"},
    {"الدوحة", "doha"}, {"الدولي", "international"}, {"الدولية", "international"}, {"الرباط", "rabat"},
    {"الرياض", "riyadh"}, {"السعودية", "saudi arabia"}, {"السيدة", "mrs"}, {"الشارقة", "sharjah"},
    {"العامة", "general"}, {"العراق", "iraq"}, {"العربية", "arabia"}, {"العقارية", "real estate"},
    {"الفجيرة", "fujairah"}, {"القاهرة", "cairo"}, {"الكويت", "kuwait"}, {"الله", "allah"},
    {"المدينة", "madinah"}, {"المغرب", "morocco"}, {"المنامة", "manama"}, {"المنورة", "munawwarah"},
    {"المهندس", "eng"}, {"النقل", "transport"}, {"الوطني", "national"}, {"الوطنية", "national"},
    {"اليمن", "yemen"}, {"ام", "um"}, {"باتريك", "patrick"}, {"باريس", "paris"}, {"باشا", "pasha"},
    {"بدوي", "badawi"}, {"برادة", "berrada"}, {"براون", "brown"}, {"برج", "tower"}, {"بستاني", "bustani"},
    {"بغداد", "baghdad"}, {"بغدادي", "baghdadi"}, {"بك", "bek"}, {"بلوشي", "balushi"}, {"بن", "bin"},
    {"بنا", "banna"}, {"بناني", "bennani"}, {"بناية", "building"}, {"بنت", "bint"}, {"بنعلي", "benali"},
    {"بنك", "bank"}, {"بو", "bu"}, {"بوتفليقة", "bouteflika"}, {"بورقيبة", "bourguiba"},
    {"بوسعيدي", "busaidi"}, {"بول", "paul"}, {"بيار", "pierre"}, {"بيتر", "peter"}, {"بيروت", "beirut"},
    {"بيطار", "bitar"}, {"بيك", "bek"}, {"بيير", "pierre"}, {"تشارلز", "charles"}, {"تكريتي", "tikriti"},
    {"تميمي", "tamimi"}, {"توماس", "thomas"}, {"تونس", "tunis"}, {"تونسي", "tounsi"}, {"ثم", "thumma"},
    {"جابري", "jabri"}, {"جامعة", "university"}, {"جان", "jean"}, {"جبوري", "jubouri"}, {"جدة", "jeddah"},
    {"جزائري", "djazairi"}, {"جنابي", "janabi"}, {"جندي", "jundi"}, {"جهني", "juhani"}, {"جورج", "george"},
    {"جوزف", "joseph"}, {"جوزيف", "joseph"}, {"جون", "john"}, {"جونز", "jones"}, {"جونسون", "johnson"},
    {"جيسيكا", "jessica"}, {"جيمس", "james"}, {"جينيفر", "jennifer"}, {"حاج", "haj"}, {"حاجة", "hajja"},
    {"حارثي", "harthi"}, {"حبسي", "habsi"}, {"حبشي", "habashi"}, {"حداد", "haddad"}, {"حربي", "harbi"},
    {"حريري", "hariri"}, {"حلب", "aleppo"}, {"حلبي", "halabi"}, {"حمادي", "hammadi"}, {"حوسني", "hosani"},
    {"خامنئي", "khamenei"}, {"خان", "khan"}, {"خزرجي", "khazraji"}, {"خطيب", "khatib"},
    {"خليفي", "khulaifi"}, {"خميني", "khomeini"}, {"خوري", "khoury"}, {"خياط", "khayyat"},
    {"خيمة", "khaimah"}, {"د", "dr"}, {"دافيد", "david"}, {"دانيال", "daniel"}, {"دانييل", "daniel"},
    {"دبي", "dubai"}, {"درويش", "darwish"}, {"دكتور", "dr"}, {"دكتورة", "dr"}, {"دليمي", "dulaimi"},
    {"دمشق", "damascus"}, {"دوسري", "dosari"}, {"ديفيد", "david"}, {"ديفيس", "davis"}, {"رأس", "ras"},
    {"راج", "raj"}, {"راشدي", "rashidi"}, {"راوي", "rawi"}, {"رشيدي", "rashidi"}, {"رميثي", "rumaithi"},
    {"رواحي", "rawahi"}, {"روبرت", "robert"}, {"روحاني", "rouhani"}, {"ريتا", "rita"},
    {"ريتشارد", "richard"}, {"زدجالي", "zadjali"}, {"زرعوني", "zarouni"}, {"زعابي", "zaabi"},
    {"زهراني", "zahrani"}, {"زيدان", "zidan"}, {"زيدي", "zaidi"}, {"ساعدي", "saadi"}, {"سبسي", "sebsi"},
    {"سبيعي", "subaie"}, {"ستيفن", "steven"}, {"سعدي", "saadi"}, {"سقاف", "saqqaf"}, {"سليطي", "sulaiti"},
    {"سميث", "smith"}, {"سوداني", "sudani"}, {"سوري", "souri"}, {"سوريا", "syria"}, {"سورية", "syria"},
    {"سويدي", "suwaidi"}, {"سيابي", "siyabi"}, {"سيسي", "sisi"}, {"سيمون", "simon"}, {"سينج", "singh"},
    {"سينغ", "singh"}, {"شارع", "street"}, {"شارقة", "sharjah"}, {"شافعي", "shafei"}, {"شامسي", "shamsi"},
    {"شامي", "shami"}, {"شاه", "shah"}, {"شاهين", "shaheen"}, {"شحي", "shehhi"}, {"شربل", "charbel"},
    {"شركة", "company"}, {"شعراوي", "shaarawi"}, {"شقة", "flat"}, {"شمري", "shammari"},
    {"شهابي", "shihabi"}, {"شهري", "shehri"}, {"شيخ", "sheikh"}, {"صائغ", "sayegh"}, {"صايغ", "sayegh"},
    {"صدر", "sadr"}, {"صنعاء", "sanaa"}, {"صوفيا", "sophia"}, {"صيدلية", "pharmacy"}, {"طانيوس", "tanios"},
    {"طرابلس", "tripoli"}, {"طريق", "road"}, {"طنطاوي", "tantawi"}, {"طنيجي", "tunaiji"}, {"طوني", "tony"},
    {"ظاهري", "dhaheri"}, {"ظبي", "dhabi"}, {"عامري", "ameri"}, {"عاني", "ani"}, {"عبادي", "abadi"},
    {"عبيدي", "obaidi"}, {"عتيبي", "otaibi"}, {"عجمان", "ajman"}, {"عجمي", "ajmi"}, {"عدن", "aden"},
    {"عراقي", "iraqi"}, {"عسيري", "asiri"}, {"عطاس", "attas"}, {"علوي", "alaoui"}, {"عمان", "amman"},
    {"عنزي", "anazi"}, {"عوضي", "awadhi"}, {"عولقي", "awlaki"}, {"عين", "ain"}, {"غامدي", "ghamdi"},
    {"غزالي", "ghazali"}, {"فارسي", "farsi"}, {"فاسي", "fassi"}, {"فرانك", "frank"}, {"فلاسي", "falasi"},
    {"فلسطين", "palestine"}, {"فلسطيني", "filistini"}, {"فندق", "hotel"}, {"فيكتور", "victor"},
    {"فيلا", "villa"}, {"فيليب", "philip"}, {"قاسمي", "qasimi"}, {"قباني", "qabbani"}, {"قبيسي", "qubaisi"},
    {"قحطاني", "qahtani"}, {"قطر", "qatar"}, {"قيوين", "quwain"}, {"كارل", "karl"}, {"كبيسي", "kubaisi"},
    {"كتبي", "ketbi"}, {"كريستين", "christine"}, {"كريم", "karim"}, {"كعبي", "kaabi"}, {"كلارك", "clark"},
    {"كندي", "kindi"}, {"كواري", "kuwari"}, {"كومار", "kumar"}, {"كويت", "kuwait"}, {"لامي", "lami"},
    {"لبنان", "lebanon"}, {"للتأمين", "insurance"}, {"للتجارة", "trading"}, {"للعقارات", "real estate"},
    {"للمقاولات", "contracting"}, {"للنقل", "transport"}, {"لندن", "london"}, {"لواتي", "lawati"},
    {"لورا", "laura"}, {"م", "eng"}, {"مؤسسة", "establishment"}, {"مارتن", "martin"}, {"مارك", "mark"},
    {"ماري", "mary"}, {"ماريا", "maria"}, {"مالكي", "malki"}, {"مايكل", "michael"}, {"مايكيل", "michael"},
    {"مجموعة", "group"}, {"مدرسة", "school"}, {"مرسي", "morsi"}, {"مركز", "centre"}, {"مري", "marri"},
    {"مزروعي", "mazrouei"}, {"مستشفى", "hospital"}, {"مسقط", "muscat"}, {"مصر", "egypt"}, {"مصرف", "bank"},
    {"مصري", "masri"}, {"مطروشي", "matrooshi"}, {"مطعم", "restaurant"}, {"مطيري", "mutairi"},
    {"معمري", "maamari"}, {"مغربي", "maghrabi"}, {"مقاولات", "contracting"}, {"مكة", "makkah"},
    {"منشاوي", "menshawi"}, {"منصوري", "mansoori"}, {"مهندس", "eng"}, {"مهيري", "muhairi"},
    {"موسوي", "mousavi"}, {"ميشال", "michel"}, {"ميشيل", "michel"}, {"ميلر", "miller"}, {"نجار", "najjar"},
    {"نعيمي", "nuaimi"}, {"نقبي", "naqbi"}, {"نهيان", "nahyan"}, {"نيكولا", "nicolas"}, {"هاجري", "hajri"},
    {"هاشمي", "hashemi"}, {"هانز", "hans"}, {"هنائي", "hinai"}, {"هنري", "henry"}, {"وبن", "bin"},
    {"ولد", "ould"}, {"وليام", "william"}, {"وليم", "william"}, {"ويلسون", "wilson"}, {"ويليام", "william"},
    {"ويليامز", "williams"}, {"يافعي", "yafei"},
};
// clang-format on
static_assert(isSorted(kWords));

} // namespace

// Particles, titles, family names, places, Western names and the commonest words of business names.
std::span<const WordPair> arabicWords() {
    return kWords;
}

} // namespace goldenrod::text
