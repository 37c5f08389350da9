package dev.planner.backing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Where clients find each service on this machine. */
public record Ports(int postgres, int redis, int kafka) {

    /** Below the range from which Linux takes the ports of outgoing connections: no client can sit on the port of a killed server. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final int BUS = 10_000;

    /** Ports that nobody uses now. */
    public static Ports free() {
        int[] ports = free(3);
        return new Ports(ports[0], ports[1], ports[2]);
    }

    /** As many different ports that nobody uses now, for services that may be killed and started again where they were. */
    public static int[] free(int count) {
        return IntStream.generate(Ports::anyFree).distinct().limit(count).toArray();
    }

    /** The same for nodes of a Redis Cluster, each of which also takes the port {@value #BUS} above its own. */
    static int[] freeWithBus(int count) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - BUS))
                .filter(port -> isFree(port) && isFree(port + BUS))
                .distinct()
                .limit(count)
                .toArray();
    }

    static int anyFree() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, BackingService.HOST)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
