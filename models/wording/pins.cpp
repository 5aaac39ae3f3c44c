// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/pins.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"

#include <QCoreApplication>

namespace goldenrod::wording {
namespace {

constexpr std::int64_t kSecond = 1'000'000;

QString tr(const char* text) {
    return QCoreApplication::translate("pins", text);
}

} // namespace

QString pinnedBy(const SeenPin& pin) {
    return (pin.pin.kind == PinKind::Typed ? tr("typed by %1") : tr("chosen by %1")).arg(isolated(pin.actor));
}

QString pinExpiry(PinExpiry expiry, std::int64_t until) {
    switch (expiry) {
    case PinExpiry::Never: return tr("for ever");
    case PinExpiry::Date: return tr("until %1").arg(date(until - kSecond));
    case PinExpiry::SourceChange: return tr("until the source changes");
    }
    return {};
}

QString pinSentence(const SeenPin& pin) {
    QString text = tr("%1 on %2").arg(pinnedBy(pin), date(pin.at));
    if (!pin.reason.empty()) text = tr("%1, because: “%2”").arg(text, isolated(pin.reason));
    text = tr("%1, %2").arg(text, pinExpiry(pin.pin.expiry, pin.pin.until));
    return pin.due ? tr("%1 (that day has passed)").arg(text) : text;
}

QString pinState(PinState state) {
    switch (state) {
    case PinState::Decides: return tr("holds");
    case PinState::Rests: return tr("rests");
    case PinState::Replaced: return tr("replaced later");
    case PinState::Ended: return tr("ended");
    case PinState::Undone: return tr("undone");
    }
    return {};
}

} // namespace goldenrod::wording
