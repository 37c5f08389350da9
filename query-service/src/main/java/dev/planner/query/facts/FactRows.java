package dev.planner.query.facts;

import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts from rows of id, version and content; without content where the aggregate has been deleted. */
final class FactRows {

    private FactRows() {}

    static RoleFact role(ResultSet row, int number) throws SQLException {
        return new RoleFact(RoleKey.of(row.getString(1)), row.getLong(2), permissions(row.getArray(3)));
    }

    static ProgramFact program(ResultSet row, int number) throws SQLException {
        return new ProgramFact(ProgramId.of(row.getString(1)), row.getLong(2), row.getObject(3) != null);
    }

    static ProjectFact project(ResultSet row, int number) throws SQLException {
        var program = Optional.ofNullable(row.getObject(3, UUID.class)).map(ProgramId::new);
        return new ProjectFact(ProjectId.of(row.getString(1)), row.getLong(2), program);
    }

    /** A permission that this release does not know is one that it never asks for. */
    private static PermissionSet permissions(@Nullable Array keys) throws SQLException {
        return keys == null
                ? PermissionSet.NONE
                : PermissionSet.of(Arrays.stream((String[]) keys.getArray())
                        .flatMap(key -> Permission.find(key).stream())
                        .toList());
    }
}
