-- Statistics of disproportionate reporting from the first time that they crossed a screen, what crossed since, and what
-- assessors made of them. The lists are written whole with their signal: they are short, and read together.
create table signal (
    signal_id    uuid        primary key,
    drug         text        not null,
    other_drug   text,
    with_alcohol boolean     not null,
    reaction     text        not null,
    revision     bigint      not null check (revision > 0),
    stage        text        not null,
    listed       boolean,
    changed_at   timestamptz not null,
    above        text[]      not null,
    counted      bigint      not null,
    crossings    jsonb       not null,
    decisions    jsonb       not null,
    check (other_drug is null or not with_alcohol)
);

create index signal_by_change on signal (changed_at desc, signal_id desc);
create index signal_by_drug on signal (drug, changed_at desc);
create index signal_by_other_drug on signal (other_drug, changed_at desc) where other_drug is not null;

-- Which replica looks for crossings.
create table signal_detector (
    only_one    boolean     primary key default true check (only_one),
    holder      uuid,
    lease_until timestamptz
);

insert into signal_detector default values;
