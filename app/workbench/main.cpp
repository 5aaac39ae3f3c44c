// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screenshots.h"
#include "app/workbench/workbench.h"
#include "ui/shell/translator.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QTranslator>

#include <sys/resource.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace {

using namespace goldenrod;

QString words(const char* text) {
    return QApplication::translate("main", text);
}

/// What the program was called with.
struct Call {
    QString workspace, language, settings, screenshots;
    QStringList links;
};

Call parse(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(words("One golden record per customer, and the proof of every value."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("workspace"), words("workspace to open"),
                                 QStringLiteral("[workspace]"));
    const QCommandLineOption language(QStringLiteral("language"), words("language of the window: en, ar"),
                                      QStringLiteral("code"));
    const QCommandLineOption settings(QStringLiteral("settings"), words("file of the window's settings"),
                                      QStringLiteral("file"));
    const QCommandLineOption screenshots(QStringLiteral("screenshots"),
                                         words("write pictures of every page into a folder and end"),
                                         QStringLiteral("folder"));
    const QCommandLineOption links(
        QStringLiteral("links"),
        words("places to picture instead of every page, separated by commas; \"arabic\" is a question about "
              "an Arabic name"),
        QStringLiteral("links"));
    parser.addOptions({language, settings, screenshots, links});
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.value(language), parser.value(settings),
            parser.value(screenshots), parser.value(links).split(u',', Qt::SkipEmptyParts)};
}

void translate(const QLocale& locale, ui::Translator& ours, QTranslator& qts) {
    QLocale::setDefault(locale);
    if (ours.speak(locale)) QApplication::installTranslator(&ours);
    if (qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qts);
}

bool asksForScreenshots(int argc, char** argv) {
    const auto asks = [](const char* word) { return std::strncmp(word, "--screenshots", 13) == 0; };
    return std::any_of(argv + 1, argv + argc, asks);
}

/// Without a login session there is no folder for the session, and Qt would say so on every start. Only while
/// Qt starts: the socket for goldenrod-cli is found by both programs in the same way.
class RuntimeFolder {
public:
    RuntimeFolder()
        : m_missing(!qEnvironmentVariableIsSet(kName)) {
        if (m_missing)
            qputenv(kName, QByteArray::fromStdString(Workspace::socketPath({}).parent_path().string()));
    }
    ~RuntimeFolder() {
        if (m_missing) qunsetenv(kName);
    }
    RuntimeFolder(const RuntimeFolder&) = delete;
    RuntimeFolder& operator=(const RuntimeFolder&) = delete;

private:
    static constexpr const char* kName = "XDG_RUNTIME_DIR";
    bool m_missing;
};

} // namespace

int main(int argc, char** argv) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    // Nothing sensitive in a core dump.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (asksForScreenshots(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    std::optional<RuntimeFolder> folder(std::in_place);
    QApplication application(argc, argv);
    folder.reset();
    QApplication::setApplicationName(QStringLiteral("goldenrod"));
    QApplication::setApplicationDisplayName(QStringLiteral("Goldenrod"));
    QApplication::setDesktopFileName(QStringLiteral("goldenrod"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/goldenrod.svg")));
    const Call call = parse(application);

    ui::Settings settings(call.settings);
    const QString language = call.language.isEmpty() ? settings.language() : call.language;
    const QLocale locale = ui::Translator::localeOf(language);
    ui::Translator ours;
    QTranslator qts;
    translate(locale, ours, qts);
    ui::Theme::install(application, settings.tone(), locale);

    workbench::Workbench bench(settings);
    workbench::Screenshots pictures(bench, call.screenshots, call.links);
    if (!call.screenshots.isEmpty()) {
        pictures.take(call.workspace, sinceStart);
    } else {
        bench.window().restoreGeometry(settings.geometry());
        static_cast<QWidget&>(bench.window()).show();
        if (!call.workspace.isEmpty()) bench.openFile(call.workspace);
    }
    return QApplication::exec();
}
