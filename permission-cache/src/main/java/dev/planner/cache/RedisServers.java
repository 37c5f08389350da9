package dev.planner.cache;

import java.util.List;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Response;

/** The servers of a topology. All methods throw Jedis' exceptions when a server that is needed does not answer in time. */
interface RedisServers extends AutoCloseable {

    /** The answers in the order of the commands, in one round trip per server as a rule. */
    <T> List<Response<T>> askAll(List<CommandObject<T>> commands);

    default <T> T ask(CommandObject<T> command) {
        return askAll(List.of(command)).getFirst().get();
    }

    /** Whether {@link #askAll} executes the commands in their order. */
    boolean isOrdered();

    /**
     * Names the processes that hold the facts: whenever one of them may have been replaced by another that knows less, there is another name.
     * Empty where the count of publications tells that already.
     */
    String masters();

    /** Returns if all servers answer that hold facts. */
    void ping();

    /** The server that publishes announcements. */
    HostAndPort speaker();

    @Override
    void close();
}
