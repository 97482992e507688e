#include "support/DemoPortal.h"
#include "support/Places.h"
#include "sync/Session.h"
#include "tour/Stage.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/Language.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QString plain(QString text)
{
    return text.remove(u'&');
}

/// English texts that have another Spanish one, from the catalogue.
QSet<QString> translatedSources()
{
    QFile file(test::sourceFile(u"translations/caredesk_es.ts"_qs));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QSet<QString> sources;
    QSet<QString> spanish;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
            source = plain(xml.readElementText());
        } else if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
            const QString translation = plain(xml.readElementText(QXmlStreamReader::IncludeChildElements));
            spanish.insert(translation);
            if (translation != source) {
                sources.insert(source);
            }
        }
    }
    return sources - spanish;
}

QStringList shownTexts(const QWidget* widget)
{
    QStringList texts = {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()};
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        texts << label->text();
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        texts << button->text();
    } else if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
        texts << field->placeholderText();
    } else if (const auto* editor = qobject_cast<const QPlainTextEdit*>(widget)) {
        texts << editor->placeholderText();
    }
    texts.removeAll(QString());
    return texts;
}

bool isClipped(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty() || qobject_cast<const ElidedLabel*>(label)) {
            return false;
        }
        return label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1
                                 : label->sizeHint().width() > label->width() + 1;
    }
    if (qobject_cast<const QPushButton*>(widget) || qobject_cast<const QCheckBox*>(widget)) {
        return widget->sizeHint().width() > widget->width() + 1;
    }
    return false;
}

QString nameOf(const QWidget* widget)
{
    return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' +
           shownTexts(widget).join(u'|');
}

class Walk
{
public:
    explicit Walk(tour::Stage& stage)
        : m_stage(stage)
        , m_sources(translatedSources())
    {
    }

    /// What is wrong with a page once it has settled: its layout and its contents come by and by.
    void page(PageId page)
    {
        m_stage.window().showPage(page);
        m_stage.settle(150);
        const QStringList before = std::exchange(problems, {});
        const bool fine = QTest::qWaitFor(
            [&] {
                problems.clear();
                look(page);
                return problems.isEmpty();
            },
            10'000);
        problems = fine ? before : before + problems;
    }

    QStringList problems;

private:
    void look(PageId page)
    {
        const QString where =
            QStringLiteral("%1, page %2: ").arg(m_stage.application().language().code()).arg(int(page));
        QHash<QChar, QString> mnemonics;
        const QList<QWidget*> widgets = m_stage.window().findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (widget->isVisible()) {
                look(where, widget);
                mnemonic(where, widget, mnemonics);
            }
        }
    }

    void look(const QString& where, const QWidget* widget)
    {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled()) {
            auto* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            if (!accessible || accessible->text(QAccessible::Name).isEmpty()) {
                problems << where + QStringLiteral("no accessible name: ") + nameOf(widget);
            }
        }
        if (isClipped(widget)) {
            problems << where + QStringLiteral("clipped: ") + nameOf(widget);
        }
        if (m_stage.application().language().code() == QLatin1String("es")) {
            for (const QString& text : shownTexts(widget)) {
                if (m_sources.contains(plain(text))) {
                    problems << where + QStringLiteral("in English: ") + nameOf(widget);
                }
            }
        }
    }

    void mnemonic(const QString& where, const QWidget* widget, QHash<QChar, QString>& taken)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* label = qobject_cast<const QLabel*>(widget);
        const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
        const auto match = QRegularExpression(QStringLiteral("&(\\w)")).match(text);
        if (!match.hasMatch()) {
            return;
        }
        const QChar letter = match.captured(1).front().toLower();
        if (taken.contains(letter)) {
            problems
                << where +
                       QStringLiteral("Alt+%1 twice: %2 and %3").arg(letter).arg(taken.value(letter), text);
        }
        taken.insert(letter, text);
    }

    tour::Stage& m_stage;
    QSet<QString> m_sources;
};

} // namespace

TEST_CASE("every widget of every page speaks the language, has a name, fits, and has a mnemonic of its own")
{
    const test::DemoPortal portal;
    tour::StageOptions options;
    options.portal = portal.url();
    options.caPath = portal.caPath();
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    options.region = QStringLiteral("MX");
    tour::Stage stage(options);
    Walk walk(stage);
    const auto inBothLanguages = [&](const QList<PageId>& pages) {
        for (const char* language : {"en", "es"}) {
            stage.application().language().set(QLatin1String(language));
            for (const PageId page : pages) {
                walk.page(page);
            }
        }
    };
    inBothLanguages({PageId::SignIn, PageId::Settings, PageId::Emergency});
    stage.window().showPage(PageId::SignIn);
    stage.signIn(QStringLiteral("ana@azul.example"), QStringLiteral("ana-Passw0rd"));
    stage.waitFor(QStringLiteral("the tickets"),
                  [&] { return stage.syncStatus().lastSynced > 0 && !stage.syncStatus().syncing; });
    stage.openFirst(QStringLiteral("chipConfirm"));
    for (const QSize size : {QSize(1366, 738), QSize(1024, 738), QSize(880, 670)}) {
        stage.window().resize(size);
        inBothLanguages({PageId::Tickets, PageId::NewTicket, PageId::Drafts, PageId::Outbox, PageId::Settings,
                         PageId::Emergency});
    }
    walk.problems.removeDuplicates();
    INFO(walk.problems.join(u'\n').toStdString());
    CHECK(walk.problems.isEmpty());
}
