// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/arabic_words.h"

#include <QHash>

namespace goldenrod::ui::gallery {

QString ArabicWords::translate(const char*, const char* source, const char*, int) const {
    static const QHash<QString, QString> words{
        {"Fold the rail", "طيّ القائمة"},
        {"Search customers, pages, commands", "ابحث عن عميل أو صفحة أو أمر"},
        {"1 job", "مهمة واحدة"},
        {"No jobs", "لا مهام"},
        {"Cancel", "إلغاء"},
        {"Review", "المراجعة"},
        {"none", "لا يوجد"},
        {"review", "مراجعة"},
        {"merge", "دمج"},
        {"%n s left", "بقيت %n ثانية"},
    };
    return words.value(QString::fromUtf8(source));
}

} // namespace goldenrod::ui::gallery
