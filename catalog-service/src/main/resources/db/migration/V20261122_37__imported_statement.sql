-- Names and codes of drugs that an import added, so that content which is loaded later keeps them.
create table imported_statement (
    drug_id text not null references drug,
    -- 'name', or the system of a code.
    kind text not null,
    value text not null,
    primary key (drug_id, kind, value)
);
