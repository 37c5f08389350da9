package dev.planner.events.access;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;

/** Where a role holds (domain reference, section 5.1). Equal scopes are interchangeable: a role assignment has each at most once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Scope.Global.class, name = "global"),
    @JsonSubTypes.Type(value = Scope.Program.class, name = "program"),
    @JsonSubTypes.Type(value = Scope.Project.class, name = "project")
})
public sealed interface Scope {

    Scope GLOBAL = new Global();

    static Scope program(ProgramId programId) {
        return new Program(programId);
    }

    static Scope project(ProjectId projectId) {
        return new Project(projectId);
    }

    /** Everything, the system included. */
    record Global() implements Scope {}

    /** One program and all its projects, created now or later. */
    record Program(ProgramId programId) implements Scope {}

    /** One project; of its program only the sight. */
    record Project(ProjectId projectId) implements Scope {}
}
