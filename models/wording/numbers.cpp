// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace goldenrod::wording {
namespace {

const QChar kMinus(0x2212);

QString decimals(double number, int places) {
    return QLocale().toString(number, 'f', places);
}

QDateTime local(std::int64_t microseconds) {
    return QDateTime::fromMSecsSinceEpoch(microseconds / 1000);
}

} // namespace

QString count(std::int64_t number) {
    QString text = QLocale().toString(static_cast<qlonglong>(number));
    return text.replace(u'-', kMinus);
}

QString weight(double bits) {
    const double rounded = std::round(bits * 10.0) / 10.0;
    QString figure = QString::number(std::abs(rounded), 'f', 1);
    if (rounded == 0.0) return figure;
    return (rounded > 0.0 ? QStringLiteral("+") : QString(kMinus)) + figure;
}

QString amount(std::int64_t thousandths, std::string_view currency) {
    constexpr std::int64_t kWhole = 1000, kTwoPlaces = 10;
    const auto size = thousandths < 0 ? 0 - static_cast<std::uint64_t>(thousandths)
                                      : static_cast<std::uint64_t>(thousandths);
    const std::uint64_t places = size % kWhole;
    const bool two = places % kTwoPlaces == 0;
    QString text = thousandths < 0 ? QString(kMinus) : QString();
    text += QLocale().toString(static_cast<qulonglong>(size / kWhole)) + QLocale().decimalPoint() +
            QString::number(two ? places / kTwoPlaces : places).rightJustified(two ? 2 : 3, u'0');
    if (!currency.empty()) text += u' ' + QString::fromUtf8(currency.data(), qsizetype(currency.size()));
    return text;
}

QString percent(double share, int places) {
    // A share that is not whole is never shown as such.
    double value = share * 100.0;
    const double step = std::pow(10.0, -places);
    if (share < 1.0 && value > 100.0 - step) value = 100.0 - step;
    if (share > 0.0 && value < step / 2) value = step;
    return QCoreApplication::translate("Number", "%1 %").arg(decimals(value, places));
}

QString bytes(std::int64_t number) {
    static constexpr std::array kUnits = {"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(number);
    std::size_t unit = 0;
    while (value >= 1000.0 && unit + 1 < kUnits.size()) {
        value /= 1000.0;
        ++unit;
    }
    return decimals(value, unit == 0 ? 0 : 1) + u' ' + QLatin1String(kUnits[unit]);
}

QString seconds(double duration) {
    if (duration < 10.0) return QCoreApplication::translate("Number", "%1 s").arg(decimals(duration, 1));
    const auto whole = static_cast<qlonglong>(std::llround(duration));
    if (whole < 60) return QCoreApplication::translate("Number", "%1 s").arg(whole);
    if (whole < 3600)
        return QCoreApplication::translate("Number", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return QCoreApplication::translate("Number", "%1 h %2")
        .arg(whole / 3600)
        .arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'));
}

QString date(std::int64_t microseconds) {
    return local(microseconds).toString(QStringLiteral("yyyy-MM-dd"));
}
QString dateTime(std::int64_t microseconds) {
    return local(microseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}
QString time(std::int64_t microseconds) {
    return local(microseconds).toString(QStringLiteral("HH:mm"));
}
QString longDate(std::int64_t microseconds) {
    return QLocale().toString(local(microseconds).date(),
                              QCoreApplication::translate("Number", "dddd, d MMMM yyyy"));
}

} // namespace goldenrod::wording
