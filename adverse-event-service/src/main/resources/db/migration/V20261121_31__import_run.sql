-- Imports of public collections. At most one runs at a time, whatever the number of replicas.
create table import_run (
    import_id uuid primary key,
    state text not null check (state in ('running', 'completed', 'stopped', 'failed')),
    started_at timestamptz not null,
    -- When its replica last said that it is alive.
    beat_at timestamptz not null,
    stop_requested boolean not null default false,
    lines_total bigint not null default 0,
    lines_read bigint not null default 0,
    cases_new bigint not null default 0,
    cases_updated bigint not null default 0,
    cases_unchanged bigint not null default 0,
    refused bigint not null default 0,
    message text
);

create unique index import_run_one_at_a_time on import_run ((true)) where state = 'running';
create index import_run_latest on import_run (started_at desc, import_id desc);

-- Lines of public files that were left out, and why.
create table import_refusal (
    import_id uuid not null references import_run,
    place bigint generated always as identity,
    file text not null,
    line integer not null,
    extent text not null,
    reason text not null,
    primary key (import_id, place)
);
