-- What people have to do about hospitals' cases. A row is written with its case, in the same transaction and under the
-- case's lock, hence without a foreign key.
create type work_state as enum ('received', 'in-assessment', 'closed', 'nullified');

create table case_work (
    case_id uuid primary key,
    received_at timestamptz not null,
    -- By when the first report that is due must have been made.
    due_before timestamptz,
    -- Since when enough is known to report the case, and what clocks were last set going by.
    known_revision bigint,
    day_zero_revision bigint,
    known_on date,
    day_zero date,
    due_on date,
    version integer not null,
    open_questions integer not null default 0,
    follow_ups_to_judge integer not null default 0,
    state work_state not null,
    -- 0 for death, 1 for life-threatening, 2 for otherwise serious, 3 for the rest.
    mildness smallint not null,
    linked_alert boolean not null,
    needs_coding boolean not null,
    site text not null,
    assignee text,
    gravity text not null,
    expectedness text not null,
    no_clock text,
    -- What was known of the case when its clocks were reckoned, and the rules and duties of that time.
    seen jsonb,
    reckoned_with text not null,
    queue_at timestamptz generated always as (coalesce(due_before, 'infinity'::timestamptz)) stored,
    to_do boolean generated always as (
        state in ('received', 'in-assessment') or due_before is not null or follow_ups_to_judge > 0) stored
);

create index case_work_queue on case_work (queue_at, mildness, case_id) where to_do;
create index case_work_queue_of_site on case_work (site, queue_at, mildness, case_id) where to_do;
create index case_work_reckoned_with on case_work (reckoned_with);

-- Reports that are due, or were: one for each rule, and each state of the case that set it going.
create table case_clock (
    case_id uuid not null references case_work on delete cascade,
    revision bigint not null,
    due_before timestamptz not null,
    day_zero date not null,
    due_on date not null,
    -- Of the submission that ended it.
    submission_no integer,
    rule text not null,
    jurisdiction text not null,
    ended text check (ended in ('submitted', 'submitted-late', 'waived')),
    primary key (case_id, revision, rule)
);

-- Versions of a report after the first, and whether they set clocks going again.
create table case_follow_up (
    case_id uuid not null references case_work on delete cascade,
    revision bigint not null,
    received_at timestamptz not null,
    day_zero date not null,
    changes text[] not null,
    significance text not null check (significance in ('by-rule', 'to-judge', 'significant', 'not-significant')),
    judged_by text,
    primary key (case_id, revision)
);

create table case_submission (
    case_id uuid not null references case_work on delete cascade,
    submission_no integer not null,
    case_revision bigint not null,
    submitted_at timestamptz not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    jurisdiction text not null,
    recipient text not null,
    acknowledgement text,
    recorded_by text not null,
    withdrawn_by text,
    primary key (case_id, submission_no)
);

-- Words of people are encrypted with the case's key.
create table case_question (
    case_id uuid not null references case_work on delete cascade,
    question_no integer not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    asked_by text not null,
    answered_by text,
    question bytea not null,
    answer bytea,
    primary key (case_id, question_no)
);

-- What happened, with what was said about it.
create table case_work_entry (
    case_id uuid not null references case_work on delete cascade,
    entry_no integer not null,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    detail text,
    words bytea,
    primary key (case_id, entry_no)
);

-- Cases that were received before: they are reckoned after the start.
insert into case_work
    (case_id, received_at, version, state, mildness, linked_alert, needs_coding, site, gravity, expectedness, reckoned_with)
select case_id, received_at, 1, case state when 'open' then 'received' else 'nullified' end::work_state, 3, false, false,
    sender, 'not-serious', 'unknown', ''
from safety_case where background = 'hospital';
