package dev.planner.backing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL server with durable commits. Every role needs its password. */
public final class Postgres extends BackingService {

    static final String SUPERUSER = "postgres";

    /** Durability as in production, and room for the pools of several application contexts in one test run. */
    static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=300",
            "timezone=UTC",
            "log_timezone=UTC");

    /** The same order of text on every machine, whatever locales it has. */
    static final List<String> LOCALE = List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

    private final Secret secret;

    Postgres(Server server, int port, Secret secret) {
        super(server, port);
        this.secret = secret;
    }

    /** The database of this name, owned by a role of the same name; both are created where missing. */
    public synchronized Database database(String name) {
        createRole(name, "");
        if (isMissing("select from pg_database where datname = ?", name)) {
            administer("create database " + name + " owner " + name);
            administer("revoke all on database " + name + " from public");
        }
        return access(name, name);
    }

    /** Access to a database for a role that can read everything there and write nothing; the role is created where missing. */
    public synchronized Database reader(String role, String database) {
        createRole(role, "in role pg_read_all_data");
        administer("grant connect on database " + database + " to " + role);
        return access(database, role);
    }

    /** Access for the superuser, to the database {@code postgres}. */
    public Database administration() {
        return access("postgres", SUPERUSER);
    }

    static boolean answersQuery(int port, Secret secret) {
        try (Connection connection = access(port, "postgres", SUPERUSER, secret).connect()) {
            return connection.isValid(0);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createRole(String role, String membership) {
        if (!role.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name for a role or a database: " + role);
        }
        if (isMissing("select from pg_roles where rolname = ?", role)) {
            administer("create role " + role + " login password '" + secret.value() + "' " + membership);
        }
    }

    private boolean isMissing(String query, String name) {
        try (Connection connection = administration().connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look up " + name, e);
        }
    }

    private void administer(String sql) {
        try (Connection connection = administration().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Database access(String database, String role) {
        return access(port(), database, role, secret);
    }

    private static Database access(int port, String database, String role, Secret secret) {
        return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), role, secret.value());
    }
}
