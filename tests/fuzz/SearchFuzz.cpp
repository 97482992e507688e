#include "fuzz/Fuzz.h"
#include "storage/FoldedText.h"
#include "storage/TicketSearch.h"

#include <sqlite3.h>

using namespace caredesk;
using namespace caredesk::fuzz;

namespace {

/// A table like the cache's, with one row, and the question that the list asks of it.
class Index
{
public:
    Index()
    {
        sqlite3_open(":memory:", &m_database);
        sqlite3_exec(m_database,
                     "CREATE VIRTUAL TABLE s USING fts5(body, content='', "
                     "tokenize='unicode61 remove_diacritics 2', prefix='2 3');"
                     "INSERT INTO s(rowid, body) VALUES (1, 'la maquina A-14 no lee billetes');",
                     nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_database, "SELECT rowid FROM s WHERE s MATCH ?", -1, &m_question, nullptr);
    }
    ~Index()
    {
        sqlite3_finalize(m_question);
        sqlite3_close(m_database);
    }

    int ask(const QString& expression)
    {
        sqlite3_bind_text16(m_question, 1, expression.utf16(), static_cast<int>(expression.size() * 2),
                            SQLITE_TRANSIENT);
        const int answer = sqlite3_step(m_question);
        sqlite3_reset(m_question);
        return answer;
    }

private:
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_question = nullptr;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Index index;
    const QString typed = textOf(data, size);
    const QString expression = searchExpression(typed);
    if (!expression.isEmpty()) {
        const int answer = index.ask(expression);
        require(answer == SQLITE_ROW || answer == SQLITE_DONE, "what is typed is never an error of syntax");
    }
    require(sortKey(typed).size() <= 40, "a key has an end");
    return 0;
}
