-- Cases of suspected adverse reactions. Laid out for tens of millions of rows: eight-byte columns first, enumerations of
-- four bytes, criteria of seriousness as bits, children keyed by the internal number instead of the id.

create type case_state as enum ('open', 'nullified');
create type case_background as enum ('hospital', 'faers');
create type patient_sex as enum ('female', 'male');
create type alcohol_use as enum ('yes', 'no', 'unknown');
create type reporter_qualification as enum (
    'physician', 'pharmacist', 'other-health-professional', 'lawyer', 'consumer');
create type drug_role as enum ('suspect', 'concomitant', 'interacting', 'not-administered');
create type drug_route as enum (
    'oral', 'sublingual', 'buccal', 'intrathecal', 'intravenous', 'intramuscular', 'subcutaneous', 'epidural',
    'transdermal', 'cutaneous', 'inhalation', 'nasal', 'ophthalmic', 'otic', 'rectal', 'vaginal', 'other');

create table safety_case (
    case_no bigint generated always as identity primary key,
    received_at timestamptz not null,
    revision bigint not null,
    case_id uuid not null,
    sender_version integer not null,
    -- When the sender last learned something new; orders versions before their number does.
    informed_on date,
    -- The days that a partial date can mean: equal for a day, else a whole month or year.
    onset_first date,
    onset_last date,
    state case_state not null,
    background case_background not null,
    sex patient_sex,
    reporter reporter_qualification,
    alcohol alcohol_use not null,
    -- Bits of the ICH E2A criteria: 1 death, 2 life-threatening, 4 hospitalisation, 8 disability,
    -- 16 congenital anomaly, 32 other important.
    seriousness smallint not null,
    age_years numeric(5, 2),
    sender text not null,
    sender_report_id text not null,
    country text,
    patient_reference text,
    constraint safety_case_id unique (case_id),
    constraint safety_case_number unique (sender, sender_report_id)
);

create index safety_case_received on safety_case using brin (received_at);
create index safety_case_of_site on safety_case (sender, case_no) where background = 'hospital';
create index safety_case_of_patient on safety_case (patient_reference) where patient_reference is not null;

-- Drugs and reactions are written and deleted with their case, in its transaction and under its lock; a foreign key
-- would check that again for each of some hundred million rows.
create table case_drug (
    case_no bigint not null,
    position smallint not null,
    role drug_role not null,
    route drug_route,
    drug_id text,
    -- As reported; a code with its system, an ingredient as it is compared.
    name text,
    code text,
    ingredient text,
    -- The name as it is compared, while the drug is not recognised.
    name_key text,
    primary key (case_no, position)
);

create index case_drug_by_drug on case_drug (drug_id, case_no) where drug_id is not null;
create index case_drug_uncoded_name on case_drug (name_key) where drug_id is null;
create index case_drug_uncoded_code on case_drug (code) where drug_id is null and code is not null;
create index case_drug_uncoded_ingredient on case_drug (ingredient) where drug_id is null and ingredient is not null;

create table case_reaction (
    case_no bigint not null,
    position smallint not null,
    term text,
    reported text not null,
    -- The reported text as it is compared, while it is not recognised.
    reported_key text,
    primary key (case_no, position)
);

create index case_reaction_by_term on case_reaction (term, case_no) where term is not null;
create index case_reaction_uncoded on case_reaction (reported_key, case_no) where term is null;

-- What was sent, to the byte, encrypted with the case's key: the only place of narratives and patient identifiers.
create table case_original (
    case_no bigint not null references safety_case,
    revision bigint not null,
    content_type text not null,
    body bytea not null,
    primary key (case_no, revision)
);
