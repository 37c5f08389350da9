package dev.planner.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;

/** A process that owns backing services until it is killed. */
record Owner(Process process, Path directory) {

    /** Returns when all services of the new owner serve. */
    static Owner ofTemporary() throws IOException {
        return start();
    }

    static Owner ofLasting(Path directory) throws IOException {
        return start(directory.toString());
    }

    private static Owner start(String... arguments) throws IOException {
        var program = new JavaProgram(Owner.class, List.of(), JavaProgram.ownClassPath());
        var process = new ProcessBuilder(program.command(arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        return new Owner(process, Path.of(said.readLine()));
    }

    public static void main(String[] arguments) throws InterruptedException {
        var services = arguments.length == 0
                ? BackingServices.temporary()
                : BackingServices.lasting(Path.of(arguments[0]), Ports.free());
        services.redisSentinel();
        System.out.println(services.startAll().directory());
        Thread.currentThread().join();
    }

    List<ProcessHandle> servers() {
        return PidFile.allIn(directory).stream()
                .map(file -> file.process().orElseThrow())
                .toList();
    }

    /** With {@code kill -9}; its reaper sees it. */
    void kill() {
        process.destroyForcibly();
    }

    /** Together with its reaper, so that nobody is left to stop the servers. */
    void killWithReaper() {
        process.children()
                .filter(child -> child.info().commandLine().orElse("").contains(Reaper.class.getName()))
                .forEach(ProcessHandle::destroyForcibly);
        kill();
    }
}
