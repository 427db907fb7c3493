-- Labels that were imported, each in its newest version, with the claims that were made of it.
create table drug_label (
    set_id text primary key,
    version int not null check (version > 0),
    drug_id text not null references drug,
    claim_ids text[] not null
);
