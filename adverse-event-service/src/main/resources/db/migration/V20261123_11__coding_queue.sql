-- What was not recognised, each text once, as it was counted last. Of a hospital's text alone its assessors see it.
create table unmatched_text (
    kind text not null check (kind in ('drug', 'reaction')),
    key text not null,
    sender text not null,
    background case_background not null,
    -- As one of the reports has it.
    reported text not null,
    cases bigint not null,
    -- The vocabulary that it was looked up in last, and what it means there but for a slip of the pen.
    looked_up_in text,
    proposed text,
    score smallint,
    primary key (kind, key, sender)
);

create index unmatched_text_not_looked_up on unmatched_text (looked_up_in, kind, key);

-- When texts were counted, by one replica at a time.
create table unmatched_count (
    counted_at timestamptz not null,
    took interval not null
);
insert into unmatched_count values (timestamptz '2026-01-01 00:00:00Z', interval '0');

-- What assessors decided that texts mean. Rows are never deleted; of a text at a site one stands at a time.
create table coding_decision (
    decision_id uuid primary key,
    kind text not null check (kind in ('drug', 'reaction')),
    -- A hospital, or * for all cases.
    site text not null,
    key text not null,
    -- At most one; none when the text is no drug, or no reaction.
    drug_id text,
    term text,
    meddra_code integer,
    -- How alike it is spelled, in hundredths, where a suggestion was confirmed.
    score smallint,
    made_by text not null,
    made_at timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    -- How often cases are still to be coded again because of it.
    passes smallint not null default 2,
    check (num_nonnulls(drug_id, term, meddra_code) <= 1)
);

create unique index coding_decision_standing on coding_decision (kind, site, key) where undone_at is null;
create index coding_decision_latest on coding_decision (made_at desc, decision_id desc);
create index coding_decision_to_apply on coding_decision (passes) where passes > 0;

-- Rises with each decision, so that replicas see when there is something to learn.
create table coding_decision_version (version bigint not null);
insert into coding_decision_version values (0);

-- Cases that a new version of MedDRA codes otherwise.
create table recoding_queue (case_no bigint primary key);
