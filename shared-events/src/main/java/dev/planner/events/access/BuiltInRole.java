package dev.planner.events.access;

import static dev.planner.events.access.Permission.*;

import java.util.Locale;

/** The six roles that exist from the first start, with their initial permissions (domain reference, section 4). */
public enum BuiltInRole {
    ADMIN("Administrator", PermissionSet.of(Permission.values())),
    PROGRAM_MANAGER(
            "Program manager",
            PermissionSet.of(
                    CREATE_PROGRAM,
                    READ_PROGRAM,
                    UPDATE_PROGRAM,
                    CREATE_PROJECT,
                    READ_PROJECT,
                    UPDATE_PROJECT,
                    READ_RESOURCE,
                    READ_WORKER,
                    CREATE_ASSIGNMENT,
                    READ_ASSIGNMENT,
                    UPDATE_ASSIGNMENT,
                    DELETE_ASSIGNMENT,
                    READ_ACTUAL,
                    IMPORT_ACTUALS,
                    VIEW_BUDGET,
                    UPDATE_BUDGET,
                    VIEW_FORECAST,
                    VIEW_REPORTS)),
    PROJECT_MANAGER(
            "Project manager",
            PermissionSet.of(
                    READ_PROGRAM,
                    READ_PROJECT,
                    UPDATE_PROJECT,
                    READ_RESOURCE,
                    READ_WORKER,
                    CREATE_ASSIGNMENT,
                    READ_ASSIGNMENT,
                    UPDATE_ASSIGNMENT,
                    DELETE_ASSIGNMENT,
                    READ_ACTUAL,
                    IMPORT_ACTUALS,
                    VIEW_BUDGET,
                    VIEW_FORECAST,
                    VIEW_REPORTS)),
    FINANCE_MANAGER(
            "Finance manager",
            PermissionSet.of(
                    READ_PROGRAM,
                    READ_PROJECT,
                    READ_RESOURCE,
                    READ_WORKER,
                    READ_ASSIGNMENT,
                    READ_ACTUAL,
                    VIEW_BUDGET,
                    UPDATE_BUDGET,
                    VIEW_FORECAST,
                    VIEW_REPORTS,
                    VIEW_AUDIT_LOGS)),
    RESOURCE_MANAGER(
            "Resource manager",
            PermissionSet.of(
                    READ_PROGRAM,
                    READ_PROJECT,
                    CREATE_RESOURCE,
                    READ_RESOURCE,
                    UPDATE_RESOURCE,
                    DELETE_RESOURCE,
                    CREATE_WORKER,
                    READ_WORKER,
                    UPDATE_WORKER,
                    DELETE_WORKER,
                    CREATE_ASSIGNMENT,
                    READ_ASSIGNMENT,
                    UPDATE_ASSIGNMENT,
                    DELETE_ASSIGNMENT,
                    READ_ACTUAL,
                    VIEW_REPORTS)),
    VIEWER(
            "Viewer",
            PermissionSet.of(
                    READ_PROGRAM,
                    READ_PROJECT,
                    READ_RESOURCE,
                    READ_WORKER,
                    READ_ASSIGNMENT,
                    READ_ACTUAL,
                    VIEW_BUDGET,
                    VIEW_FORECAST,
                    VIEW_REPORTS));

    private final RoleKey key;
    private final String displayName;
    private final PermissionSet permissions;

    BuiltInRole(String displayName, PermissionSet permissions) {
        this.key = RoleKey.of(name().toLowerCase(Locale.ROOT));
        this.displayName = displayName;
        this.permissions = permissions;
    }

    public RoleKey key() {
        return key;
    }

    public String displayName() {
        return displayName;
    }

    public PermissionSet permissions() {
        return permissions;
    }
}
