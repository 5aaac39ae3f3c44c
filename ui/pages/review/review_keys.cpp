// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_keys.h"

#include "models/wording/messages.h"
#include "ui/shell/settings.h"
#include "ui/widgets/key_hint.h"

#include <QAction>

#include <algorithm>

namespace goldenrod::ui {
namespace {

struct Given {
    const char* id;
    QKeyCombination keys;
};

/// The table: every command of Review that has a key of its own, in the order in which they are shown.
constexpr Given kGiven[] = {
    {"match", Qt::Key_M},
    {"not_a_match", Qt::Key_N},
    {"unsure", Qt::Key_U},
    {"park", Qt::Key_P},
    {"park_until", Qt::CTRL | Qt::Key_P},
    {"still_holds", Qt::Key_Y},
    {"undo", Qt::Key_Z},
    {"undo_before", Qt::SHIFT | Qt::Key_Z},
    {"next", Qt::Key_J},
    {"previous", Qt::Key_K},
    {"comment", Qt::Key_C},
    {"comment_now", Qt::SHIFT | Qt::Key_C},
    {"take", Qt::Key_A},
    {"assign_to", Qt::SHIFT | Qt::Key_A},
    {"priority", Qt::Key_R},
    {"due", Qt::SHIFT | Qt::Key_D},
    {"standardised", Qt::Key_Space},
    {"letters", Qt::Key_T},
    {"all_fields", Qt::Key_F},
    {"differences", Qt::Key_D},
    {"cluster", Qt::Key_L},
    {"compare", Qt::Key_H},
    {"set_value", Qt::Key_E},
    {"filter", Qt::Key_Slash},
    {"clear_filter", Qt::Key_X},
    {"show_open", Qt::Key_Q},
    {"show_unsure", Qt::SHIFT | Qt::Key_U},
    {"show_second", Qt::SHIFT | Qt::Key_T},
    {"show_control", Qt::SHIFT | Qt::Key_S},
    {"saved_views", Qt::SHIFT | Qt::Key_Q},
    {"keep_view", Qt::CTRL | Qt::Key_S},
    {"rename_view", Qt::Key_F2},
    {"remove_view", Qt::SHIFT | Qt::Key_Delete},
    {"together", Qt::Key_I},
    {"filtered_together", Qt::SHIFT | Qt::Key_I},
    {"all_match", Qt::SHIFT | Qt::Key_M},
    {"none_matches", Qt::SHIFT | Qt::Key_N},
    {"decide_rest", Qt::CTRL | Qt::Key_I},
    {"show_keys", Qt::Key_F1},
};

/// What the window, its fields and the offers of a refusal need themselves.
bool isTaken(QKeyCombination keys) {
    switch (keys.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_F6: return true;
    default: break;
    }
    const bool bare = keys.keyboardModifiers() == Qt::NoModifier;
    if (bare && keys.key() >= Qt::Key_0 && keys.key() <= Qt::Key_9) return true;
    constexpr QKeyCombination kWindow[] = {Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                                           Qt::CTRL | Qt::Key_C, Qt::CTRL | Qt::Key_V,
                                           Qt::CTRL | Qt::Key_X, Qt::CTRL | Qt::Key_A};
    return std::find(std::begin(kWindow), std::end(kWindow), keys) != std::end(kWindow);
}

} // namespace

ReviewKeys::ReviewKeys(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {
    for (const Given& given : kGiven) {
        const QString id = QString::fromLatin1(given.id);
        const QString kept = settings.key(id);
        m_keys += {id, {}, {}, given.keys, given.keys};
        // Settings that somebody edited may say anything; two commands never share a key.
        const auto own = parse(kept);
        if (own && fault(id, *own).isEmpty()) m_keys.back().now = *own;
    }
    for (Key& key : m_keys)
        if (key.isChanged() && !fault(key.id, key.now).isEmpty()) key.now = key.given;
}

ReviewKeys::Key* ReviewKeys::find(const QString& id) {
    const auto at = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key& key) { return key.id == id; });
    return at != m_keys.end() ? &*at : nullptr;
}

void ReviewKeys::bind(const QString& id, QAction* action, const QString& words) {
    Key* key = find(id);
    Q_ASSERT(key != nullptr);
    key->action = action;
    key->words = words.isEmpty() ? action->text() : words;
    action->setShortcut(key->now);
    emit changed();
}

QList<ReviewKeys::Key> ReviewKeys::keys() const {
    QList<Key> made;
    std::copy_if(m_keys.begin(), m_keys.end(), std::back_inserter(made),
                 [](const Key& key) { return key.action != nullptr; });
    return made;
}

std::optional<QKeySequence> ReviewKeys::parse(const QString& written) {
    const QString text = written.trimmed();
    const QKeySequence keys = QKeySequence::fromString(text, QKeySequence::PortableText);
    if (text.isEmpty() || keys.count() != 1 || keys[0].key() == Qt::Key_unknown) return {};
    const bool isLatin = keys[0].key() < 0x80 || keys[0].key() >= Qt::Key_Escape;
    return isLatin ? std::optional(keys) : std::nullopt;
}

QString ReviewKeys::fault(const QString& id, const QKeySequence& keys) const {
    if (keys.count() != 1 || keys[0].key() == Qt::Key_unknown)
        return tr("a key is written like M, Shift+M, Ctrl+P or Space");
    const QString hint = wording::isolated(keyHintText(keys));
    if (isTaken(keys[0])) return tr("%1 is kept for the window").arg(hint);
    for (const Key& other : m_keys) {
        if (other.id == id || other.now != keys) continue;
        return other.action ? tr("%1 is the key of “%2”").arg(hint, other.words)
                            : tr("%1 is the key of another command").arg(hint);
    }
    return {};
}

QString ReviewKeys::fault(const QString& id, const QString& written) const {
    const auto keys = parse(written);
    return fault(id, keys.value_or(QKeySequence()));
}

bool ReviewKeys::set(const QString& id, const QKeySequence& keys) {
    Key* key = find(id);
    if (key == nullptr || !fault(id, keys).isEmpty()) return false;
    key->now = keys;
    m_settings.setKey(id, key->isChanged() ? keys.toString(QKeySequence::PortableText) : QString());
    if (key->action) key->action->setShortcut(keys);
    emit changed();
    return true;
}

void ReviewKeys::reset() {
    for (Key& key : m_keys) {
        key.now = key.given;
        m_settings.setKey(key.id, {});
        if (key.action) key.action->setShortcut(key.now);
    }
    emit changed();
}

} // namespace goldenrod::ui
