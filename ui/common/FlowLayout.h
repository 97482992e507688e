#pragma once

#include <QLayout>
#include <QList>

namespace caredesk {

/// Items one after the other, wrapped like words. With setColumns() every item gets an equal share of the
/// width.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    /// Columns of equal width; 0: natural widths. Below `minimumColumnWidth` a column fewer is used.
    void setColumns(int columns, int minimumColumnWidth);

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    int arrange(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items;
    int m_columns = 0;
    int m_minimumColumnWidth = 0;
};

} // namespace caredesk
