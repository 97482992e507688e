#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QStringList>

namespace caredesk::test {

/// Looks for secrets in whatever a program leaves behind, as they are and in each disguise in which programs
/// write them: UTF-8, UTF-16, base64 (also as a part of something longer), hexadecimal, percent-encoded,
/// HTML- and JSON-escaped.
class SecretSearch
{
public:
    explicit SecretSearch(const QStringList& secrets);

    /// Also every text of 32 hexadecimal digits whose SHA-256, in hexadecimal, is one of these: tokens that
    /// only their issuer knows, and not in clear.
    void addHashes(const QSet<QByteArray>& hashes) { m_hashes += hashes; }

    /// The folder of a portal, which knows them by right.
    void leaveOut(const QString& folder) { m_leftOut = folder; }

    /// Which secrets `bytes` holds, and how: "password 1 as base64"; never the secret itself.
    QStringList in(const QByteArray& bytes) const;
    /// The same for every file below `folders`, and for their names.
    QStringList below(const QStringList& folders) const;
    /// How many files the last below() read.
    int filesRead() const { return m_filesRead; }

private:
    struct Needle
    {
        QByteArray bytes;
        QString name;
    };

    bool holdsHashed(const QByteArray& bytes) const;

    QList<Needle> m_needles;
    QSet<QByteArray> m_hashes;
    QString m_leftOut;
    mutable int m_filesRead = 0;
};

} // namespace caredesk::test
