package dev.planner.local;

import dev.planner.local.demo.DemoData;
import dev.planner.local.demo.DemoLoader;
import dev.planner.local.issuer.IssuerServer;
import dev.planner.local.issuer.TokenIssuer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The token issuer alone, for a local system that runs in containers. */
@Command(
        name = "issuer",
        description = "Serves development tokens for services that run elsewhere on this machine, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class IssuerCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Port to serve on; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            description = "Address to serve on; default: ${DEFAULT-VALUE}.")
    private String bind = "127.0.0.1";

    @Option(names = "--command-url", defaultValue = "http://localhost:8081", description = "The command service.")
    private String commandUrl = "http://localhost:8081";

    @Option(names = "--query-url", defaultValue = "http://localhost:8082", description = "The query service.")
    private String queryUrl = "http://localhost:8082";

    @Option(names = "--demo", description = "Send the demo data; harmless when it is there already.")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException, UnknownHostException {
        var tokens = new TokenIssuer("http://localhost:" + port, Clock.systemUTC());
        var users = new KnownUsers(queryUrl, tokens);
        try (var _ = IssuerServer.start(InetAddress.getByName(bind), port, tokens, users, () -> "Planner issuer")) {
            if (demo) {
                var administrator = DemoData.userId(DemoLoader.ADMINISTRATOR);
                var commands = new PlannerHttp(commandUrl, () -> tokens.tokenFor(administrator));
                commands.awaitService();
                new DemoLoader(commands).load(DemoData.load());
            }
            new CountDownLatch(1).await(); // until Ctrl-C ends the process
        }
        return 0;
    }
}
