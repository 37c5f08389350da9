package dev.planner.backing;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;

/** A server that runs as a container. The engine keeps it after a kill, so that it starts again with its port and its data. */
record ServerContainer(GenericContainer<?> container, BooleanSupplier serves) implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else if (!container.isRunning()) {
            engine().startContainerCmd(container.getContainerId()).exec();
        }
        if (!Patience.until(START_LIMIT, serves)) {
            throw new IllegalStateException(
                    "%s did not start:%n%s".formatted(container.getDockerImageName(), container.getLogs()));
        }
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public void stop() {
        engine().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void kill() {
        engine().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void pause() {
        engine().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void resume() {
        engine().unpauseContainerCmd(container.getContainerId()).exec();
    }

    private DockerClient engine() {
        return container.getDockerClient();
    }
}
