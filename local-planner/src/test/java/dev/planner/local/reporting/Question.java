package dev.planner.local.reporting;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for a report.
 *
 * @param path with its parameters
 * @param permission that it demands
 * @param about on which it demands it, in this order
 * @param complete what is answered to whoever may see everything
 * @param shown what of this a reader gets
 */
record Question(
        String path,
        Permission permission,
        List<? extends Resource> about,
        ObjectNode complete,
        BiFunction<Reader, ObjectNode, ObjectNode> shown) {

    int status(Reader reader) {
        return reader.status(permission, about);
    }

    String answer(Reader reader) {
        return shown.apply(reader, complete.deepCopy()).toString();
    }
}
