// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screenshots.h"
#include "app/workbench/workbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QTranslator>

#include <sys/resource.h>

#include <cstdio>
#include <cstring>

namespace {

using namespace goldenrod;

QLocale languageOf(const QString& code) {
    return code.isEmpty() ? QLocale::system() : QLocale(code);
}

bool asksForScreenshots(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (std::strncmp(argv[i], "--screenshots", std::strlen("--screenshots")) == 0) return true;
    return false;
}

} // namespace

int main(int argc, char** argv) {
    // Nothing sensitive in a core dump.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (asksForScreenshots(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("goldenrod"));
    QApplication::setApplicationDisplayName(QStringLiteral("Goldenrod"));
    QApplication::setDesktopFileName(QStringLiteral("goldenrod"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/goldenrod.svg")));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "One golden record per customer, and the proof of every value."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("workspace"),
                                 QApplication::translate("main", "workspace to open"),
                                 QStringLiteral("[workspace]"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QApplication::translate("main", "language of the window: en, ar"),
                                      QStringLiteral("code"));
    const QCommandLineOption settingsFile(QStringLiteral("settings"),
                                          QApplication::translate("main", "file of the window's settings"),
                                          QStringLiteral("file"));
    const QCommandLineOption screenshots(
        QStringLiteral("screenshots"),
        QApplication::translate("main", "write pictures of every page into a folder and end"),
        QStringLiteral("folder"));
    const QCommandLineOption pages(
        QStringLiteral("links"),
        QApplication::translate("main", "links to picture instead of every page, separated by commas"),
        QStringLiteral("links"));
    parser.addOptions({language, settingsFile, screenshots, pages});
    parser.process(application);

    ui::Settings settings(parser.value(settingsFile));
    const QLocale locale = languageOf(parser.isSet(language) ? parser.value(language) : settings.language());
    QTranslator ours, qts;
    if (ours.load(locale, QStringLiteral("goldenrod"), QStringLiteral("_"), QStringLiteral(":/translations")))
        QApplication::installTranslator(&ours);
    if (qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qts);
    ui::Theme::install(application, settings.tone(), locale);

    workbench::Workbench bench(settings);
    const QString workspace = parser.positionalArguments().value(0);
    if (parser.isSet(screenshots)) {
        workbench::Screenshots pictures(bench, parser.value(screenshots),
                                        parser.value(pages).split(u',', Qt::SkipEmptyParts));
        return pictures.take(workspace) ? 0 : 1;
    }
    bench.window().restoreGeometry(settings.geometry());
    static_cast<QWidget&>(bench.window()).show();
    if (!workspace.isEmpty()) bench.openFile(workspace);
    return QApplication::exec();
}
