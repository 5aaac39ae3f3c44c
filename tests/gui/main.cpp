// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) qputenv("XDG_RUNTIME_DIR", QDir::tempPath().toUtf8());
    QApplication application(argc, argv);
    using namespace goldenrod::ui;
    Theme::install(application, Tone::Light, QLocale(QLocale::English));
    return RUN_ALL_TESTS();
}
