// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/file_words.h"

#include "models/wording/messages.h"

#include <QCoreApplication>

namespace goldenrod::wording {

QString fileWords(const std::string& name, const sources::Packing& packing) {
    const QString file = isolated(name);
    if (!packing.member.empty()) return QStringLiteral("%1: %2").arg(file, isolated(packing.member));
    return packing.as.empty() ? file : QCoreApplication::translate("Finding", "%1, unpacked").arg(file);
}

} // namespace goldenrod::wording
