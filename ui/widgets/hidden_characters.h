// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace goldenrod::ui {

/// A text in which characters nobody can see stand as their names, for painting.
struct Revealed {
    struct Name {
        int begin = 0, length = 0; ///< in `text`, without the room around it
    };
    QString text;
    QList<Name> names;
    QList<int> position; ///< where each UTF-16 unit of the delivered text (and its end) stands in `text`
};

/// Names RLM, LRM, ALM, ZWJ, ZWNJ, NBSP, BOM, line breaks, tabs, other controls and the characters that turn
/// text round. Marks and joiners also stay in place, because neighbours are shaped by them; characters that
/// would turn round whatever follows are replaced.
Revealed reveal(const QString& delivered);
bool hasHiddenCharacters(const QString& delivered);

/// Left to right unless the first strong character runs the other way; dates, ids and numbers run left to
/// right.
Qt::LayoutDirection directionOf(const QString& data);
/// `data` between isolating characters, so that it keeps its direction inside any sentence.
QString isolated(const QString& data);
/// A tooltip that shows `data` as it is: nothing in it is taken for markup.
QString plainToolTip(const QString& data);

} // namespace goldenrod::ui
