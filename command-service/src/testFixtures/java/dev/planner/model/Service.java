package dev.planner.model;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is compared with the model. Everything is as it travels; names are those of one world, so that many of them have room in one service. */
public interface Service {

    /** A world begins, and the one before will not be asked for again. */
    default void begin() {}

    /** @param ifMatch null for no such header */
    Reply send(String method, String path, String body, String ifMatch);

    /** All events whose aggregates begin with the world's mark, those of one aggregate in order. */
    List<Recorded> events(String mark);

    /**
     * What was answered.
     *
     * @param version the entity tag without quotes; empty for none
     */
    record Reply(int status, String version, String body) {}

    /** @param type without prefix and revision, such as {@code plan.rows-set} */
    record Recorded(String type, String aggregate, JsonNode payload) {}
}
