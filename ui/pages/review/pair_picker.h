// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/record_list.h"
#include "ui/widgets/panel.h"

#include <QTimer>

#include <array>

namespace goldenrod::ui {

class SearchField;
class TextBlock;
class TwoLineList;

/// Where two records are named that are to be compared, whether or not the match paired them: a field for
/// each, and below what was found of the one that is typed in.
class PairPicker : public Panel {
    Q_OBJECT
public:
    explicit PairPicker(items::Desk& desk, QWidget* parent = nullptr);
    /// Opens with one record already named; 0: none.
    void open(std::int64_t first);
    void close();
    void takeKeyboard();
    SearchField* field(int side) const { return m_fields[static_cast<std::size_t>(side)]; }
    TwoLineList* list() const { return m_list; }

signals:
    void chosen(qint64 left, qint64 right);
    void left(); ///< closed without a choice

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    SearchField* makeField(int side, const QString& name);
    void type(int side);
    void search();
    void found(const Result<std::vector<RecordHit>>& hits);
    void take(int row);
    void setSide(int side, const RecordHit& hit);
    void finish();

    items::Desk& m_desk;
    items::Latest m_reading, m_naming;
    items::RecordList m_hits;
    std::array<SearchField*, 2> m_fields{};
    std::array<std::int64_t, 2> m_records{}; ///< chosen; 0: not yet
    int m_side = 0;                          ///< that is searched for
    TwoLineList* m_list;
    TextBlock* m_note;
    QTimer m_typing;
};

} // namespace goldenrod::ui
