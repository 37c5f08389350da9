-- What runs in the background, for those who watch it.
create table jobs (
    id         uuid primary key,
    kind       text not null,
    started_by uuid not null,
    state      text not null check (state in ('queued', 'running', 'done', 'failed')),
    -- Where to go on after an interruption.
    position   text,
    done       bigint not null default 0,
    total      bigint,
    failures   integer not null default 0,
    trouble    text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    ended_at   timestamptz
);

-- One of a kind at a time.
create unique index jobs_under_way on jobs (kind) where ended_at is null;
create index jobs_by_age on jobs (created_at);

-- Who runs it: the table of db-scheduler.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
