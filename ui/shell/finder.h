// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QFrame>
#include <QPointer>
#include <functional>

class QLineEdit;

namespace goldenrod::ui {

/// One thing the search can open.
struct Found {
    QString title;     ///< may come from data
    QString note = {}; ///< "G-204417 · Dubai"
    Icon icon = Icon::None;
    QString hint = {}; ///< shortcut of a command
    bool isData = false;
    std::function<void()> open;
};

/// Where findings come from: pages and commands at once, customers from the workspace in the background.
class FindSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Head of its findings: "Customers".
    virtual QString title() const = 0;
    /// Answers by found(), at once or later; a newer question makes older answers worthless.
    virtual void find(const QString& words) = 0;

signals:
    void found(const QString& words, const QList<goldenrod::ui::Found>& findings);
};

/// The list under the search field. The keyboard stays in the field: Up and Down choose, Enter opens, Esc
/// closes. Not a window of its own, so nothing is modal.
class Finder : public QFrame {
    Q_OBJECT
public:
    Finder(QLineEdit* field, QWidget* window);
    void addSource(FindSource* source); ///< owned by the caller, shown in the order added
    /// What Enter would open now; for tests and screen readers.
    QString currentTitle() const;
    QStringList titles() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Section {
        QPointer<FindSource> source;
        QList<Found> findings;
    };
    struct Row {
        QRect rect;
        const Found* finding; ///< null for a head
        QString head;
    };
    void search(const QString& words);
    void take(qsizetype section, const QString& words, const QList<Found>& findings);
    void place();
    QList<Row> rows() const;
    QList<const Found*> findings() const;
    void step(int by);
    void openCurrent();
    void paintFinding(QPainter& painter, const QRect& rect, const Found& finding, bool current) const;

    QPointer<QLineEdit> m_field;
    QList<Section> m_sections;
    int m_current = 0;
};

} // namespace goldenrod::ui
