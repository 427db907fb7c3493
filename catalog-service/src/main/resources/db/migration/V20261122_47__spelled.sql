-- Misspelled names are looked for among those with the same first letter. So that an index reads only of these, letters and
-- digits are written in an alphabet that begins with the first of them: what is alike stays as alike, and three letters in a
-- row seldom mean the same under two first letters. Other letters stay as they are.
create function spelled(form text) returns text
    language sql immutable strict parallel safe
return translate(
    form,
    'abcdefghijklmnopqrstuvwxyz0123456789',
    substr(
        'abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789',
        greatest(1, strpos('abcdefghijklmnopqrstuvwxyz0123456789', left(form, 1))),
        36));

alter table drug
    add column spelled text collate "C" not null generated always as (spelled(search_form(name))) stored;
alter table drug_name
    add column spelled text collate "C" not null generated always as (spelled(search_form(name))) stored;

create index drug_spelled on drug using gin (spelled gin_trgm_ops) with (gin_pending_list_limit = 256);
create index drug_name_spelled on drug_name using gin (spelled gin_trgm_ops) with (gin_pending_list_limit = 256);
