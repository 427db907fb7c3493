-- Records that could not be taken. What they hold is sealed under the subject dead-letter/<id>.
create table dead_letter (
    id uuid primary key,
    number bigint generated always as identity unique,
    topic text not null,
    partition int not null,
    record_offset bigint not null,
    record_time timestamptz not null,
    content bytea not null,
    field text,
    reason text not null,
    refused_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'replayed', 'discarded')),
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    -- A topic that was made anew counts its offsets anew, hence the time.
    unique (topic, partition, record_offset, record_time)
);

create index dead_letter_by_state on dead_letter (state, number);
