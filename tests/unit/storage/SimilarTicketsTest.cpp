#include "storage/CacheStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::samples;

namespace {

const QString azul = QStringLiteral("Casino Azul Cancún");
constexpr qint64 day = 86'400'000;

struct Cache
{
    QTemporaryDir folder;
    CacheStore store{{folder.path()}};
    QList<Ticket> tickets;

    Cache()
    {
        REQUIRE(await(store.open()));
        // What every casino has many of.
        for (int n = 1; n <= 60; ++n) {
            put(n, QStringLiteral("Máquina %1 no enciende").arg(n));
        }
    }

    Ticket& put(int n, const QString& subject, TicketState state = TicketState::Open)
    {
        Ticket made = ticket(n, state);
        made.subject = subject;
        made.updated = noon - day;
        tickets.append(made);
        return tickets.last();
    }
    QStringList like(const QString& subject, const QString& message = {}, const QString& casino = azul)
    {
        REQUIRE(await(store.storeTickets(std::exchange(tickets, {}), {}, ana(), true)));
        const auto rows = await(store.similar({.casino = casino,
                                               .subject = subject,
                                               .message = message,
                                               .closedSince = noon - 60 * day,
                                               .now = noon}));
        REQUIRE(rows);
        QStringList ids;
        for (const TicketRow& row : rows.value()) {
            ids.append(row.ticket.id);
        }
        return ids;
    }
};

} // namespace

TEST_CASE("similar tickets share rare words, whatever their accents and endings, newest first among equals")
{
    Cache cache;
    cache.put(101, QStringLiteral("La impresora TITO de la B-07 imprime en blanco"));
    cache.put(102, QStringLiteral("Kiosco TITO no imprime")).updated = noon - 2 * day;
    cache.put(103, QStringLiteral("KIOSCO TITO NO IMPRIMIO")).updated = noon - day;
    cache.put(104, QStringLiteral("Ruleta sin sonido"));
    CHECK(cache.like(QStringLiteral("kiósco tito: no imprime el ticket")) ==
          QStringList{QStringLiteral("103"), QStringLiteral("102"), QStringLiteral("101")});
    CHECK(cache.like(QStringLiteral("Ruleta muda")) == QStringList{QStringLiteral("104")});
}

TEST_CASE("a word that many tickets have is not enough to look alike")
{
    Cache cache;
    CHECK(cache.like(QStringLiteral("Máquina rota")).isEmpty());
    CHECK(cache.like(QString()).isEmpty());
}

TEST_CASE("similar tickets are of that casino, open or closed lately, and the message helps to find them")
{
    Cache cache;
    cache.put(101, QStringLiteral("Billetero atascado en caja")).casino.name = QStringLiteral("Casino Verde");
    cache.put(102, QStringLiteral("Billetero atascado"), TicketState::Closed).updated = noon - 61 * day;
    cache.put(103, QStringLiteral("Billetero atascado otra vez"), TicketState::Closed).updated =
        noon - 59 * day;
    cache.put(104, QStringLiteral("Billetero atascado desde hace meses")).updated = noon - 200 * day;
    CHECK(cache.like(QStringLiteral("Billetero atascado")) ==
          QStringList{QStringLiteral("104"), QStringLiteral("103")});
    CHECK(cache.like(QStringLiteral("Algo falla"), QStringLiteral("El billetero se ha atascado.")).size() ==
          2);
    CHECK(cache.like(QStringLiteral("Billetero atascado"), {}, QStringLiteral("Casino Rojo")).isEmpty());
}
