#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace caredesk {

/// A run of text with one look. `link` is empty or an allowed address (https, mailto, tel).
struct Span
{
    QString text = {};
    bool bold = false;
    bool italic = false;
    bool code = false;
    QString link = {};

    bool operator==(const Span&) const = default;
};

/// One block of a message: the allow-list of what CareDesk shows of a portal's HTML.
struct Block
{
    enum class Kind { Paragraph, Heading, ListItem, Preformatted, Table, Image, Rule };

    Kind kind = Kind::Paragraph;
    QList<Span> spans = {};
    int level = 0;        ///< Heading 1–6; ListItem: depth from 0; other text: how many lists it stands in.
    bool ordered = false; ///< ListItem.
    int number = 0;       ///< ListItem, ordered: from 1.
    bool quoted = false;  ///< Inside a quotation: collapsed at first.
    QList<QList<QString>> cells = {}; ///< Table: rows of plain cells.
    QString image =
        {}; ///< Image: a Content-ID (without "cid:"), or one of the addresses that were given as known.
    QString alt = {}; ///< Image.

    bool operator==(const Block&) const = default;
};

/// A message, safe to show: nothing in it is fetched or run.
struct Document
{
    QList<Block> blocks = {};
    /// Limits of depth, cells or characters were reached: the layout is simplified, or something is in
    /// `rest`.
    bool truncated = false;
    /// The text for which there was no room in `blocks`, without its layout; 16,000,000 characters at most.
    QString rest = {};

    bool operator==(const Document&) const = default;
};

} // namespace caredesk
