#include "Accounts.h"
#include "Agent.h"
#include "Dump.h"
#include "EndRequest.h"
#include "Options.h"
#include "People.h"
#include "PrivateFile.h"
#include "Scenario.h"
#include "Server.h"
#include "Text.h"

#include <iostream>
#include <optional>

namespace {

int dump(const demo::Options& options)
{
    demo::Store store(options.folder);
    std::cout << demo::dumpOf(store).dump(1, ' ', false, demo::Json::error_handler_t::replace) << '\n';
    return 0;
}

void prepare(demo::Store& store, demo::BlobFolder& blobs, const demo::Options& options)
{
    demo::prepareAccounts(store);
    if (store.setting("history").empty()) {
        demo::Scenario scenario(store, blobs, options.seed);
        scenario.make(options.tickets.value_or(demo::Scenario::smallHistory), demo::now());
        store.setSetting("history", "made");
    }
    if (const auto key = options.folder / "agent-key"; !std::filesystem::exists(key)) {
        demo::writePrivately(key, store.write([](demo::Connection& connection) {
            demo::People people(connection);
            return people.issue(people.byEmail("agente@soporte.example")->id, "key");
        }));
    }
}

int serve(const demo::Options& options)
{
    const demo::EndRequest endRequest;
    std::filesystem::create_directories(options.folder);
    const auto certificates = demo::prepareCertificates(options.folder, options.certificate);
    demo::Faults faults(options.seed);
    faults.set(options.faults);
    demo::Store store(options.folder);
    demo::BlobFolder blobs(options.folder / "blobs");
    prepare(store, blobs, options);
    demo::Control control(options.folder, store, faults);
    demo::Api api(store, blobs, {options.maxUpload});
    demo::Server server(api, control, faults, certificates, options.verbose);
    const int port = server.bind(options.port);
    std::optional<demo::Agent> agent;
    if (options.hasAgent) {
        agent.emplace(store, options.agentDelay, options.seed);
    }

    server.start();
    std::cout << "ready https://127.0.0.1:" << port
              << " ca=" << std::filesystem::absolute(certificates.ca).string() << std::endl;
    endRequest.wait();
    server.stop();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    constexpr int badUsage = 2;
    try {
        const demo::Options options = demo::parseOptions({argv + 1, argv + argc});
        if (options.help) {
            std::cout << demo::usage();
            return 0;
        }
        return options.dump ? dump(options) : serve(options);
    } catch (const demo::BadFaults& error) {
        std::cerr << "caredesk-demo-portal: --faults: " << error.what() << '\n';
        return badUsage;
    } catch (const demo::BadOption& error) {
        std::cerr << "caredesk-demo-portal: " << error.what() << "\n\n" << demo::usage();
        return badUsage;
    } catch (const std::exception& error) {
        std::cerr << "caredesk-demo-portal: " << error.what() << '\n';
        return 1;
    }
}
