// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace goldenrod::items {

/// The words of the customer and lineage models: Customers::tr("forwards here").
class Customers {
    Q_DECLARE_TR_FUNCTIONS(Customers)
};

inline QString utf16(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace goldenrod::items
