// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/system.h"

namespace goldenrod::sample {

std::span<const System* const> systems() {
    static const System* const kAll[kSystems] = {&coreBanking(), &crm(),     &cards(),
                                                 &loans(),       &digital(), &callCentre()};
    return kAll;
}

} // namespace goldenrod::sample
