package dev.planner.query.portfolio;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.ListQuery;
import dev.planner.query.listing.Page;
import dev.planner.query.listing.PageRequest;
import dev.planner.query.listing.Pages;
import dev.planner.query.listing.SortField;
import java.util.UUID;

/** Which programs and projects a reach covers, for features that need to know no more of them. One statement a page, in the order of ids. */
public final class Reached {

    private static final String NAME = "reached";

    private final ReadTables tables;

    Reached(ReadTables tables) {
        this.tables = tables;
    }

    public Page<ProgramId> programs(Reach reach, PageRequest page) {
        return programs(new Roots(reach, NAME).coverPrograms(), page);
    }

    /** With those of which there is only the sight. */
    public Page<ProgramId> programsInSight(Reach reach, PageRequest page) {
        return programs(new Roots(reach, NAME).showPrograms(), page);
    }

    /** With the archived ones. */
    public Page<ProjectId> projects(Reach reach, PageRequest page) {
        var query = ListQuery.select("k.id", "projects k").where(new Roots(reach, NAME).coverProjects());
        var request = page.orderedBy(SortField.id("k.id"));
        return tables.read(
                jdbc -> Pages.page(jdbc, request, query, (row, _) -> new ProjectId(row.getObject("id", UUID.class))));
    }

    private Page<ProgramId> programs(Condition reached, PageRequest page) {
        var query = ListQuery.select("p.id", "programs p").where(reached);
        var request = page.orderedBy(SortField.id("p.id"));
        return tables.read(
                jdbc -> Pages.page(jdbc, request, query, (row, _) -> new ProgramId(row.getObject("id", UUID.class))));
    }
}
