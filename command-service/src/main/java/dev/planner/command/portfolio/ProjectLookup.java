package dev.planner.command.portfolio;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects there are, archived ones included, as rows that commands read and lock; kept in the transaction that appends the events. */
class ProjectLookup implements BookableProjects {

    private static final String INSERT = """
            insert into project_lookup (project_id, program_id, cost_center_code, start_date, end_date)
            values (:project, :program, :costCenterCode, :start, :end)
            """;
    private static final String UPDATE = """
            update project_lookup set cost_center_code = :costCenterCode, start_date = :start, end_date = :end
            where project_id = :project
            """;

    private static final String BOOKABLE = "select project_id, start_date, end_date, archived from project_lookup ";

    /** One id is not an array of one, which PostgreSQL would plan anew each time. */
    private static final String HOLD = BOOKABLE + "where project_id = ? for share";

    /** In order of ids, so that two who hold several do not wait for each other in a circle. */
    private static final String HOLD_ALL = BOOKABLE + "where project_id = any(?) order by project_id for share";

    private final JdbcClient database;

    ProjectLookup(JdbcClient database) {
        this.database = database;
    }

    /** The program that the project is in now; it may be in another the next moment. */
    Optional<ProgramId> programOf(ProjectId id) {
        return program("select program_id from project_lookup where project_id = ?", id);
    }

    @Override
    public Optional<BookableProject> hold(ProjectId id) {
        return database.sql(HOLD)
                .param(id.value())
                .query((row, _) -> bookable(row))
                .optional();
    }

    @Override
    public Map<ProjectId, BookableProject> holdAll(Collection<ProjectId> ids) {
        return database
                .sql(HOLD_ALL)
                .param(ids.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query((row, _) -> bookable(row))
                .list()
                .stream()
                .collect(Collectors.toMap(BookableProject::id, Function.identity()));
    }

    /** Waits for all who hold the project, and keeps others from holding or changing it until the end of the transaction. */
    void claim(ProjectId id) {
        program("select program_id from project_lookup where project_id = ? for update", id);
    }

    /** From the first start to the last end of the projects in a program, archived ones included; empty if there is none. */
    Optional<Dates> datesIn(ProgramId program) {
        return database.sql(
                        "select min(start_date), max(end_date) from project_lookup where program_id = ? having count(*) > 0")
                .param(program.value())
                .query((row, _) -> new Dates(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
    }

    /** @throws Refusal {@code DUPLICATE} if another project has the cost centre code */
    @EventHandler
    void on(OfProject event) {
        switch (event) {
            case ProjectCreated created ->
                write(
                        database.sql(INSERT)
                                .param("program", created.programId().value()),
                        created.details(),
                        created.projectId());
            case ProjectChanged changed -> write(database.sql(UPDATE), changed.details(), changed.projectId());
            case ProjectMoved moved ->
                database.sql("update project_lookup set program_id = ? where project_id = ?")
                        .params(moved.toProgramId().value(), moved.projectId().value())
                        .update();
            case ProjectDeleted deleted ->
                database.sql("delete from project_lookup where project_id = ?")
                        .param(deleted.projectId().value())
                        .update();
            case ProjectArchived _, ProjectRestored _ ->
                database.sql("update project_lookup set archived = ? where project_id = ?")
                        .params(
                                event instanceof ProjectArchived,
                                event.projectId().value())
                        .update();
            case ProjectPhasesChanged _ -> {
                // nothing that another aggregate asks for
            }
        }
    }

    private Optional<ProgramId> program(String statement, ProjectId id) {
        return database.sql(statement)
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(ProgramId::new);
    }

    private static BookableProject bookable(ResultSet row) throws SQLException {
        return new BookableProject(
                new ProjectId(row.getObject(1, UUID.class)),
                new Dates(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                row.getBoolean(4));
    }

    private static void write(JdbcClient.StatementSpec statement, ProjectDetails details, ProjectId id) {
        try {
            statement
                    .param("project", id.value())
                    .param("costCenterCode", details.costCenterCode())
                    .param("start", details.startDate())
                    .param("end", details.endDate())
                    .update();
        } catch (DuplicateKeyException _) {
            throw Refusal.of(ErrorCode.DUPLICATE, "Another project has this cost centre code.")
                    .with("field", "costCenterCode");
        }
    }
}
