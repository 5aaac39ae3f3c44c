// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translator.h"

#include <QFile>

/// The resource stands in a static library; somebody has to name it, outside namespaces.
static void initTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace goldenrod::ui {

Translator::Translator(QObject* parent)
    : QTranslator(parent) {
    initTranslations();
}

QLocale Translator::localeOf(const QString& code) {
    const QLocale asked = code.isEmpty() ? QLocale::system() : QLocale(code);
    const bool otherDigits = asked.language() == QLocale::Arabic && asked.zeroDigit() != QStringLiteral("0");
    return otherDigits ? QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates) : asked;
}

bool Translator::speak(const QLocale& language) {
    const QString files = QStringLiteral(":/translations/goldenrod_%1.qm");
    const QString asked = files.arg(QLocale::languageToCode(language.language()));
    return load(QFile::exists(asked) ? asked : files.arg(QStringLiteral("en")));
}

QString Translator::translate(const char* /*context*/, const char* source, const char* disambiguation,
                              int n) const {
    return QTranslator::translate("goldenrod", source, disambiguation, n);
}

} // namespace goldenrod::ui
