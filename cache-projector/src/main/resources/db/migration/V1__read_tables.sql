-- Read tables (domain reference, section 13). They carry no foreign keys across streams: a scope may arrive before its program.
-- Lists sort text by code points (collation "C"), whatever the locale of the database is: so do the indexes that serve them.

create table users (
    id           uuid primary key,
    username     text        not null,
    email        text        not null,
    display_name text,
    is_active    boolean     not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index ix_users_username on users (username collate "C", id);

create table user_roles (
    id        uuid primary key,
    user_id   uuid    not null,
    role_key  text    not null,
    is_active boolean not null
);
create index ix_user_roles_user_active on user_roles (user_id, is_active);
create index ix_user_roles_role on user_roles (role_key);

create table scope_assignments (
    id           uuid primary key,
    user_role_id uuid    not null,
    scope_type   text    not null check (scope_type in ('global', 'program', 'project')),
    program_id   uuid,
    project_id   uuid,
    is_active    boolean not null
);
create index ix_scope_assignments_role_active on scope_assignments (user_role_id, is_active);
create index ix_scope_assignments_program_active on scope_assignments (program_id, is_active);
create index ix_scope_assignments_project_active on scope_assignments (project_id, is_active);
create index ix_scope_assignments_global on scope_assignments (user_role_id) where scope_type = 'global' and is_active;

create table roles (
    role_key     text primary key,
    display_name text,
    permissions  text[]      not null,
    is_built_in  boolean     not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

create table programs (
    id               uuid primary key,
    name             text        not null,
    business_sponsor text        not null,
    program_manager  text        not null,
    technical_lead   text        not null,
    start_date       date        not null,
    end_date         date        not null,
    description      text,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null
);
create index ix_programs_name on programs (name collate "C", id);

create table projects (
    id               uuid primary key,
    program_id       uuid        not null,
    name             text        not null,
    business_sponsor text        not null,
    project_manager  text        not null,
    technical_lead   text        not null,
    cost_center_code text        not null,
    start_date       date        not null,
    end_date         date        not null,
    description      text,
    is_archived      boolean     not null,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null
);
create index ix_projects_program on projects (program_id, name collate "C", id);
create index ix_projects_name on projects (name collate "C", id);

create table phases (
    id             uuid primary key,
    project_id     uuid           not null,
    ordinal        int            not null,
    name           text           not null,
    start_date     date           not null,
    end_date       date           not null,
    capital_budget numeric(15, 2) not null,
    expense_budget numeric(15, 2) not null,
    description    text
);
create index ix_phases_project on phases (project_id, ordinal);

-- The last event applied of every aggregate, deleted ones included: the guard against duplicates and gaps, and what consistency tokens wait for.
create table aggregate_sequences (
    aggregate_id text primary key,
    sequence     bigint not null
) with (fillfactor = 70);

-- The next offset to apply of every topic partition, advanced in the transaction that applies the records before it.
create table projection_checkpoints (
    topic       text        not null,
    partition   int         not null,
    next_offset bigint      not null,
    updated_at  timestamptz not null,
    primary key (topic, partition)
) with (fillfactor = 50);

-- Everything committed on the write side before this instant is in these tables. One row.
create table projection_watermark (
    singleton boolean primary key default true check (singleton),
    instant   timestamptz not null
);

-- Whose cached facts are older than the tables. One row a fact and sink, however many events; first_note stays until the note is cleared.
create sequence dirty_note_numbers;
create table dirty_facts (
    sink       text   not null check (sink in ('redis', 'state_topic')),
    kind       text   not null check (kind in ('user', 'role', 'program', 'project')),
    id         text   not null,
    first_note bigint not null,
    last_note  bigint not null,
    primary key (sink, kind, id)
) with (fillfactor = 50);

-- What Redis must not have forgotten: the epoch under which facts are published, and how many publications it has seen. One row.
create table cache_trust (
    singleton    boolean primary key default true check (singleton),
    epoch        bigint not null,
    publications bigint not null
);

-- Records that could not be applied; later records of the same key wait behind them in order.
create table dead_letters (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    partition    int         not null,
    record_offset bigint     not null,
    aggregate_id text        not null,
    sequence     bigint,
    event_type   text,
    headers      jsonb       not null,
    payload      bytea,
    cause        text        not null,
    detail       text        not null,
    parked_at    timestamptz not null,
    unique (topic, partition, record_offset)
);
create index ix_dead_letters_aggregate on dead_letters (aggregate_id, id);

grant usage on schema ${flyway:defaultSchema} to ${readerRole};
grant select on all tables in schema ${flyway:defaultSchema} to ${readerRole};
alter default privileges in schema ${flyway:defaultSchema} grant select on tables to ${readerRole};
