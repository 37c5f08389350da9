-- The audit trail (domain reference, section 12): append-only, a partition a month of created_at. There is no default partition: rows in it would
-- stand in the way of the partition of their month. The projector makes each partition before it first writes to it.
create table audit_logs (
    id               uuid        not null,
    created_at       timestamptz not null,
    -- Orders the entries of one entity that have the same instant.
    position         bigint      not null,
    actor_id         text        not null,
    entity_type      text        not null,
    entity_id        text,
    operation        text        not null,
    is_access_change boolean     not null,
    changes          jsonb       not null,
    outcome          text        not null check (outcome in ('applied', 'denied')),
    reason           text,
    calls            int         not null,
    correlation_id   text        not null,
    program_id       uuid,
    project_id       uuid,
    primary key (id, created_at)
) partition by range (created_at);

create index ix_audit_logs_entity on audit_logs (entity_type, entity_id, created_at);
create index ix_audit_logs_newest on audit_logs (created_at desc, position desc, id);
create index ix_audit_logs_actor on audit_logs (actor_id, created_at);
create index ix_audit_logs_correlation on audit_logs (correlation_id);
create index ix_audit_logs_program on audit_logs (program_id, created_at) where program_id is not null;
create index ix_audit_logs_project on audit_logs (project_id, created_at) where project_id is not null;
create index ix_audit_logs_access_change on audit_logs (created_at desc, position desc, id) where is_access_change;

-- Every event of every user, so that access can be told as it stood at any instant: by the same fold that makes the tables.
create table access_history (
    user_id        uuid        not null,
    version        bigint      not null,
    recorded_at    timestamptz not null,
    actor_id       text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    event_type     text        not null,
    event          jsonb       not null,
    primary key (user_id, version)
);

-- Jobs that begin by themselves were started by nobody.
alter table jobs alter column started_by drop not null;
