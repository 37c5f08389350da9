package dev.planner.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's commands. */
@Command(
        name = "planner",
        subcommands = {RunCommand.class, SubscribeCommand.class, IssuerCommand.class})
public final class LocalPlanner {

    private LocalPlanner() {}

    public static void main(String[] arguments) {
        var commands = new CommandLine(new LocalPlanner());
        commands.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println("planner: " + reasonOf(failure));
            return 1;
        });
        System.exit(commands.execute(arguments));
    }

    private static String reasonOf(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
