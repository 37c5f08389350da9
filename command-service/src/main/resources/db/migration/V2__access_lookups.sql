-- What a command must know of users and roles other than the aggregate it changes: who may do what, which names are taken, who holds a
-- role. Kept in the transaction that appends the events. Locks across aggregates are taken on these rows; see the decisions that need them.

create table user_lookup (
    user_id  uuid         primary key,
    username varchar(100) not null constraint user_lookup_username_key unique,
    email    varchar(255) not null constraint user_lookup_email_key unique,
    active   boolean      not null
);

-- A deleted role has no row. "permissions" is the word of PermissionSet: one bit for each permission.
create table role_lookup (
    role        varchar(50) primary key,
    permissions bigint      not null
);

-- The foreign key is the last guard of "a role that somebody holds cannot be deleted".
create table role_assignment_lookup (
    role_assignment_id uuid        primary key,
    user_id            uuid        not null references user_lookup,
    role               varchar(50) not null references role_lookup,
    active             boolean     not null,
    constraint role_assignment_lookup_user_role_key unique (user_id, role)
);
create index role_assignment_lookup_role on role_assignment_lookup (role);

-- Program and project ids have no foreign key: deleting one ends its scopes in the same transaction, after the row has gone.
create table scope_lookup (
    scope_id           uuid        primary key,
    role_assignment_id uuid        not null references role_assignment_lookup on delete cascade,
    type               varchar(7)  not null constraint scope_lookup_type_check check (type in ('global', 'program', 'project')),
    program_id         uuid,
    project_id         uuid,
    active             boolean     not null,
    constraint scope_lookup_target_check check (
        (type = 'program') = (program_id is not null) and (type = 'project') = (project_id is not null))
);
create index scope_lookup_role_assignment on scope_lookup (role_assignment_id);
create index scope_lookup_program on scope_lookup (program_id) where program_id is not null;
create index scope_lookup_project on scope_lookup (project_id) where project_id is not null;

-- Scopes that were there: removing one again is a repeated intention, removing one that never was is an error.
create table ended_scope_lookup (
    scope_id uuid        primary key,
    user_id  uuid        not null,
    role     varchar(50) not null
);
