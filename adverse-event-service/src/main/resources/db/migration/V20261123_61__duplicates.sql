-- Cases that changed since duplicates of them were looked for. Written by whoever changes a case, in its transaction, so
-- that none is forgotten; several rows of one case are one. No key on the case: nobody ever waits for another's row.
create table duplicate_queue (
    place bigint generated always as identity primary key,
    case_id uuid not null
);

create function queue_for_duplicates() returns trigger language plpgsql as $$
begin
    insert into duplicate_queue (case_id) select case_id from added;
    return null;
end $$;

-- What this feature itself changes, whether a case is merged, is no reason to look again.
create function queue_changed_for_duplicates() returns trigger language plpgsql as $$
begin
    insert into duplicate_queue (case_id)
    select now_known.case_id from now_known join known using (case_no)
    where now_known.merged_into is not distinct from known.merged_into or now_known.state = 'nullified';
    return null;
end $$;

create trigger safety_case_added after insert on safety_case
    referencing new table as added for each statement execute function queue_for_duplicates();

create trigger safety_case_changed after update on safety_case
    referencing old table as known new table as now_known
    for each statement execute function queue_changed_for_duplicates();

insert into duplicate_queue (case_id) select case_id from safety_case order by case_no;

-- Two cases that are probably the same, the one with the lower id first. Which fields say so is reckoned when it is read:
-- nothing of what the cases say is kept here. Cases are never deleted, and a foreign key would lock their rows in any
-- order.
create table duplicate_pair (
    pair_id uuid primary key default gen_random_uuid(),
    version integer not null default 1,
    state text not null default 'open' check (state in ('open', 'merged', 'dismissed')),
    first_id uuid not null,
    second_id uuid not null,
    score numeric(8, 2) not null,
    -- A digest of what is compared, as it was when the pair was offered or decided.
    content text not null,
    survivor_id uuid,
    merged_revision bigint,
    decided_by text,
    decided_at timestamptz,
    -- In the assessor's own words, encrypted with the key of the first case.
    reason bytea,
    constraint duplicate_pair_once unique (first_id, second_id),
    check (first_id < second_id)
);

create index duplicate_pair_second on duplicate_pair (second_id);
create index duplicate_pair_surest on duplicate_pair (state, score desc, pair_id);

-- Cases that a person set apart from others with the same numbers.
create table case_standing_alone (
    case_id uuid primary key,
    decided_by text not null,
    decided_at timestamptz not null,
    reason bytea not null
);

-- How many cases name what: a rare thing that two cases share says more than a common one.
create table duplicate_frequency (
    kind text not null check (kind in ('drug', 'reaction')),
    key text not null,
    cases bigint not null,
    primary key (kind, key)
);

create table duplicate_counting (
    one boolean primary key default true check (one),
    cases bigint not null,
    last_case_no bigint not null
);

insert into duplicate_counting (cases, last_case_no) values (0, 0);

create index safety_case_onset_day on safety_case (onset_first) where onset_first = onset_last;
