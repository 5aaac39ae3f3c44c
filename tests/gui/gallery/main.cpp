// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/arabic_words.h"
#include "tests/gui/gallery/parts_board.h"
#include "tests/gui/gallery/sample_review.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <cstdio>

namespace {

using namespace goldenrod::ui;

bool save(const QImage& picture, const QString& path) {
    const bool saved = picture.save(path);
    std::printf("%s %s\n", saved ? "wrote" : "could not write", qPrintable(path));
    return saved;
}

QImage pictureOf(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.ensurePolished();
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour(Colour::Surface));
    widget.render(&picture);
    return picture;
}

QImage partsPicture() {
    QImage both(1560, 930, QImage::Format_RGB32);
    QPainter painter(&both);
    int x = 0;
    for (Tone tone : {Tone::Light, Tone::Dark}) {
        Theme::setTone(tone);
        const std::unique_ptr<QWidget> board(gallery::makePartsBoard());
        // Shown, so that the row that has the keyboard has it.
        board->show();
        board->activateWindow();
        QCoreApplication::processEvents(); // the window becomes active
        board->findChild<DataTable*>()->setFocus();
        painter.drawImage(x, 0, pictureOf(*board, board->size()));
        x += 780;
    }
    return both;
}

/// The frame with the sample page, one job running and one message, as in the reference pictures.
QImage reviewPicture(const gallery::ReviewSample& sample, bool arabic) {
    QTemporaryDir kept;
    Settings settings(kept.filePath("settings.ini"));
    qint64 now = 0;
    JobTracker jobs(nullptr, [&now] { return now; });
    PageRegistry pages;
    gallery::addPages(pages, sample, arabic);
    MainWindow window(pages, jobs, settings);
    window.setWorkspace(sample.workspace);
    window.setRoles({sample.role}, 0);
    window.open({"home"});
    window.open({"review"});
    emit pages.page("review")->countChanged("312");
    emit pages.page("quality")->countChanged("7");
    const JobId job = jobs.begin(sample.job, [] {});
    jobs.progress(job, 0);
    now = 62700;
    jobs.progress(job, 0.61);
    window.say({Sign::Agree, sample.saved,
                static_cast<gallery::SampleReview*>(pages.page("review"))->action(sample.undo)});
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(1440, 900);
    static_cast<QWidget&>(window).show();
    QCoreApplication::sendPostedEvents();
    if (QWidget* focus = window.focusWidget()) focus->clearFocus(); // the pictures show nobody typing
    return pictureOf(window, {1440, 900});
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out("out", "Directory the pictures are written into.", "directory", ".");
    parser.addOption(out);
    parser.addHelpOption();
    parser.process(application);
    const QDir directory(parser.value(out));
    if (!directory.mkpath(".")) return 1;

    Theme::install(application, Tone::Light, QLocale(QLocale::English));
    bool good = save(partsPicture(), directory.filePath("parts.png"));
    for (Tone tone : {Tone::Light, Tone::Dark}) {
        Theme::setTone(tone);
        const QString suffix = tone == Tone::Light ? "light" : "dark";
        good &= save(reviewPicture(gallery::englishReview(), false),
                     directory.filePath("review_" + suffix + ".png"));
        const std::unique_ptr<QWidget> other(gallery::makeOtherParts());
        good &= save(pictureOf(*other, other->size()), directory.filePath("other_" + suffix + ".png"));
    }
    Theme::setTone(Tone::Light);
    Theme::setLanguage(QLocale(QLocale::Arabic));
    gallery::ArabicWords words;
    QCoreApplication::installTranslator(&words);
    good &= save(reviewPicture(gallery::arabicReview(), true), directory.filePath("review_arabic_rtl.png"));
    return good ? 0 : 1;
}
