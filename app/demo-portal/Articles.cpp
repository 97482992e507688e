#include "Articles.h"

#include "Text.h"

#include <array>

namespace demo {

namespace {

struct Article
{
    Id id;
    Id category;
    const char* language;
    const char* title;
    const char* html;
    Seconds created;
};

constexpr Seconds firstOfMay2025 = 1'746'086'400;
constexpr Seconds day = 86'400;

constexpr std::array library{
    Article{
        1, 1, "es", "Guía de usuario: cómo enviar un ticket",
        "<h2>Enviar un ticket</h2><p>Indique el <b>nombre del casino</b>, un <b>asunto</b> que diga qué "
        "falla y dónde, "
        "y un <b>mensaje detallado</b>.</p><ol><li>Qué ocurrió antes, durante y después del problema.</li>"
        "<li>Cómo se reproduce, paso a paso.</li><li>Desde cuándo, y a cuántas máquinas afecta.</li></ol>"
        "<p>Añada <i>archivos adjuntos</i>: capturas de pantalla, registros de errores, archivos de "
        "configuración.</p>",
        firstOfMay2025},
    Article{2, 1, "en", "User guide: how to submit a ticket",
            "<h2>Submit a ticket</h2><p>Give the <b>casino name</b>, a <b>subject</b> that says what fails "
            "and where, and "
            "a <b>detailed message</b>.</p><ol><li>What happened before, during and after the problem.</li>"
            "<li>How to reproduce it, step by step.</li><li>Since when, and how many machines are "
            "concerned.</li></ol>"
            "<p>Attach evidence: screenshots, error logs, configuration files.</p>",
            firstOfMay2025},
    Article{3, 1, "es", "Confirmar la resolución o pedir que se siga",
            "<p>Cuando soporte da un problema por resuelto, el ticket queda <b>En espera de confirmación de "
            "resolución</b>. "
            "Compruebe el equipo y confirme, o indique que el problema persiste y qué observa ahora.</p>",
            firstOfMay2025 + 40 * day},
    Article{4, 1, "en", "Confirming a solution, or asking us to go on",
            "<p>When support considers a problem solved, the ticket is <b>Awaiting Resolution "
            "Confirmation</b>. Check the "
            "equipment and confirm, or say that the problem persists and what you see now.</p>",
            firstOfMay2025 + 40 * day},
    Article{5, 2, "es", "Qué registros adjuntar cuando una máquina pierde la comunicación",
            "<p>Adjunte el registro del concentrador de las dos últimas horas y una foto de los indicadores "
            "de la tarjeta "
            "de red.</p><table><tr><th>Indicador</th><th>Significado</th></tr><tr><td>Verde "
            "fijo</td><td>Enlace</td></tr>"
            "<tr><td>Ámbar intermitente</td><td>Tráfico</td></tr><tr><td>Apagado</td><td>Sin "
            "cable</td></tr></table>",
            firstOfMay2025 + 75 * day},
    Article{
        6, 2, "en", "Which logs to attach when a machine loses communication",
        "<p>Attach the controller's log of the last two hours and a photo of the network board's lights.</p>"
        "<table><tr><th>Light</th><th>Meaning</th></tr><tr><td>Steady green</td><td>Link</td></tr>"
        "<tr><td>Blinking amber</td><td>Traffic</td></tr><tr><td>Off</td><td>No cable</td></tr></table>",
        firstOfMay2025 + 75 * day},
};

Json jsonOf(const Article& article)
{
    return {
        {"id", article.id},
        {"title", article.title},
        {"content", article.html},
        {"language", article.language},
        {"categories", {article.category}},
        {"person", {{"name", "Customer Care"}}},
        {"status", "published"},
        {"num_comments", 0},
        {"date_created", dialectDate(article.created)},
        {"date_updated", dialectDate(article.created + day)},
    };
}

} // namespace

Json articleCategories()
{
    return {
        {{"id", 1}, {"title", "Guía de usuario / User guide"}, {"parent", nullptr}},
        {{"id", 2}, {"title", "Solución de problemas / Troubleshooting"}, {"parent", nullptr}},
    };
}

Answer articles(const Call& call)
{
    const auto category = integerFrom(call.param("category"));
    const std::string language = call.param("language");
    Json list = Json::array();
    for (const Article& article : library) {
        if ((!category || *category == article.category) &&
            (language.empty() || language == article.language)) {
            list.push_back(jsonOf(article));
        }
    }
    return answerOf(std::move(list));
}

Answer article(Id id)
{
    for (const Article& article : library) {
        if (article.id == id) {
            return answerOf(jsonOf(article));
        }
    }
    throw Refusal::notFound();
}

} // namespace demo
