package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL server of {@link PostgresBinaries}. */
record PostgresProgram(Path directory, int port, Secret secret) implements Program {

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> command() {
        try {
            Path binaries = PostgresBinaries.directory();
            if (Files.exists(data())) {
                removeStaleLock();
            } else {
                initialise(binaries);
            }
            return command(binaries.resolve("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fast shutdown: connections are ended, where SIGTERM would wait for the clients to go. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public boolean serves() {
        return Postgres.answersQuery(port, secret);
    }

    private List<String> command(Path postgres) throws IOException {
        List<String> command = unprivileged(postgres, "-D", data().toString(), "-p", Integer.toString(port));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        Postgres.SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private Path data() {
        return directory.resolve(name());
    }

    /** Beside its place first: a start that is killed leaves no half cluster there. */
    private void initialise(Path binaries) throws IOException {
        Path draft = Files.createTempDirectory(directory, "initdb-");
        List<String> command =
                unprivileged(binaries.resolve("initdb"), "-D", draft.toString(), "-E", "UTF-8", "-A", "scram-sha-256");
        command.addAll(
                List.of("-U", Postgres.SUPERUSER, "--pwfile", secret.file().toString()));
        command.addAll(Postgres.LOCALE);
        new Command(command).run();
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A pid that has passed to another process would keep PostgreSQL from ever starting again. */
    private void removeStaleLock() throws IOException {
        Path lock = data().resolve("postmaster.pid");
        if (Files.exists(lock)) {
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            if (PidFile.of(directory, name()).isStale(pid)) {
                Files.delete(lock);
            }
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
    private static List<String> unprivileged(Path program, String... arguments) throws IOException {
        boolean isRoot = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        List<String> command = new ArrayList<>(isRoot ? List.of("unshare", "--user") : List.of());
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
