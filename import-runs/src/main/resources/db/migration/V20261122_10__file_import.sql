-- Imports of files. At most one runs at a time, whatever the number of replicas.
create table file_import (
    import_id uuid primary key,
    format text not null,
    file_name text,
    -- SHA-256 of the file, so that the same one is known when it is sent again.
    fingerprint text not null,
    actor text not null,
    site text not null,
    state text not null check (state in ('running', 'completed', 'stopped', 'failed')),
    started_at timestamptz not null,
    -- Who runs it, and when that one last said that it is alive.
    holder uuid not null,
    beat_at timestamptz not null,
    stop_requested boolean not null default false,
    restarts integer not null default 0,
    -- Where to go on after an interruption; what it means is the format's own affair.
    checkpoint bigint not null default 0,
    lines_total bigint not null default 0,
    lines_read bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    retired bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    message text
);

create unique index file_import_one_at_a_time on file_import ((true)) where state = 'running';
create index file_import_latest on file_import (started_at desc, import_id desc);
create index file_import_of_file on file_import (fingerprint, started_at desc);

-- What came of lines that changed something or were refused.
create table file_import_line (
    import_id uuid not null references file_import,
    place bigint generated always as identity,
    file text not null,
    line integer not null,
    outcome text not null,
    extent text not null,
    what text,
    reason text,
    primary key (import_id, place)
);

create index file_import_line_by_outcome on file_import_line (import_id, outcome, place);
