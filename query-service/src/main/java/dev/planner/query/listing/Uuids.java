package dev.planner.query.listing;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.SqlTypeValue;

/** Ids as one parameter of a statement, however many they are. */
public final class Uuids {

    private Uuids() {}

    /** For {@code = any(:ids)} and {@code unnest(cast(:ids as uuid[]))}. */
    public static SqlTypeValue array(Collection<UUID> ids) {
        return (statement, index, type, typeName) ->
                statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }
}
