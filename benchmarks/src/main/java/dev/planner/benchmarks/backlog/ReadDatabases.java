package dev.planner.benchmarks.backlog;

import dev.planner.backing.Database;
import dev.planner.backing.Postgres;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Read databases of their own for projectors that are compared, and copies of them, so that every round begins with the same. */
final class ReadDatabases {

    private static final String COPY = "planner_read_round";

    private final Postgres postgres;
    private @Nullable Database lastCopy;

    ReadDatabases(Postgres postgres) {
        this.postgres = postgres;
    }

    /** An empty one; the reader's role may be granted rights in it. */
    Database create(String name) {
        return postgres.database(name);
    }

    /** A copy in the place of the one before; nobody may be using either. */
    Database copy(Database original) {
        administer("drop database if exists " + COPY + " with (force)");
        administer("create database " + COPY + " template " + original.user() + " owner " + original.user());
        administer("checkpoint");
        lastCopy = new Database(
                original.jdbcUrl().replace("/" + original.user(), "/" + COPY), original.user(), original.password());
        return lastCopy;
    }

    /** @throws NullPointerException if there is none */
    Database lastCopy() {
        return Objects.requireNonNull(lastCopy);
    }

    private void administer(String sql) {
        try (var connection = postgres.administration().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
