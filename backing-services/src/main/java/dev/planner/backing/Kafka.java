package dev.planner.backing;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Map;

/** A Kafka cluster of one node. Topics are never created by merely using them. */
public final class Kafka extends BackingService {

    static final int NODE_ID = 1;

    /**
     * What a cluster of one node needs. The first consumer of a group waits neither for others nor for fifty partitions, and a killed
     * broker, which is not let in again before its old session has ended, waits two seconds for that.
     */
    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", Integer.toString(NODE_ID)),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("broker.session.timeout.ms", "2000"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("group.min.session.timeout.ms", "1000"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"));

    /** Size, API key 18, version 0, correlation 1, no client id. */
    private static final byte[] WHICH_VERSIONS =
            HexFormat.of().parseHex("0000000a" + "0012" + "0000" + "00000001" + "ffff");

    private static final int ANSWER_LIMIT_MILLIS = 2_000;

    Kafka(Server server, int port) {
        super(server, port);
    }

    /** Asks which versions of the protocol the broker speaks, the one question that needs no agreement on a version. */
    static boolean answersVersions(int port) {
        try (var socket = new Socket(HOST, port)) {
            socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
            socket.getOutputStream().write(WHICH_VERSIONS);
            var answer = new DataInputStream(socket.getInputStream());
            int size = answer.readInt();
            int correlation = answer.readInt();
            short error = answer.readShort();
            return size > 0 && correlation == 1 && error == 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String bootstrapServers() {
        return host() + ":" + port();
    }
}
