package dev.planner.benchmarks.commands;

import dev.planner.benchmarks.world.WorldCommands;
import dev.planner.events.PlannerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Each client enters what there is of workers of its own: one day of one of them, then one day of the next. */
final class Enter implements Work {

    private final String name;
    private final WorldCommands commands;
    private final List<List<PlannerEvent>> ofClients;

    /** @param lists one for each worker */
    Enter(String name, WorldCommands commands, List<List<PlannerEvent>> lists, int clients) {
        this.name = name;
        this.commands = commands;
        this.ofClients = IntStream.range(0, clients)
                .mapToObj(client -> byTurns(IntStream.range(0, lists.size())
                        .filter(worker -> worker % clients == client)
                        .mapToObj(lists::get)
                        .toList()))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    /** @throws IndexOutOfBoundsException if there is nothing left to enter */
    @Override
    public void once(int client, long number) {
        commands.send(ofClients.get(client).get(Math.toIntExact(number)));
    }

    private static List<PlannerEvent> byTurns(List<List<PlannerEvent>> lists) {
        var longest = lists.stream().mapToInt(List::size).max().orElse(0);
        List<PlannerEvent> all = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            for (List<PlannerEvent> list : lists) {
                if (i < list.size()) {
                    all.add(list.get(i));
                }
            }
        }
        return all;
    }
}
