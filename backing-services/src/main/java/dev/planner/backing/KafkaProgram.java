package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@link KafkaBroker} in a JVM of its own. */
record KafkaProgram(Path directory, int port, int controllerPort) implements Program {

    /** Small, and soon at work: a broker for one machine is up before the optimising compiler would pay. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dslf4j.internal.verbosity=WARN",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
            "-Dlogback.configurationFile=dev/planner/backing/kafka-logback.xml");

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> command() {
        try {
            Files.createDirectories(data());
            Files.deleteIfExists(ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JavaProgram(KafkaBroker.class, JVM_OPTIONS, JavaProgram.ownClassPath())
                .command(data().toString(), Integer.toString(port), Integer.toString(controllerPort));
    }

    @Override
    public boolean serves() {
        return Files.exists(ready());
    }

    private Path data() {
        return directory.resolve(name());
    }

    private Path ready() {
        return data().resolve(KafkaBroker.READY);
    }
}
