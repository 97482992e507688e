#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace caredesk {

/// Attributes of one element, names in lower case, entities decoded.
using HtmlAttributes = QHash<QByteArray, QString>;

/// Takes what parseHtml() finds, in document order. Each startElement() has its endElement().
class HtmlHandler
{
public:
    virtual ~HtmlHandler() = default;
    /// False stops the parse.
    virtual bool startElement(const QByteArray& name, const HtmlAttributes& attributes) = 0;
    virtual void endElement(const QByteArray& name) = 0;
    virtual void text(const QString& text) = 0;
};

/// Runs libxml2's HTML parser over `html` with network, external entities and messages off. No tree is built,
/// so that depth costs no stack. `html` holds no control characters but white space. False when the handler
/// stopped it, or when one tag is so long that only an attack explains it.
bool parseHtml(const QString& html, HtmlHandler& handler);

} // namespace caredesk
