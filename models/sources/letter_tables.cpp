// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/letter_tables.h"

#include <array>

namespace goldenrod::sources {
namespace {

constexpr std::array kWestern = {
    LanguageLetters{"de", U"äöüß", U"é"},
    LanguageLetters{"fr", U"éèêëàâçôîïùûü", U"æœÿ"},
    LanguageLetters{"es", U"áéíóúñü", U"ªº"},
    LanguageLetters{"pt", U"áâãàçéêíóôõú", U"üªº"},
    LanguageLetters{"it", U"àèéìòù", U"íóúî"},
    LanguageLetters{"nl", U"éëïóöüè", U"áíúêçñ"},
    LanguageLetters{"sv", U"åäöéü", U"àèáæø"},
    LanguageLetters{"da", U"æøåéöäü", U"óèáô"},
    LanguageLetters{"is", U"áðéíóúýþæö", U""},
    LanguageLetters{"ca", U"àçèéíïòóúü", U"·"},
    LanguageLetters{"en", U"éèñöüáíóï", U"ôêçëäàâúøåãß"},
};
constexpr std::array kCentral = {
    LanguageLetters{"pl", U"ąćęłńóśźż", U"éöüä"},
    LanguageLetters{"cs", U"áčďéěíňóřšťúůýž", U"öüäĺľôŕ"},
    LanguageLetters{"sk", U"áäčďéíľňóôšťúýž", U"öüěřůĺŕ"},
    LanguageLetters{"hu", U"áéíóöőúüű", U"ä"},
    LanguageLetters{"hr", U"čćđšž", U"éöüáäő"},
    LanguageLetters{"ro", U"ăâîşţ", U"éöüáőó"},
};
constexpr std::array kTurkish = {LanguageLetters{"tr", U"çğıöşüi", U"âîû"}};
constexpr std::array kBaltic = {
    LanguageLetters{"lt", U"ąčęėįšųūž", U"öüäóćńł"},
    LanguageLetters{"lv", U"āčēģīķļņšūž", U"ŗōöü"},
    LanguageLetters{"et", U"äõöü", U"šžé"},
};
constexpr std::array kCyrillic = {
    LanguageLetters{"ru", U"оеаинтсрвлкмдпуяыьгзбчй", U"хжшюцщэфъё№"},
    LanguageLetters{"uk", U"оаниівтреслкудмпязьгбчй", U"хцжїюєщфґш’№"},
    LanguageLetters{"bg", U"аеиотнрсвлдкпмъзгябу", U"йчцщшжхфюь№"},
    LanguageLetters{"sr", U"аиоенртсвкулдмјпзгб", U"чшжхцћљњђфџј№"},
};
constexpr std::array kGreek = {
    LanguageLetters{"el", U"αοιετσνηυρπκμλςίόάέήώύ", U"γδωχθφβξζψϊϋΐΰ"},
};
constexpr std::array kHebrew = {
    LanguageLetters{"he", U"אבגדהויכלמנסעפצקרשתםןחטזךףץ", U"װױײ\u05F3\u05F4"},
};
constexpr std::array kArabic = {
    LanguageLetters{"ar", U"اليمونرتبةعدسفهكأقح", U"جشصطخضغءثذزئؤظإىآـ،؟؛ً"},
    LanguageLetters{"fa", U"اریندمهوتبسلشکزفگقخ", U"عجپحصآطچضغذظژثءئكيـ،؟"},
    LanguageLetters{"fr", U"éèêëàâçôîïùûü", U"œ"},
};
constexpr std::array kThai = {
    LanguageLetters{"th", U"กงนรมอายลวสเดตคทปบหัีิ่้์ำ", U"ขฃฅฆจฉชซฌญฎฏฐฑฒณถธผฝพฟภฤฦศษฬฮฯะึืฺุู฿แโใไๅๆ็๊๋ํ๎๏๐๑๒๓๔๕๖๗๘๙๚๛"},
};

// Supersets stand before what they contain.
constexpr std::array kEncodings = {
    SingleByteEncoding{"windows-1252", 0.00, kWestern},  SingleByteEncoding{"windows-1250", 0.01, kCentral},
    SingleByteEncoding{"windows-1251", 0.01, kCyrillic}, SingleByteEncoding{"windows-1256", 0.01, kArabic},
    SingleByteEncoding{"windows-1253", 0.01, kGreek},    SingleByteEncoding{"windows-1254", 0.01, kTurkish},
    SingleByteEncoding{"windows-1255", 0.01, kHebrew},   SingleByteEncoding{"windows-1257", 0.02, kBaltic},
    SingleByteEncoding{"windows-874", 0.01, kThai},      SingleByteEncoding{"ISO-8859-1", 0.02, kWestern},
    SingleByteEncoding{"ISO-8859-2", 0.02, kCentral},    SingleByteEncoding{"ISO-8859-5", 0.03, kCyrillic},
    SingleByteEncoding{"ISO-8859-6", 0.03, kArabic},     SingleByteEncoding{"ISO-8859-7", 0.03, kGreek},
    SingleByteEncoding{"ISO-8859-8", 0.03, kHebrew},     SingleByteEncoding{"ISO-8859-9", 0.03, kTurkish},
    SingleByteEncoding{"ISO-8859-13", 0.03, kBaltic},    SingleByteEncoding{"ISO-8859-15", 0.03, kWestern},
    SingleByteEncoding{"KOI8-R", 0.03, kCyrillic},       SingleByteEncoding{"KOI8-U", 0.04, kCyrillic},
    SingleByteEncoding{"IBM850", 0.12, kWestern},        SingleByteEncoding{"IBM852", 0.13, kCentral},
    SingleByteEncoding{"IBM866", 0.06, kCyrillic},       SingleByteEncoding{"macintosh", 0.14, kWestern},
};

} // namespace

std::span<const SingleByteEncoding> singleByteEncodings() {
    return kEncodings;
}

} // namespace goldenrod::sources
