// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace goldenrod::ui::gallery {

/// The words of the frame in Arabic, so that the right-to-left picture can be compared before the
/// translations are made.
class ArabicWords : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* note, int count) const override;
};

} // namespace goldenrod::ui::gallery
