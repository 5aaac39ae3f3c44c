// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

namespace goldenrod::ui {

class Button;
class Meter;
class TextBlock;

/// A running job as the bottom bar shows it.
struct JobLook {
    QString what;
    double share = -1;                      ///< 0..1, negative while unknown
    std::optional<qint64> secondsLeft = {}; ///< nothing while no honest guess is possible
    bool stopping = false;                  ///< cancelled, not stopped yet
};

/// "40 s left", "4 min left", "2 h 10 left".
QString timeLeftText(qint64 seconds);

/// What runs, its bar, per cent, time left, Cancel. Hidden when nothing runs.
class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(QWidget* parent = nullptr);
    void setJob(const std::optional<JobLook>& job);

signals:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextBlock *m_what, *m_percent, *m_left;
    Meter* m_meter;
    Button* m_cancel;
};

} // namespace goldenrod::ui
