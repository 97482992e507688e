#include "Accounts.h"

#include "People.h"
#include "Secrets.h"

#include <array>

namespace demo {

namespace {

struct NamedOrganization
{
    Id id;
    const char* name;
};

struct NamedCasino
{
    Id id;
    const char* title;
    Id organization;
};

struct NamedPerson
{
    Id id;
    const char* name;
    const char* email;
    const char* password;
    const char* language;
    Id organization;
    bool isManager;
    bool isAgent;
};

constexpr std::array organizations{
    NamedOrganization{1, "Casino Azul Cancún"},
    NamedOrganization{2, "Gran Casino Niño"},
    NamedOrganization{3, "Royal Vegas"},
};

constexpr std::array casinos{
    NamedCasino{101, "Casino Azul Cancún", 1},
    NamedCasino{102, "Casino Azul Playa", 1},
    NamedCasino{103, "Gran Casino Niño", 2},
    NamedCasino{104, "Royal Vegas", 3},
};

constexpr std::array people{
    NamedPerson{1, "Lucía Ferrer (Soporte)", "agente@soporte.example", "agente-Passw0rd", "es", 0, false,
                true},
    NamedPerson{2, "Daniel Hughes (Support)", "agent@soporte.example", "agent-Passw0rd", "en", 0, false,
                true},
    NamedPerson{11, "Ana Beltrán Ríos", "ana@azul.example", "ana-Passw0rd", "es", 1, false, false},
    NamedPerson{12, "Bruno Castañeda", "bruno@azul.example", "bruno-Passw0rd", "es", 1, false, false},
    NamedPerson{13, "Sofía Márquez Peña", "sofia@azul.example", "sofia-Passw0rd", "es", 1, true, false},
    NamedPerson{21, "Carla Núñez", "carla@nino.example", "carla-Passw0rd", "es", 2, false, false},
    NamedPerson{22, "Sergio Ibáñez", "sergio@nino.example", "sergio-Passw0rd", "es", 2, true, false},
    NamedPerson{31, "Dmitri Volkov", "dmitri@royal.example", "dmitri-Passw0rd", "en", 3, false, false},
    NamedPerson{32, "Elena Núñez", "elena@royal.example", "elena-Contraseña-Ü4", "es", 3, false, false},
};

} // namespace

void prepareAccounts(Store& store)
{
    store.write([](Connection& connection) {
        if (People(connection).byId(people.front().id)) {
            return;
        }
        for (const auto& organization : organizations) {
            connection.run("INSERT INTO organization VALUES(?,?)", organization.id, organization.name);
        }
        for (const auto& casino : casinos) {
            connection.run("INSERT INTO casino VALUES(?,?,?)", casino.id, casino.title, casino.organization);
        }
        for (const auto& person : people) {
            connection.run("INSERT INTO person VALUES(?,?,?,?,NULLIF(?,0),?,?,?)", person.id, person.name,
                           person.email, person.language, person.organization, person.isManager,
                           person.isAgent, passwordHash(person.password));
        }
    });
}

} // namespace demo
