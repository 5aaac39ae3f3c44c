// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliteration_tables.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kWords[] = {
    {"אבו", "abu"}, {"אבי", "avi"}, {"אביב", "aviv"}, {"אביבה", "aviva"}, {"אביגיל", "avigail"},
    {"אבנר", "avner"}, {"אברהים", "ibrahim"}, {"אברהם", "avraham"}, {"אדוארד", "edward"}, {"אדרי", "edri"},
    {"אהוד", "ehud"}, {"אהרון", "aharon"}, {"אהרן", "aharon"}, {"אוחיון", "ohayon"}, {"אולגה", "olga"},
    {"אולמרט", "olmert"}, {"אורי", "uri"}, {"אורית", "orit"}, {"אורלי", "orly"}, {"אזולאי", "azoulay"},
    {"אחמד", "ahmad"}, {"איברהים", "ibrahim"}, {"אייל", "eyal"}, {"איילת", "ayelet"}, {"איל", "eyal"},
    {"אילן", "ilan"}, {"אילנה", "ilana"}, {"אילת", "eilat"}, {"אירינה", "irina"}, {"אלון", "alon"},
    {"אלונה", "alona"}, {"אלי", "eli"}, {"אליהו", "eliyahu"}, {"אליעזר", "eliezer"},
    {"אלכסנדר", "alexander"}, {"אלעד", "elad"}, {"אמיר", "amir"}, {"אנדרו", "andrew"}, {"אנדריי", "andrey"},
    {"אנה", "anna"}, {"אסף", "asaf"}, {"אסתר", "esther"}, {"אפרים", "efraim"}, {"אפרת", "efrat"},
    {"אריה", "aryeh"}, {"אריק", "eric"}, {"אשדוד", "ashdod"}, {"אשקלון", "ashkelon"}, {"אשר", "asher"},
    {"באר", "beer"}, {"בועז", "boaz"}, {"בוריס", "boris"}, {"ביטון", "biton"}, {"בן", "ben"},
    {"בנימין", "binyamin"}, {"בנק", "bank"}, {"בר", "bar"}, {"ברוך", "baruch"}, {"ברק", "barak"},
    {"בת", "bat"}, {"בתיה", "batya"}, {"ג'וזף", "joseph"}, {"ג'ון", "john"}, {"ג'ורג'", "george"},
    {"ג'יימס", "james"}, {"ג'ק", "jack"}, {"גבאי", "gabbay"}, {"גבריאל", "gabriel"}, {"גברת", "mrs"},
    {"גד", "gad"}, {"גדעון", "gideon"}, {"גולדברג", "goldberg"}, {"גולדשטיין", "goldstein"}, {"גיא", "guy"},
    {"גיל", "gil"}, {"גילה", "gila"}, {"גלעד", "gilad"}, {"גן", "gan"}, {"גנץ", "gantz"},
    {"גרינברג", "greenberg"}, {"דב", "dov"}, {"דבורה", "devorah"}, {"דהן", "dahan"}, {"דוד", "david"},
    {"דויד", "david"}, {"דינה", "dina"}, {"דליה", "dalia"}, {"דמיטרי", "dmitry"}, {"דן", "dan"},
    {"דנה", "dana"}, {"דניאל", "daniel"}, {"דפנה", "dafna"}, {"דר", "dr"}, {"דרך", "derech"},
    {"הדס", "hadas"}, {"הדסה", "hadassah"}, {"הילה", "hila"}, {"הלל", "hillel"}, {"הנס", "hans"},
    {"הנרי", "henry"}, {"הרב", "rabbi"}, {"הרצליה", "herzliya"}, {"וויליאם", "william"}, {"וייס", "weiss"},
    {"וילהלם", "wilhelm"}, {"ויליאם", "william"}, {"ולדימיר", "vladimir"}, {"ורד", "vered"},
    {"ז'אן", "jean"}, {"זאב", "zeev"}, {"זבולון", "zevulun"}, {"זהבה", "zehava"}, {"ח'אלד", "khalid"},
    {"חברה", "company"}, {"חגי", "haggai"}, {"חדד", "haddad"}, {"חוה", "hava"}, {"חולון", "holon"},
    {"חוסיין", "hussein"}, {"חיה", "haya"}, {"חיים", "haim"}, {"חיפה", "haifa"}, {"חנה", "hanna"},
    {"חנוך", "hanoch"}, {"חסן", "hassan"}, {"טבריה", "tiberias"}, {"טובה", "tova"}, {"טטיאנה", "tatiana"},
    {"טל", "tal"}, {"טליה", "talia"}, {"יאיר", "yair"}, {"יאל", "yael"}, {"יגאל", "yigal"},
    {"יהודה", "yehuda"}, {"יהודית", "yehudit"}, {"יהונתן", "yehonatan"}, {"יהושע", "yehoshua"},
    {"יובל", "yuval"}, {"יוני", "yoni"}, {"יונתן", "yonatan"}, {"יוסוף", "yousef"}, {"יוסי", "yossi"},
    {"יוסף", "yosef"}, {"יורם", "yoram"}, {"יחזקאל", "yehezkel"}, {"יניב", "yaniv"}, {"יעל", "yael"},
    {"יעקב", "yaakov"}, {"יפה", "yaffa"}, {"יצחק", "yitzhak"}, {"ירון", "yaron"}, {"ירושלים", "jerusalem"},
    {"ירמיהו", "yirmiyahu"}, {"ישי", "yishai"}, {"ישעיהו", "yeshayahu"}, {"ישראל", "israel"},
    {"יששכר", "issachar"}, {"כהן", "cohen"}, {"כפיר", "kfir"}, {"כפר", "kfar"}, {"כץ", "katz"},
    {"כרמל", "carmel"}, {"כרמלה", "carmela"}, {"לאה", "leah"}, {"לוי", "levi"}, {"לויא", "levi"},
    {"לוין", "levin"}, {"ליאור", "lior"}, {"ליאת", "liat"}, {"לימור", "limor"}, {"לפיד", "lapid"},
    {"לציון", "lezion"}, {"מאיה", "maya"}, {"מאיר", "meir"}, {"מארק", "mark"}, {"מוחמד", "muhammad"},
    {"מוטי", "moti"}, {"מזרחי", "mizrahi"}, {"מחמוד", "mahmoud"}, {"מיכאל", "michael"}, {"מיכל", "michal"},
    {"מירב", "merav"}, {"מנחם", "menachem"}, {"מנשה", "menashe"}, {"מקסים", "maxim"},
    {"מרדכי", "mordechai"}, {"מרטין", "martin"}, {"מרי", "mary"}, {"מריה", "maria"}, {"מרים", "miriam"},
    {"משה", "moshe"}, {"מתן", "matan"}, {"נאוה", "nava"}, {"נגה", "noga"}, {"נדב", "nadav"},
    {"נוגה", "noga"}, {"נועה", "noa"}, {"נועם", "noam"}, {"נורית", "nurit"}, {"נחמיה", "nehemia"},
    {"נטליה", "natalia"}, {"נטע", "neta"}, {"ניסים", "nissim"}, {"ניר", "nir"}, {"נסים", "nissim"},
    {"נעמה", "naama"}, {"נעמי", "naomi"}, {"נפתלי", "naftali"}, {"נצרת", "nazareth"}, {"נתן", "natan"},
    {"נתנאל", "netanel"}, {"נתניה", "netanya"}, {"נתניהו", "netanyahu"}, {"סבא", "saba"},
    {"סבטלנה", "svetlana"}, {"סגל", "segal"}, {"סטיבן", "steven"}, {"סיגל", "sigal"}, {"סעיד", "saeed"},
    {"סרגיי", "sergey"}, {"עבדאללה", "abdullah"}, {"עדו", "ido"}, {"עדי", "adi"}, {"עוזי", "uzi"},
    {"עומאר", "omar"}, {"עומר", "omer"}, {"עופר", "ofer"}, {"עזרא", "ezra"}, {"עידו", "ido"},
    {"עידן", "idan"}, {"עינת", "einat"}, {"עכו", "acre"}, {"עלי", "ali"}, {"עמוס", "amos"},
    {"עמית", "amit"}, {"עמרם", "amram"}, {"ענת", "anat"}, {"ערן", "eran"}, {"פאטמה", "fatima"},
    {"פול", "paul"}, {"פיטר", "peter"}, {"פייר", "pierre"}, {"פנחס", "pinchas"}, {"פנינה", "pnina"},
    {"פרידמן", "friedman"}, {"פרידריך", "friedrich"}, {"פרנק", "frank"}, {"פרס", "peres"},
    {"פרץ", "peretz"}, {"פתח", "petah"}, {"צ'ארלס", "charles"}, {"צבי", "zvi"}, {"צחי", "tzachi"},
    {"ציפורה", "tzipora"}, {"צפורה", "tzipora"}, {"קובי", "kobi"}, {"קליין", "klein"}, {"קפלן", "kaplan"},
    {"קרל", "karl"}, {"ראובן", "reuven"}, {"ראשון", "rishon"}, {"רבי", "rabbi"}, {"רבין", "rabin"},
    {"רבקה", "rivka"}, {"רוברט", "robert"}, {"רוזן", "rosen"}, {"רוזנברג", "rosenberg"},
    {"רויטל", "revital"}, {"רוני", "roni"}, {"רונית", "ronit"}, {"רועי", "roy"}, {"רות", "ruth"},
    {"רחוב", "street"}, {"רחל", "rachel"}, {"רינה", "rina"}, {"ריצ'ארד", "richard"}, {"ריצ'רד", "richard"},
    {"רם", "ram"}, {"רמי", "rami"}, {"רמת", "ramat"}, {"רן", "ran"}, {"רעננה", "raanana"},
    {"רפאל", "rafael"}, {"שאול", "shaul"}, {"שבע", "sheva"}, {"שגיא", "sagi"}, {"שדרות", "sderot"},
    {"שוורץ", "schwartz"}, {"שולמית", "shulamit"}, {"שושנה", "shoshana"}, {"שחר", "shahar"}, {"שי", "shai"},
    {"שירה", "shira"}, {"שירי", "shiri"}, {"שלום", "shalom"}, {"שלמה", "shlomo"}, {"שמואל", "shmuel"},
    {"שמחה", "simcha"}, {"שמעון", "shimon"}, {"שפירא", "shapira"}, {"שפירו", "shapiro"}, {"שרה", "sarah"},
    {"שרון", "sharon"}, {"שרונה", "sharona"}, {"שרית", "sarit"}, {"שרעבי", "sharabi"}, {"תומאס", "thomas"},
    {"תומר", "tomer"}, {"תל", "tel"}, {"תמי", "tami"}, {"תמיר", "tamir"}, {"תמר", "tamar"},
    {"תקוה", "tikva"},
};
// clang-format on
static_assert(isSorted(kWords));

} // namespace

// Names, family names, places and the commonest words of addresses; final letters as they are written.
std::span<const WordPair> hebrewWords() {
    return kWords;
}

} // namespace goldenrod::text
