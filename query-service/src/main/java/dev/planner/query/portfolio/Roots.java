package dev.planner.query.portfolio;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Uuids;
import java.util.Collection;
import java.util.UUID;

/**
 * The roots of a reach as conditions on the tables {@code programs p} and {@code projects k}. Ids travel as two arrays, however far they
 * reach.
 *
 * @param name tells the parameters of several roots in one statement apart
 */
public record Roots(Reach reach, String name) {

    /** Programs under authority. */
    Condition coverPrograms() {
        return listed("p.id", reach.programs().stream().map(ProgramId::value).toList(), "programs");
    }

    /** Programs under authority or in sight. */
    Condition showPrograms() {
        if (reach.global() || reach.projects().isEmpty()) {
            return coverPrograms();
        }
        var sql = """
                p.id in (select unnest(cast(:%1$s_programs as uuid[]))
                         union all select s.program_id from projects s where s.id = any(:%1$s_projects))\
                """.formatted(name);
        return Condition.of(sql)
                .with(
                        name + "_programs",
                        Uuids.array(
                                reach.programs().stream().map(ProgramId::value).toList()))
                .with(
                        name + "_projects",
                        Uuids.array(
                                reach.projects().stream().map(ProjectId::value).toList()));
    }

    public Condition coverProjects() {
        return listed(
                        "k.program_id",
                        reach.programs().stream().map(ProgramId::value).toList(),
                        "programs")
                .or(listed(
                        "k.id", reach.projects().stream().map(ProjectId::value).toList(), "projects"));
    }

    private Condition listed(String column, Collection<UUID> ids, String kind) {
        if (reach.global()) {
            return Condition.ALWAYS;
        }
        var parameter = name + "_" + kind;
        return ids.isEmpty()
                ? Condition.NEVER
                : Condition.of("%s = any(:%s)".formatted(column, parameter)).with(parameter, Uuids.array(ids));
    }
}
