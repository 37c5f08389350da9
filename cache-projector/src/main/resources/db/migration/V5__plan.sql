-- Plan rows, one a day (domain reference, sections 8 and 13), in a partition for each month: what is asked for concerns days, and months of the past
-- can be detached. The id is derived from resource, project and day, which it makes unique. The projector makes the partitions that it needs.

create table resource_assignments (
    id                    uuid          not null,
    resource_id           uuid          not null,
    project_id            uuid          not null,
    assignment_date       date          not null,
    allocation_percentage numeric(5, 2) not null,
    capital_percentage    numeric(5, 2) not null,
    expense_percentage    numeric(5, 2) not null,
    created_at            timestamptz   not null,
    updated_at            timestamptz   not null,
    primary key (assignment_date, id)
) partition by range (assignment_date);
create index ix_resource_assignments_resource_date on resource_assignments (resource_id, assignment_date);
create index ix_resource_assignments_project_date on resource_assignments (project_id, assignment_date);
