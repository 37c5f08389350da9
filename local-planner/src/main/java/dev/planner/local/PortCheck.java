package dev.planner.local;

import dev.planner.local.LocalSettings.ServicePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds a taken port before anything is started, and names the variable that moves it. */
final class PortCheck {

    private PortCheck() {}

    /** @throws IllegalStateException naming the first port that another process uses */
    static void requireFree(ServicePorts ports) {
        var named = new LinkedHashMap<String, Integer>();
        named.put("PLANNER_LAUNCHER_PORT", ports.launcher());
        named.put("PLANNER_COMMAND_PORT", ports.command());
        named.put("PLANNER_QUERY_PORT", ports.query());
        named.put("PLANNER_PROJECTOR_PORT", ports.projector());
        named.put("PLANNER_COMMAND_MANAGEMENT_PORT", ports.commandManagement());
        named.put("PLANNER_QUERY_MANAGEMENT_PORT", ports.queryManagement());
        named.put("PLANNER_PROJECTOR_MANAGEMENT_PORT", ports.projectorManagement());
        named.entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .findFirst()
                .ifPresent(PortCheck::refuse);
    }

    private static void refuse(Map.Entry<String, Integer> port) {
        throw new IllegalStateException(
                "port %d is in use; end the process that has it or set %s".formatted(port.getValue(), port.getKey()));
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
