package dev.planner.local;

import dev.planner.local.subscriber.Subscriber;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./planner subscribe} */
@Command(
        name = "subscribe",
        description = "Prints role and scope changes as they happen, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class SubscribeCommand implements Callable<Integer> {

    @Option(names = "--from-beginning", description = "Print all of history first.")
    private boolean fromBeginning;

    @Option(names = "--bootstrap", description = "Kafka to read from; default: that of the local planner.")
    private @Nullable String bootstrap;

    @Option(
            names = "--data",
            description = "Data folder of the local planner; default: .planner in the project folder.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        var folder = new DataFolder(LocalSettings.dataFolder(data));
        var progress = new Progress(System.out);
        var subscriber = new Subscriber(bootstrap == null ? folder.kafka() : bootstrap, fromBeginning, progress::say);
        Runtime.getRuntime().addShutdownHook(new Thread(subscriber::close, "stop"));
        subscriber.run();
        return 0;
    }
}
