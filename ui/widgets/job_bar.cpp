// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job_bar.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_block.h"

#include <QPainter>
#include <cmath>

namespace goldenrod::ui {

QString timeLeftText(qint64 seconds) {
    if (seconds < 60) return JobBar::tr("%n s left", nullptr, static_cast<int>(seconds));
    // Rounded up: a promise is better kept early.
    const qint64 minutes = (seconds + 59) / 60;
    if (minutes < 60) return JobBar::tr("%n min left", nullptr, static_cast<int>(minutes));
    return JobBar::tr("%1 h %2 left").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

JobBar::JobBar(QWidget* parent)
    : QWidget(parent)
    , m_what(new TextBlock(QString(), Type::Small, Colour::Text))
    , m_percent(new TextBlock(QString(), Type::Small, Colour::Muted))
    , m_left(new TextBlock(QString(), Type::Small, Colour::Muted))
    , m_meter(new Meter(widths::kMeter))
    , m_cancel(new Button(Button::Kind::Link, tr("Cancel"))) {
    setFixedHeight(heights::kBottomBar - strokes::kLine);
    m_cancel->setSmall(true);
    auto* row = rowIn(this, spaces::kMargin + strokes::kLine, 0, spaces::kUnit);
    for (TextBlock* text : {m_percent, m_left}) text->setExact(true);
    row->addWidget(m_what);
    row->addWidget(m_meter);
    row->addWidget(m_percent);
    row->addWidget(m_left);
    row->addSpacing(spaces::kHalf);
    row->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, this, &JobBar::cancelled);
    setJob({});
}

void JobBar::setJob(const std::optional<JobLook>& job) {
    setVisible(job.has_value());
    if (!job) return;
    m_what->setWords(job->what);
    m_meter->setShare(job->share);
    m_percent->setWords(job->share < 0 ? QStringLiteral("…")
                                       : tr("%1 %").arg(static_cast<int>(std::floor(job->share * 100))));
    const QString left = job->secondsLeft ? timeLeftText(*job->secondsLeft) : QString();
    m_left->setWords(job->stopping ? tr("· stopping") : left.isEmpty() ? QString() : tr("· %1").arg(left));
    m_cancel->setEnabled(!job->stopping);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(job->what));
    setAccessibleName(tr("%1, %2 %3").arg(job->what, m_percent->plainText(), left));
}

void JobBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect line(0, (height() - spaces::kMargin) / 2, strokes::kLine, spaces::kMargin);
    painter.fillRect(placed(line, rect(), layoutDirection()), colour(Colour::Line));
}

} // namespace goldenrod::ui
