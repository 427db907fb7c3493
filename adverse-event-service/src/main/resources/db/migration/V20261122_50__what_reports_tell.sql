-- What reports tell beside what was counted so far. How a drug was used and how a reaction went is read with its case and
-- never searched by, so each is one document.
create type report_kind as enum ('spontaneous', 'study', 'other');
create type age_group as enum ('foetus', 'neonate', 'infant', 'child', 'adolescent', 'adult', 'elderly');

alter table safety_case
    -- Bits of the special situations, in the order of SpecialSituation: 1 overdose, 2 misuse, 4 abuse and so on.
    add column situations smallint not null default 0,
    add column kind report_kind,
    add column age_group age_group,
    add column weight_kg numeric(5, 2),
    add column worldwide_number text;

create index safety_case_worldwide on safety_case (worldwide_number) where worldwide_number is not null;

alter table case_drug add column use jsonb;
alter table case_reaction add column course jsonb;
