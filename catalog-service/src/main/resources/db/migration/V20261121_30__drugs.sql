-- Drugs as people edit them. Names and codes are rows, since they are searched; what a version states is one document.
create extension if not exists pg_trgm;

create table drug (
    id           text   primary key,
    revision     bigint not null check (revision > 0),
    lock_version bigint not null,
    state        text   not null,
    name         text   not null
);

create table drug_name (
    drug_id        text not null references drug,
    position       int  not null,
    name           text not null,
    kind           text not null,
    citation       text not null,
    evidence_level text not null,
    jurisdiction   text,
    dated          date,
    primary key (drug_id, position)
);

-- Every name of a drug, the preferred one too, for look-up and search.
create view drug_any_name as
    select id as drug_id, name from drug
    union all
    select drug_id, name from drug_name;

create index drug_by_name on drug (lower(name));
create index drug_name_by_name on drug_name (lower(name));
create index drug_name_alike on drug using gin (lower(name) gin_trgm_ops);
create index drug_other_name_alike on drug_name using gin (lower(name) gin_trgm_ops);

create table drug_code (
    drug_id        text    not null references drug,
    position       int     not null,
    system         text    not null,
    code           text    not null,
    retired        boolean not null,
    replaced_by    text,
    citation       text    not null,
    evidence_level text    not null,
    jurisdiction   text,
    dated          date,
    primary key (drug_id, position)
);

create index drug_by_code on drug_code (system, code);

create table drug_version (
    drug_id        text  not null references drug,
    position       int   not null,
    number         int   not null,
    effective_from date  not null,
    body           jsonb not null,
    primary key (drug_id, position),
    unique (drug_id, number)
);

create table claim (
    id             text primary key,
    drug_id        text references drug,
    topic          text not null,
    subject        text not null,
    statement      text not null,
    comparator     text,
    low            numeric,
    high           numeric,
    unit           text,
    citation       text not null,
    evidence_level text not null,
    jurisdiction   text,
    dated          date
);

create index claim_by_drug_and_topic on claim (drug_id, topic, id);

-- Which content the service ships was loaded last, so that a start with the same content does nothing.
create table loaded_content (
    name        text        primary key,
    fingerprint text        not null,
    loaded_at   timestamptz not null
);
