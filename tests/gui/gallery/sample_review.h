// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallery/sample_data.h"
#include "ui/shell/page.h"

class QBoxLayout;

namespace goldenrod::ui {
class TwoLineList;
}

namespace goldenrod::ui::gallery {

/// The review page of the design pictures put together from the widgets, with fixed values: the proof that
/// they fit. The product's Review page is another one.
class SampleReview : public Page {
public:
    explicit SampleReview(ReviewSample sample);

    QString id() const override { return QStringLiteral("review"); }
    QString title() const override;
    Icon icon() const override { return Icon::Review; }
    QStringList kinds() const override { return {id(), QStringLiteral("pair")}; }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override { return m_actions; }
    QList<QWidget*> panels() const override { return m_panels; }
    void focus() override;
    QAction* action(const QString& words) const;

private:
    QWidget* makeQueue();
    QWidget* makeQueueHead();
    QWidget* makeQueueFoot();
    QWidget* makeCompare();
    QWidget* makeWhy();
    QWidget* makeScoreHead();
    QWidget* makeDecisionBar();
    void addTitled(QBoxLayout* column, const QString& title, QWidget* content);

    ReviewSample m_sample;
    QueueModel m_model;
    QList<QAction*> m_actions;
    QList<QWidget*> m_panels;
    TwoLineList* m_queue = nullptr;
    QPointer<QWidget> m_widget;
};

/// A page of the rail without content, so that the frame shows every entry.
class NamedPage : public Page {
public:
    NamedPage(QString id, QString title, Icon icon)
        : m_id(std::move(id))
        , m_title(std::move(title))
        , m_icon(icon) {}
    QString id() const override { return m_id; }
    QString title() const override { return m_title; }
    Icon icon() const override { return m_icon; }
    QWidget* widget() override;
    bool open(const Link& link) override { return link.path.isEmpty(); }
    void focus() override;

private:
    QString m_id, m_title;
    Icon m_icon;
    QPointer<QWidget> m_widget;
};

/// All pages of the rail, Review being the sample.
void addPages(PageRegistry& pages, const ReviewSample& sample, bool arabic);

} // namespace goldenrod::ui::gallery
