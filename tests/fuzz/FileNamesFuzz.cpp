#include "base/FileName.h"
#include "fuzz/Fuzz.h"
#include "storage/AttachmentStore.h"

#include <QDir>

using namespace caredesk;
using namespace caredesk::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString name = textOf(data, size);
    const QString safe = safeFileName(name);
    require(!safe.isEmpty() && safe.toUtf8().size() <= 150, "a name has between 1 and 150 bytes");
    require(safeFileName(safe) == safe, "a safe name is safe already");
    require(QString::fromUtf8(safe.toUtf8()) == safe, "a safe name can be written down");
    require(!safe.startsWith(u'.') && !safe.endsWith(u'.') && !safe.endsWith(u' '),
            "no dot hides or misleads");
    for (const QChar c : safe) {
        require(c.unicode() >= 0x20 && !QStringLiteral("/\\:*?\"<>|\x7f").contains(c), "no sign of a path");
        require(c.category() != QChar::Other_Format, "nothing turns the name around");
    }
    require(riskOf(name) == riskOf(safe), "what is saved is as dangerous as what was warned of");

    const QString shown = shownFileName(name);
    require(shown.size() <= 301, "a name that is shown has an end");
    for (const QChar c : shown) {
        require(c.category() != QChar::Other_Format && c.category() != QChar::Other_Control,
                "what is shown hides nothing");
    }

    const QString folder = QStringLiteral("/account");
    const QString path = AttachmentStore(folder).pathFor(Attachment{.id = name, .fileName = name});
    require(QDir::cleanPath(path) == path && path.startsWith(folder + u"/attachments/"),
            "an attachment lies in its account's folder");
    return 0;
}
