-- What a command must know of plan rows other than the calendar it changes: on which days a resource or a project has some. Kept in the
-- transaction that appends the events. The capital percentage is there because an actual on such a day takes over the row's split.
--
-- Whoever sets or removes plan rows takes the project's row FOR SHARE, then the resource's row FOR UPDATE; whoever deletes or archives a
-- project, changes its dates, or deletes a resource, takes that row exclusively. So projects come before resources, and what these locks
-- let through needs no foreign key for each day.

create table plan_row_lookup (
    resource_id        uuid          not null,
    project_id         uuid          not null,
    day                date          not null,
    capital_percentage numeric(5, 2) not null,
    primary key (resource_id, project_id, day)
);
create index plan_row_lookup_project_day on plan_row_lookup (project_id, day);

-- Whether writes to what belongs to the project are refused. Projects that are there already tell by their events.
alter table project_lookup add column if not exists archived boolean not null default false;
update project_lookup set archived = true
where (select payload_type from domain_event_entry
       where aggregate_identifier = project_id::text
         and payload_type in ('planner.portfolio.project-archived', 'planner.portfolio.project-restored')
       order by sequence_number desc limit 1) = 'planner.portfolio.project-archived';
