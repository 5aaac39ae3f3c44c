// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/organisation_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kForms[] = {
    {"(同)", "gk"}, {"(有)", "yk"}, {"(株)", "kk"}, {"(유)", "yuhanhoesa"}, {"(주)", "jusikhoesa"},
    {"акционерное общество", "ao"}, {"закрытое акционерное общество", "zao"},
    {"индивидуальный предприниматель", "ip"}, {"общество с ограниченной ответственностью", "ooo"},
    {"открытое акционерное общество", "oao"}, {"публичное акционерное общество", "pao"},
    {"товариство з обмеженою відповідальністю", "tov"}, {"בע\"מ", "ltd"}, {"בעמ", "ltd"}, {"בע״מ", "ltd"},
    {"ע\"ר", "association"}, {"ע״ר", "association"}, {"المحدودة", "ltd"}, {"المحدوده", "ltd"},
    {"ذ م م", "llc"}, {"ذ.م.م", "llc"}, {"ذ.م.م.", "llc"}, {"ذات مسؤولية محدودة", "llc"},
    {"ذات مسئولية محدودة", "llc"}, {"ذمم", "llc"}, {"ش م ع", "pjsc"}, {"ش.ذ.م.م", "llc"},
    {"ش.ذ.م.م.", "llc"}, {"ش.ش.و", "spc"}, {"ش.م.ب", "bsc"}, {"ش.م.ح", "fzco"}, {"ش.م.خ", "prjsc"},
    {"ش.م.ع", "pjsc"}, {"ش.م.ع.", "pjsc"}, {"ش.م.ق", "qsc"}, {"ش.م.ك", "ksc"}, {"ش.م.ل", "sal"},
    {"ش.م.م", "sae"}, {"شركة ذات مسؤولية محدودة", "llc"}, {"شركة ذات مسئولية محدودة", "llc"},
    {"شركة مساهمة", "jsc"}, {"شركة مساهمة خاصة", "prjsc"}, {"شركة مساهمة عامة", "pjsc"}, {"م.م.ح", "fze"},
    {"مساهمة عامة", "pjsc"}, {"合同会社", "gk"}, {"有限会社", "yk"}, {"有限公司", "co ltd"}, {"有限責任公司", "llc"},
    {"有限责任公司", "llc"}, {"株式会社", "kk"}, {"股份有限公司", "plc"}, {"유한회사", "yuhanhoesa"}, {"주식회사", "jusikhoesa"},
};
// clang-format on
static_assert(isSorted(kForms));

} // namespace

// Legal forms in other scripts, folded.
std::span<const WordPair> nativeLegalForms() {
    return kForms;
}

} // namespace goldenrod::text
