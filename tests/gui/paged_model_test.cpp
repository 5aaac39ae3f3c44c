// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/paged_model.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include <numeric>

namespace goldenrod::items {
namespace {

/// Counts what it reads.
class CountingModel : public PagedModel {
public:
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    mutable std::size_t read = 0;

protected:
    void readRows(std::size_t first, std::size_t count) const override {
        read += count;
        for (std::size_t i = first; i < first + count; ++i) m_rows.put(ids()[i], ids()[i] * 10);
    }
    bool isRead(std::int64_t id) const override { return m_rows.find(id) != nullptr; }
    void dropRows() const override { m_rows.clear(); }
    QVariant cell(int row, int, int role) const override {
        return role == Qt::DisplayRole ? QVariant(static_cast<qlonglong>(*m_rows.find(idAt(row))))
                                       : QVariant();
    }
    QVariant header(int, int) const override { return {}; }

private:
    mutable RowCache<std::int64_t> m_rows;
};

TEST(PagedModel, KeepsWhatItReadWhenRowsComeAndGo) {
    CountingModel model;
    std::vector<std::int64_t> ids(1000);
    std::iota(ids.begin(), ids.end(), 1);
    model.setIds(ids);
    const auto at = [&](int row) { return model.index(row, 0).data().toLongLong(); };
    EXPECT_EQ(at(3), 40);
    EXPECT_EQ(model.read, 64u);
    model.removeRowAt(3);
    EXPECT_EQ(at(3), 50);
    EXPECT_EQ(at(62), 640);
    EXPECT_EQ(model.read, 64u);
    EXPECT_EQ(at(63), 650) << "the one that moved up";
    EXPECT_EQ(model.read, 65u) << "alone";
    model.insertIdAt(0, 5000);
    EXPECT_EQ(at(0), 50000);
    EXPECT_EQ(at(1), 10);
    EXPECT_EQ(model.read, 66u);
    const std::vector<std::int64_t> more{7000, 8000};
    model.appendIds(more);
    EXPECT_EQ(model.rowCount(), 1002);
    EXPECT_EQ(at(1001), 80000);
    const QAbstractItemModelTester tester(&model);
    const std::size_t before = model.read;
    model.forgetRows();
    EXPECT_EQ(at(0), 50000);
    EXPECT_GT(model.read, before);
}

} // namespace
} // namespace goldenrod::items
