#pragma once

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QStringList>

namespace caredesk::test {

/// Looks for a part of a picture wherever its pixels may have got to: in the raw bytes of a file, in what is
/// compressed inside it, and in every PNG that begins somewhere in it.
class PixelSearch
{
public:
    /// `area`: the part that must be nowhere; at least 16 pixels wide.
    PixelSearch(const QImage& picture, const QRect& area);

    bool isIn(const QByteArray& file) const;
    /// Names of the files below `folder` that hold some of it.
    QStringList filesWith(const QString& folder) const;

private:
    bool isInPlain(const QByteArray& bytes) const;
    bool isInImage(const QImage& image) const;

    QImage m_area;
    QList<QByteArray> m_rows; ///< Of each row, in the orders that programs use.
};

} // namespace caredesk::test
