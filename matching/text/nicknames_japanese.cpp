// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name_words.h"

namespace goldenrod::text {
namespace {

// Japanese given names with their short forms and the ways long vowels are written in Latin.
// clang-format off
constexpr NameGroup kGroups[] = {
    {"akihiro", "aki"},
    {"akiko", "aki"},
    {"daisuke", "dai"},
    {"hiroshi", "hiro"},
    {"hiroyuki", "hiro"},
    {"ichiro", "ichirou ichiroh"},
    {"jiro", "jirou jiroh"},
    {"junichi", "jun junichirou"},
    {"junko", "jun"},
    {"katsuhiro", "katsu"},
    {"kazuhiko", "kazu"},
    {"kazuo", "kazu kazuoh"},
    {"keisuke", "kei"},
    {"keiko", "kei"},
    {"kenichi", "ken"},
    {"kenji", "ken"},
    {"kentaro", "ken kentarou kentaroh"},
    {"kohei", "kouhei"},
    {"koichi", "kouichi kohichi"},
    {"koji", "kouji kohji"},
    {"kotaro", "koutarou koutaro kohtaro kotarou"},
    {"kyoko", "kyouko"},
    {"masahiro", "masa"},
    {"masako", "masa"},
    {"michiko", "michi"},
    {"nobuyuki", "nobu"},
    {"ryo", "ryou ryoh"},
    {"ryosuke", "ryousuke"},
    {"ryota", "ryouta"},
    {"ryuichi", "ryuuichi"},
    {"saburo", "saburou"},
    {"shinichi", "shin"},
    {"shinji", "shin"},
    {"sho", "shou shoh"},
    {"shota", "shouta shohta"},
    {"shunsuke", "shun"},
    {"shuichi", "shuuichi"},
    {"shuji", "shuuji"},
    {"soichiro", "souichirou soichirou"},
    {"sosuke", "sousuke"},
    {"takahiro", "taka"},
    {"takashi", "taka"},
    {"taro", "tarou taroh"},
    {"tetsuya", "tetsu"},
    {"tomohiro", "tomo"},
    {"tomoko", "tomo"},
    {"toshiko", "toshi"},
    {"toshiyuki", "toshi"},
    {"yohei", "youhei"},
    {"yoichi", "youichi"},
    {"yoko", "youko yohko"},
    {"yoshihiro", "yoshi"},
    {"yoshiko", "yoshi"},
    {"yosuke", "yousuke"},
    {"yuichi", "yuuichi"},
    {"yuji", "yuuji"},
    {"yuki", "yuuki"},
    {"yukiko", "yuki"},
    {"yuko", "yuuko"},
    {"yusuke", "yuusuke"},
    {"yuta", "yuuta"},
    {"yuto", "yuuto"},
};
// clang-format on

} // namespace

std::span<const NameGroup> japaneseNicknames() {
    return kGroups;
}

} // namespace goldenrod::text
