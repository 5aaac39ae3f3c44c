// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/desk.h"
#include "models/items/lineage_view.h"

#include <QWidget>

namespace goldenrod::ui {

class Button;
class Chip;
class ComboButton;
class DataTable;
class FactList;
class HexRows;
class InPageStrip;
class PageHeader;
class RawLines;
class SectionTitle;
class TextBlock;

/// The way of one golden value in five steps: value, rule with the candidates and why they lost, standardised
/// value, source field, and the bytes of the extract with the value highlighted.
class LineageSheet : public QWidget {
    Q_OBJECT
public:
    explicit LineageSheet(items::Desk& desk, QWidget* parent = nullptr);
    void open(const QString& gid, const QString& field);
    void forget();

    const QString& gid() const { return m_gid; }
    const QString& field() const { return m_field; }
    bool isBusy() const { return m_busy; }
    QList<QWidget*> panels() const;
    void focus();
    RawLines* lines() const { return m_lines; }
    HexRows* hex() const { return m_hex; }
    DataTable* candidates() const { return m_candidates; }
    Chip* proof() const { return m_proof; }
    const items::LineageView& shownView() const { return m_view; }

signals:
    void shown();
    void fieldAsked(const QString& field); ///< lineage of another field of the same customer
    void customerAsked();
    void copyAsked();

private:
    struct Found {
        items::LineageView view;
        QList<items::LineageField> fields;
        Lineage lineage;
    };
    static Result<Found> read(Database& db, const std::string& gid, const std::string& field);
    QWidget* makeHead();
    QWidget* makeSteps();
    QWidget* makeStep(int number, const QString& title, QWidget* box, QWidget* below, bool last);
    QWidget* makeBytes();
    void take(const Result<Found>& found);
    void fill(const Found& found);
    void fillBytes();
    void prove(const Lineage& lineage);

    items::Desk& m_desk;
    items::Latest m_reading, m_proving;
    QString m_gid, m_field;
    bool m_busy = false;
    items::LineageView m_view;
    QList<items::LineageField> m_fields;
    items::CustomerTable m_candidateRows;

    PageHeader* m_head = nullptr;
    Button* m_customer = nullptr;
    ComboButton* m_choice = nullptr;
    InPageStrip* m_failed = nullptr;
    QWidget *m_content = nullptr, *m_skeleton = nullptr;
    TextBlock *m_golden = nullptr, *m_rule = nullptr, *m_form = nullptr, *m_raw = nullptr,
              *m_ruleNote = nullptr, *m_place = nullptr;
    FactList *m_goldenFacts = nullptr, *m_standardFacts = nullptr, *m_sourceFacts = nullptr,
             *m_feeds = nullptr;
    DataTable* m_candidates = nullptr;
    SectionTitle* m_bytesTitle = nullptr;
    Chip* m_proof = nullptr;
    RawLines* m_lines = nullptr;
    HexRows* m_hex = nullptr;
};

} // namespace goldenrod::ui
