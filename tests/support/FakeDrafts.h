#pragma once

#include "sync/DraftService.h"

namespace caredesk {

/// Drafts in memory.
class FakeDrafts final : public DraftService
{
public:
    QList<Draft> stored;

    void put(const QList<Draft>& drafts)
    {
        stored = drafts;
        Q_EMIT changed();
    }

    Job<QList<Draft>>* drafts() override { return finishedJob<QList<Draft>>(stored); }
    Job<Draft>* draft(const QString& uuid) override
    {
        for (const Draft& draft : std::as_const(stored)) {
            if (draft.uuid == uuid) {
                return finishedJob<Draft>(draft);
            }
        }
        return finishedJob<Draft>(ErrorCode::NotFound);
    }
    Job<Done>* save(const Draft& draft) override
    {
        stored.removeIf([&draft](const Draft& old) { return old.uuid == draft.uuid; });
        stored.append(draft);
        Q_EMIT changed();
        return finishedJob<Done>(Done{});
    }
    Job<Done>* remove(const QString& uuid) override
    {
        stored.removeIf([&uuid](const Draft& old) { return old.uuid == uuid; });
        Q_EMIT changed();
        return finishedJob<Done>(Done{});
    }
    bool waitForWrites(int) override { return true; }
    Job<SpooledFile>* addFile(const QString& path) override
    {
        return finishedJob<SpooledFile>(
            SpooledFile{.uuid = path, .fileName = path.section(u'/', -1), .path = path});
    }
    Job<SpooledFile>* addBytes(const QByteArray& bytes, const QString& fileName) override
    {
        return finishedJob<SpooledFile>(
            SpooledFile{.uuid = fileName, .fileName = fileName, .size = bytes.size()});
    }
    Job<Done>* keepEditable(const SpooledFile&, const QByteArray&) override
    {
        return finishedJob<Done>(Done{});
    }
    Job<QByteArray>* editable(const SpooledFile&) override { return finishedJob<QByteArray>(QByteArray()); }
    Job<Done>* dropFiles(const QList<SpooledFile>&) override { return finishedJob<Done>(Done{}); }
    Job<SpooledFolder>* addFolder(const QString& path) override
    {
        return finishedJob<SpooledFolder>(Error{ErrorCode::FileEmpty, {path.section(u'/', -1)}});
    }
};

} // namespace caredesk
