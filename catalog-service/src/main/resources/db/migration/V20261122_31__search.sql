-- Names as they are searched: without case, accents and punctuation. PostgreSQL computes the form of whatever is written,
-- by the service or by an import's SQL, so a name and its form can't part.
create extension if not exists unaccent;

-- Said to be immutable, though the rules of unaccent could be edited by whoever runs the server: after that, reindex.
create function search_form(given text) returns text
    language sql immutable strict parallel safe
begin atomic
    select btrim(regexp_replace(
        lower(unaccent('unaccent'::regdictionary, given) collate "pg_c_utf8"), '[^[:alnum:]]+', ' ', 'g'));
end;

alter table drug
    add column search_name text collate "C" not null generated always as (search_form(name)) stored;
alter table drug_name
    add column search_name text collate "C" not null generated always as (search_form(name)) stored;

create index drug_by_search_name on drug (search_name, id);
create index drug_name_by_search_name on drug_name (search_name, drug_id);

-- What is new waits in a list before it enters these, and every search reads that list: so it is kept short.
create index drug_spelled_alike on drug using gin (search_name gin_trgm_ops) with (gin_pending_list_limit = 256);
create index drug_name_spelled_alike on drug_name using gin (search_name gin_trgm_ops)
    with (gin_pending_list_limit = 256);

-- Replaced by the two above.
drop index drug_name_alike;
drop index drug_other_name_alike;

-- A code as someone types it, in whatever system.
create index drug_code_typed on drug_code (upper(code) collate "C", drug_id);
