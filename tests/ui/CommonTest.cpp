#include "support/FakeClock.h"
#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/Language.h"
#include "ui/common/Preferences.h"
#include "ui/common/SystemAppearance.h"
#include "ui/common/Theme.h"
#include "ui/emergency/Regions.h"
#include "ui/shell/ConnectionWords.h"

#include <QApplication>
#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <cmath>

using namespace caredesk;

namespace {

class ChangingAppearance final : public SystemAppearance
{
public:
    bool prefersDark() const override { return false; }
    bool prefersHighContrast() const override { return highContrast; }
    void setFramesDark(bool dark) override { framesAreDark = dark; }

    bool highContrast = false;
    bool framesAreDark = false;
};

qint64 local(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute)).toMSecsSinceEpoch();
}

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST_CASE("times are told as people say them, in the language of the window")
{
    Language language;
    const qint64 now = local(2026, 3, 16, 21, 36); // A Monday.
    language.set(QStringLiteral("es"));
    CHECK(format::listTime(local(2026, 3, 16, 21, 30), now) == QStringLiteral("21:30"));
    CHECK(format::listTime(local(2026, 3, 15, 23, 5), now) == QStringLiteral("ayer 23:05"));
    CHECK(format::listTime(local(2026, 3, 14, 4, 16), now) == QStringLiteral("sáb 04:16"));
    CHECK(format::listTime(local(2026, 3, 9, 8, 0), now) == QStringLiteral("9 mar"));
    CHECK(format::listTime(local(2025, 3, 9, 8, 0), now) == QStringLiteral("9 mar 2025"));
    CHECK(format::messageTime(local(2026, 3, 16, 21, 4), now) == QStringLiteral("hoy 21:04"));
    CHECK(format::ago(now - 120'000, now) == QStringLiteral("hace 2 min"));
    CHECK(format::bytes(1'468'006) == QStringLiteral("1,4\u00A0MB"));
    language.set(QStringLiteral("en"));
    CHECK(format::listTime(local(2026, 3, 15, 23, 5), now) == QStringLiteral("yesterday 23:05"));
    CHECK(format::listTime(local(2026, 3, 9, 8, 0), now) == QStringLiteral("9 Mar"));
    CHECK(format::bytes(1'468'006) == QStringLiteral("1.4\u00A0MB"));
    CHECK(format::bytes(319'488) == QStringLiteral("312\u00A0KB"));
    CHECK(format::listTime(0, now).isEmpty());
    CHECK(format::initials(QStringLiteral("Ana Beltrán Ríos")) == QStringLiteral("AB"));
}

TEST_CASE("text stands out by 4.5 to 1 on what it is drawn on, light and dark")
{
    for (const Colours& c : {Colours::light(), Colours::dark()}) {
        for (const QColor& ground : {c.base, c.window, c.alt, c.selection, c.hover}) {
            CHECK(contrast(c.text, ground) >= 4.5);
            CHECK(contrast(c.muted, ground) >= 4.5);
        }
        for (const Tint& tint : {c.open, c.awaitingCustomer, c.awaitingConfirmation, c.onHold, c.closed,
                                 Tint{c.redText, c.redTint}}) {
            CHECK(contrast(tint.ink, tint.fill) >= 4.5);
        }
        CHECK(contrast(c.onAccent, c.accent) >= 4.5);
        CHECK(contrast(c.onRed, c.red) >= 4.5);
        CHECK(contrast(c.ctl, c.base) >= 3.0);
        CHECK(Colours::of(c.palette()).base == c.base);
    }
}

TEST_CASE("high contrast takes the system's palette")
{
    QPalette system(Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::Text, Qt::white);
    system.setColor(QPalette::Highlight, Qt::yellow);
    const Colours colours = Colours::of(system);
    CHECK(colours.highContrast);
    CHECK(colours.open.ink == QColor(Qt::white));
    CHECK(colours.open.fill == colours.base);
}

TEST_CASE("high contrast takes the system's colours while the program runs, and gives its own back")
{
    const QPalette before = QApplication::palette();
    auto* system = new ChangingAppearance;
    {
        Theme theme{std::unique_ptr<SystemAppearance>(system)};
        theme.setChoice(ThemeChoice::Dark);
        CHECK(system->framesAreDark);
        CHECK(QApplication::palette().color(QPalette::Base) == Colours::dark().base);
        system->highContrast = true;
        Q_EMIT system->changed();
        CHECK(Colours::of(QApplication::palette()).highContrast);
        system->highContrast = false;
        Q_EMIT system->changed();
        CHECK(QApplication::palette().color(QPalette::Base) == Colours::dark().base);
        theme.setChoice(ThemeChoice::Light);
        CHECK_FALSE(system->framesAreDark);
    }
    QApplication::setPalette(before);
}

TEST_CASE("preferences survive the program, and a damaged file is set aside")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("preferences.json"));
    {
        Preferences preferences(path);
        CHECK(preferences.theme() == QStringLiteral("system"));
        preferences.setTheme(QStringLiteral("dark"));
        preferences.setGeometry(QStringLiteral("window"), QByteArray("\x01\x00\x02", 3));
    }
    {
        const Preferences preferences(path);
        CHECK(preferences.theme() == QStringLiteral("dark"));
        CHECK(preferences.geometry(QStringLiteral("window")) == QByteArray("\x01\x00\x02", 3));
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"theme\": \"da");
    file.close();
    const Preferences preferences(path);
    CHECK(preferences.theme() == QStringLiteral("system"));
    CHECK(QFile::exists(path + QStringLiteral(".damaged")));
}

TEST_CASE("what is remembered of an account lies in its folder and is known while it is open only")
{
    const QTemporaryDir folder;
    const QString key = QStringLiteral("lastCasino");
    Preferences preferences(folder.filePath(QStringLiteral("preferences.json")));
    QSignalSpy loaded(&preferences, &Preferences::accountLoaded);
    preferences.setAccountValue(key, QStringLiteral("nobody's"));
    CHECK(preferences.accountValue(key).isUndefined());
    preferences.openAccount(QStringLiteral("ana"));
    REQUIRE(loaded.wait());
    preferences.setAccountValue(key, QStringLiteral("Casino Azul"));
    preferences.closeAccount();
    CHECK(preferences.accountValue(key).isUndefined());
    CHECK(QFile::exists(folder.filePath(QStringLiteral("ana/preferences.json"))));

    preferences.openAccount(QStringLiteral("bruno"));
    REQUIRE(loaded.wait());
    CHECK(preferences.accountValue(key).isUndefined());
    preferences.openAccount(QStringLiteral("ana"));
    REQUIRE(loaded.wait());
    CHECK(preferences.accountValue(key) == QJsonValue(QStringLiteral("Casino Azul")));
}

TEST_CASE("a proxy that asks for a sign-in is what the connection line offers to do")
{
    Language language;
    language.set(QStringLiteral("en"));
    SyncStatus status;
    status.connection = ConnectionState::Offline;
    for (const ErrorCode code : {ErrorCode::ProxySignInNeeded, ErrorCode::ProxySignInWrong}) {
        const Error error{code, {QStringLiteral("proxy.example:3128")}};
        status.error = error;
        CHECK(connectionWords(status, 0).offer == ConnectionOffer::SignInToProxy);
        CHECK(portalCheckWords(false, error).offer == ConnectionOffer::SignInToProxy);
        CHECK(connectionWords(status, 0).explanation.contains(QStringLiteral("proxy.example:3128")));
    }
}

TEST_CASE("the connection line tells the truth, the most urgent first")
{
    Language language;
    language.set(QStringLiteral("en"));
    const FakeClock clock;
    SyncStatus status;
    status.connection = ConnectionState::Online;
    status.lastSynced = clock.now() - 120'000;
    CHECK(connectionWords(status, clock.now()).line == QStringLiteral("Synced 2 min ago"));
    CHECK(connectionWords(status, clock.now()).shortLine == QStringLiteral("2 min ago"));
    status.waiting = 1;
    status.unknown = 1;
    CHECK(connectionWords(status, clock.now()).line ==
          QStringLiteral("Synced 2 min ago · 1 waiting to send · 1 being verified"));
    // It is at the portal, perhaps; it waits for nothing but to be seen there.
    status.waiting = 0;
    CHECK(connectionWords(status, clock.now()).line == QStringLiteral("Synced 2 min ago · 1 being verified"));
    status.failed = 1;
    CHECK(connectionWords(status, clock.now()).offer == ConnectionOffer::ShowOutbox);
    CHECK(connectionWords(status, clock.now()).ink == Ink::RedText);

    status = {};
    status.connection = ConnectionState::Offline;
    status.offlineSince = local(2026, 3, 16, 21, 4);
    status.waiting = 2;
    CHECK(connectionWords(status, clock.now()).line ==
          QStringLiteral("Offline since 21:04 · 2 waiting to send"));
    status.connection = ConnectionState::SignInNeeded;
    CHECK(connectionWords(status, clock.now()).offer == ConnectionOffer::SignInAgain);
}

TEST_CASE("the own region is the chosen one, and the others' number where nothing fits")
{
    const EmergencyContact spain{QStringLiteral("ES"),      QStringLiteral("Spain"), QStringLiteral("España"),
                                 QStringLiteral("(+34) 1"), QStringLiteral("+341"),  {}};
    const EmergencyContact others{QStringLiteral("other"),        QStringLiteral("Other countries"),
                                  QStringLiteral("Otros países"), QStringLiteral("(+1) 2"),
                                  QStringLiteral("+12"),          {}};
    CHECK(ownContact({spain, others}, QStringLiteral("ES")) == spain);
    CHECK(ownContact({others}, QStringLiteral("XX")) == others);
    CHECK(ownContact({}, QStringLiteral("ES")) == EmergencyContact());
    CHECK(regionName(spain, QStringLiteral("es")) == QStringLiteral("España"));
}
