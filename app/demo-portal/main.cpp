#include "Accounts.h"
#include "Options.h"
#include "Server.h"

#include <pthread.h>
#include <signal.h>

#include <iostream>
#include <thread>

namespace {

int serve(const demo::Options& options)
{
    std::filesystem::create_directories(options.folder);
    const auto certificates = demo::prepareCertificates(options.folder, options.certificate);
    demo::Store store(options.folder);
    demo::prepareAccounts(store);
    demo::BlobFolder blobs(options.folder / "blobs");
    demo::Api api(store, blobs, {options.maxUpload});
    demo::Server server(api, certificates, options.verbose);
    const int port = server.bind(options.port);

    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread waiter([&] {
        int signal = 0;
        sigwait(&signals, &signal);
        server.stop();
    });
    std::cout << "ready https://127.0.0.1:" << port
              << " ca=" << std::filesystem::absolute(certificates.ca).string() << std::endl;
    server.run();
    waiter.join();
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
        return serve(options);
    } catch (const demo::BadOption& error) {
        std::cerr << "caredesk-demo-portal: " << error.what() << "\n\n" << demo::usage();
        return badUsage;
    } catch (const std::exception& error) {
        std::cerr << "caredesk-demo-portal: " << error.what() << '\n';
        return 1;
    }
}
