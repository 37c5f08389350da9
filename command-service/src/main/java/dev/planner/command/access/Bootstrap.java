package dev.planner.command.access;

import dev.planner.command.access.RoleCommand.DefineBuiltInRole;
import dev.planner.command.access.UserCommand.AssignRole;
import dev.planner.command.access.UserCommand.AssignScope;
import dev.planner.command.access.UserCommand.CreateUser;
import dev.planner.command.access.UserCommand.Profile;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.SystemCommands;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a new system its built-in roles and its first administrator, by the same commands and events as everything else. */
final class Bootstrap implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);

    /** "boot" in ASCII: instances that start at the same time pass one after the other. */
    static final long LOCK = 0x626f6f74L;

    private final SystemCommands commands;
    private final JdbcClient database;
    private final BootstrapProperties properties;

    Bootstrap(SystemCommands commands, JdbcClient database, BootstrapProperties properties) {
        this.commands = commands;
        this.database = database;
        this.properties = properties;
    }

    /** Before this has run, the service is not ready. */
    @Override
    public void run(ApplicationArguments arguments) {
        commands.inTransaction(this::run);
    }

    private void run(Consumer<PlannerCommand> execute) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> true)
                .single();
        for (BuiltInRole role : BuiltInRole.values()) {
            execute.accept(new DefineBuiltInRole(role.key(), role.permissions(), role.displayName()));
        }
        if (isWithoutUsers()) {
            properties.admin().profile().ifPresentOrElse(profile -> createAdmin(profile, execute), Bootstrap::warn);
        }
    }

    private void createAdmin(Profile profile, Consumer<PlannerCommand> execute) {
        var admin = properties.admin().userId();
        execute.accept(new CreateUser(admin, false, profile));
        execute.accept(new AssignRole(admin, RoleKey.ADMIN, true));
        execute.accept(new AssignScope(admin, RoleKey.ADMIN, Scope.GLOBAL));
        LOG.info("There was no user yet: {} is now administrator, with id {}", profile.username(), admin);
    }

    private boolean isWithoutUsers() {
        return database.sql("select not exists (select 1 from user_lookup)")
                .query(Boolean.class)
                .single();
    }

    private static void warn() {
        LOG.warn("There is no user, and planner.bootstrap.admin names none: nobody can give a command");
    }
}
