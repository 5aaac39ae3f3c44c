// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace goldenrod::ui {

/// The words of the window in one language, built into the program. Every text stands once, in one context:
/// whichever context the code asks in, it is found. English holds plural forms alone. Lives on the main
/// thread.
class Translator : public QTranslator {
    Q_OBJECT

public:
    explicit Translator(QObject* parent = nullptr);

    /// The locale of the window for "en", "ar" or another code; empty follows the system. Figures are in
    /// Western digits also in Arabic, as those in the data are.
    static QLocale localeOf(const QString& code);

    /// Takes the words of the language, English if there are none of it. False if those cannot be read.
    bool speak(const QLocale& language);

    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override;
};

} // namespace goldenrod::ui
