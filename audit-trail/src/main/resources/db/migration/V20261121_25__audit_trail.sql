-- Who did what, written in the transaction of the act. Null until sealed.
create table audit_entry (
    entry_id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    site text not null,
    action text not null,
    subject text not null,
    seal bigint
);

create index audit_entry_unsealed on audit_entry (entry_id) where seal is null;
create index audit_entry_subject on audit_entry (subject, entry_id);

-- A link of the chain: it names its entries, the hash of each (32 bytes each, in the order of the ids), and hashes them
-- together with the link before. Entries that commit late are in a later link.
create table audit_seal (
    seal bigint primary key,
    previous_hash bytea not null,
    entry_ids bigint[] not null,
    entry_hashes bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null default now()
);
