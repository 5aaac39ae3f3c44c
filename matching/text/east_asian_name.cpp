// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/display.h"
#include "matching/text/name_words.h"
#include "matching/text/transliterate.h"
#include "matching/text/transliteration_tables.h"
#include "matching/text/unicode.h"

#include <unordered_map>

namespace goldenrod::text {
namespace {

using Text = std::u32string_view;

/// Family names that may be split from a name written without blanks; the rarer ones begin foreign names too
/// often (마리아 is Maria).
constexpr Text kCommonKorean = U"김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우"
                               U"구민진엄채원천방공현함변염여추";

/// The commonest Chinese family names, simplified and traditional.
constexpr Text kChinese =
    U"王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田"
    U"董潘袁蔡蒋蔣余于"
    U"杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸范范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫閆段雷"
    U"龙龍黎史陶贺賀顾顧"
    U"毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹"
    U"申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管"
    U"柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景"
    U"党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞"
    U"敖巩鞏明佘池查麻苑迟遲邝鄺";

constexpr Text kChinesePairs[] = {U"欧阳", U"歐陽", U"司马", U"司馬", U"上官", U"诸葛", U"諸葛",
                                  U"东方", U"東方", U"皇甫", U"尉迟", U"尉遲", U"公孙", U"公孫",
                                  U"慕容", U"令狐", U"司徒", U"夏侯", U"宇文", U"长孙", U"長孫"};

/// Readings that characters have as family names only.
struct Reading {
    char32_t character;
    std::string_view pinyin;
};
constexpr Reading kFamilyReadings[] = {{U'曾', "zeng"}, {U'单', "shan"}, {U'單', "shan"}, {U'解', "xie"},
                                       {U'仇', "qiu"},  {U'查', "zha"},  {U'任', "ren"},  {U'翟', "zhai"},
                                       {U'覃', "qin"},  {U'缪', "miao"}, {U'繆', "miao"}, {U'尉', "yu"}};

bool isHangul(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}
bool isHan(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}

/// Pinyin of one character; ICU is asked once a thread for each.
const std::string& pinyin(char32_t c) {
    thread_local std::unordered_map<char32_t, std::string> known;
    const auto [at, added] = known.try_emplace(c);
    if (added) hanToLatin({&c, 1}, at->second);
    return at->second;
}

std::string chineseName(Text name) {
    std::size_t family = name.size() > 1 && kChinese.find(name.front()) != Text::npos ? 1 : 0;
    for (const Text pair : kChinesePairs)
        if (name.size() > 2 && name.starts_with(pair)) family = 2;
    if (family == 0) return {};
    std::string words;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (i == family) words += ' ';
        std::string_view reading;
        for (const Reading& special : kFamilyReadings)
            if (i == 0 && special.character == name.front()) reading = special.pinyin;
        words += reading.empty() ? std::string_view(pinyin(name[i])) : reading;
    }
    return words;
}

std::string koreanWords(Text family, Text given) {
    const std::string_view known = findMeaning(koreanFamilyNames(), toUtf8(family));
    if (known.empty()) return {};
    std::string words(known);
    if (given.empty()) return words;
    words += ' ';
    for (const char32_t c : given) {
        words += hangulInitial(c);
        words += hangulVowel(c);
        words += hangulFinal(c);
    }
    return words;
}

std::string koreanName(Text name) {
    if (name.size() >= 3) {
        std::string twoSyllables = koreanWords(name.substr(0, 2), name.substr(2));
        if (!twoSyllables.empty()) return twoSyllables;
    }
    if (name.size() > 3 || kCommonKorean.find(name.front()) == Text::npos) return {};
    return koreanWords(name.substr(0, 1), name.substr(1));
}

/// "김 민수": the family name parted by a blank.
std::string partedKoreanName(Text name) {
    const std::size_t blank = name.find(U' ');
    const Text given = name.substr(blank + 1);
    if (blank > 2 || given.empty() || given.size() > 3 || given.find(U' ') != Text::npos) return {};
    return koreanWords(name.substr(0, blank), given);
}

/// Marks that part the words of foreign names in Chinese and Japanese.
bool isMiddleDot(char32_t c) {
    return c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x22C5 || c == 0x30FB || c == 0xFF65;
}

} // namespace

std::string foreignHanName(std::string_view raw) {
    constexpr std::size_t kMaxBytes = 256;
    if (raw.size() > kMaxBytes || isAscii(raw)) return {};
    std::string words;
    bool parted = false;
    for (const char32_t c : toCodePoints(cleanText(raw))) {
        if (isHan(c)) {
            words += pinyin(c);
        } else if (isMiddleDot(c) && !words.empty() && words.back() != ' ') {
            words += ' ';
            parted = true;
        } else {
            return {};
        }
    }
    if (!words.empty() && words.back() == ' ') words.pop_back();
    return parted ? words : std::string{};
}

std::string eastAsianName(std::string_view raw) {
    constexpr std::size_t kMaxBytes = 64;
    constexpr std::size_t kMaxName = 4;
    if (raw.size() > kMaxBytes || isAscii(raw)) return {};
    const std::u32string name = toCodePoints(cleanText(raw));
    std::size_t hangul = 0;
    std::size_t han = 0;
    for (const char32_t c : name) {
        hangul += isHangul(c) ? 1 : 0;
        han += isHan(c) ? 1 : 0;
    }
    if (hangul == name.size() && hangul >= 2 && hangul <= kMaxName) return koreanName(name);
    if (hangul + 1 == name.size() && name.find(U' ') != Text::npos) return partedKoreanName(name);
    if (han == name.size() && han >= 2 && han <= kMaxName) return chineseName(name);
    return {};
}

} // namespace goldenrod::text
