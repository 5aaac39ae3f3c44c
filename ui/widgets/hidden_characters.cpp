// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hidden_characters.h"

#include <algorithm>
#include <array>

namespace goldenrod::ui {

namespace {

struct Known {
    char16_t character;
    const char* name;
    bool stays;
};

constexpr std::array kKnown{
    Known{0x0009, "TAB", false},  Known{0x000A, "LF", false},  Known{0x000D, "CR", false},
    Known{0x00A0, "NBSP", false}, Known{0x00AD, "SHY", false}, Known{0x034F, "CGJ", true},
    Known{0x061C, "ALM", true},   Known{0x180E, "MVS", true},  Known{0x200B, "ZWSP", false},
    Known{0x200C, "ZWNJ", true},  Known{0x200D, "ZWJ", true},  Known{0x200E, "LRM", true},
    Known{0x200F, "RLM", true},   Known{0x2028, "LS", false},  Known{0x2029, "PS", false},
    Known{0x202A, "LRE", false},  Known{0x202B, "RLE", false}, Known{0x202C, "PDF", false},
    Known{0x202D, "LRO", false},  Known{0x202E, "RLO", false}, Known{0x202F, "NNBSP", false},
    Known{0x2060, "WJ", false},   Known{0x2066, "LRI", false}, Known{0x2067, "RLI", false},
    Known{0x2068, "FSI", false},  Known{0x2069, "PDI", false}, Known{0x3000, "IDSP", false},
    Known{0xFEFF, "BOM", false},  Known{0xFFFC, "OBJ", false},
};

struct Named {
    QString name;
    bool stays = false;
};

/// Empty name: the character shows itself.
Named nameOf(QChar c) {
    const char16_t unit = c.unicode();
    if (unit > 0x20 && unit < 0x7F) return {};
    const auto known =
        std::find_if(kKnown.begin(), kKnown.end(), [unit](const Known& k) { return k.character == unit; });
    if (known != kKnown.end()) return {QString::fromLatin1(known->name), known->stays};
    if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0))
        return {QStringLiteral("U+%1").arg(uint{unit}, 4, 16, QLatin1Char('0')).toUpper(), false};
    return {};
}

constexpr char16_t kFirstStrongIsolate = 0x2068, kLeftToRightIsolate = 0x2066, kPopIsolate = 0x2069;
constexpr char16_t kRoom = 0x00A0; // two at the size of the name make the room its outline needs

} // namespace

Revealed reveal(const QString& delivered) {
    Revealed shown;
    shown.position.reserve(delivered.size() + 1);
    for (QChar c : delivered) {
        shown.position += static_cast<int>(shown.text.size());
        const Named named = nameOf(c);
        if (named.name.isEmpty()) {
            shown.text += c;
            continue;
        }
        if (named.stays) shown.text += c;
        shown.text += QChar(kLeftToRightIsolate);
        shown.text += QString(2, QChar(kRoom));
        shown.names += {static_cast<int>(shown.text.size()), static_cast<int>(named.name.size())};
        shown.text += named.name + QString(2, QChar(kRoom)) + QChar(kPopIsolate);
    }
    shown.position += static_cast<int>(shown.text.size());
    return shown;
}

bool hasHiddenCharacters(const QString& delivered) {
    return std::any_of(delivered.begin(), delivered.end(), [](QChar c) { return !nameOf(c).name.isEmpty(); });
}

Qt::LayoutDirection directionOf(const QString& data) {
    return data.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

QString isolated(const QString& data) {
    return QChar(kFirstStrongIsolate) + data + QChar(kPopIsolate);
}

QString plainToolTip(const QString& data) {
    if (data.isEmpty()) return {};
    // Qt takes a text for markup by its looks; marking it up ourselves, escaped, is the only sure way.
    return QStringLiteral("<qt><p style=\"white-space:pre-wrap\">") + data.toHtmlEscaped() +
           QStringLiteral("</p></qt>");
}

} // namespace goldenrod::ui
