// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliteration_tables.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kNames[] = {
    {"가", "ga"}, {"감", "kam"}, {"강", "kang"}, {"고", "ko"}, {"공", "kong"}, {"곽", "kwak"}, {"구", "koo"},
    {"국", "kook"}, {"권", "kwon"}, {"금", "keum"}, {"기", "ki"}, {"길", "gil"}, {"김", "kim"}, {"나", "na"},
    {"남", "nam"}, {"남궁", "namgung"}, {"노", "noh"}, {"도", "do"}, {"독고", "dokgo"}, {"동방", "dongbang"},
    {"두", "doo"}, {"라", "ra"}, {"량", "ryang"}, {"렴", "ryeom"}, {"로", "ro"}, {"류", "ryu"}, {"리", "ri"},
    {"림", "rim"}, {"마", "ma"}, {"맹", "maeng"}, {"명", "myung"}, {"모", "mo"}, {"문", "moon"}, {"민", "min"},
    {"박", "park"}, {"반", "ban"}, {"방", "bang"}, {"배", "bae"}, {"백", "baek"}, {"변", "byun"}, {"복", "bok"},
    {"봉", "bong"}, {"부", "boo"}, {"사", "sa"}, {"사공", "sagong"}, {"서", "seo"}, {"서문", "seomun"},
    {"석", "seok"}, {"선", "sun"}, {"선우", "sunwoo"}, {"설", "seol"}, {"성", "sung"}, {"소", "so"}, {"손", "son"},
    {"송", "song"}, {"신", "shin"}, {"심", "shim"}, {"안", "ahn"}, {"양", "yang"}, {"어", "eo"}, {"엄", "eom"},
    {"여", "yeo"}, {"연", "yeon"}, {"염", "yeom"}, {"오", "oh"}, {"옥", "ok"}, {"왕", "wang"}, {"용", "yong"},
    {"우", "woo"}, {"원", "won"}, {"위", "wi"}, {"유", "yoo"}, {"육", "yook"}, {"윤", "yoon"}, {"은", "eun"},
    {"이", "lee"}, {"인", "in"}, {"임", "lim"}, {"장", "jang"}, {"전", "jeon"}, {"정", "jung"}, {"제", "je"},
    {"제갈", "jegal"}, {"조", "cho"}, {"주", "joo"}, {"지", "ji"}, {"진", "jin"}, {"차", "cha"}, {"채", "chae"},
    {"천", "cheon"}, {"최", "choi"}, {"추", "choo"}, {"탁", "tak"}, {"태", "tae"}, {"편", "pyeon"}, {"표", "pyo"},
    {"피", "pi"}, {"하", "ha"}, {"한", "han"}, {"함", "ham"}, {"허", "heo"}, {"현", "hyun"}, {"형", "hyung"},
    {"호", "ho"}, {"홍", "hong"}, {"황", "hwang"}, {"황보", "hwangbo"},
};
// clang-format on
static_assert(isSorted(kNames));

} // namespace

// Family names as their bearers mostly write them, which is seldom the Revised Romanisation.
std::span<const WordPair> koreanFamilyNames() {
    return kNames;
}

} // namespace goldenrod::text
