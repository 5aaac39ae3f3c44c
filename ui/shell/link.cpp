// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/link.h"

#include <QRegularExpression>
#include <QUrl>

namespace goldenrod::ui {

namespace {
constexpr QLatin1String kScheme{"goldenrod:"};
} // namespace

std::optional<Link> Link::parse(const QString& text) {
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(kScheme)) return {};
    const QString rest = trimmed.mid(kScheme.size());
    const QString kind = rest.section(u'/', 0, 0);
    static const QRegularExpression word(QStringLiteral("\\A[a-z][a-z0-9-]*\\z"));
    if (!word.match(kind).hasMatch()) return {};
    return Link{kind, QUrl::fromPercentEncoding(rest.section(u'/', 1).toUtf8())};
}

QString Link::toString() const {
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/:@!$&'()*+,;=-._~"));
    return kScheme + kind + (path.isEmpty() ? QString() : u'/' + encoded);
}

} // namespace goldenrod::ui
