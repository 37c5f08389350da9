package dev.planner.local.process;

import dev.planner.backing.BackingServices;
import dev.planner.backing.OwnedProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One service as a process of its own, with its output in a log file. */
public final class ServiceProcess {

    private final ServiceSpec spec;
    private final ServiceFolders folders;
    private final OwnedProcess process;

    public ServiceProcess(ServiceSpec spec, ServiceFolders folders, BackingServices owner) {
        this.spec = spec;
        this.folders = folders;
        folders.beginLog(spec.name());
        this.process = owner.process(spec.name(), this::command, spec.environment(), folders.log(spec.name()));
    }

    public ServiceSpec spec() {
        return spec;
    }

    public Path log() {
        return folders.log(spec.name());
    }

    /** Ends the service as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    Process start() {
        return process.start();
    }

    void stop() {
        process.stop();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.forService());
        command.addAll(List.of("-jar", folders.extracted(spec).toString()));
        return command;
    }
}
