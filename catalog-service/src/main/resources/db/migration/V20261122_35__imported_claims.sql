-- Claims that an import brought are replaced by that import alone. What people edit and what the service ships is
-- 'catalog', and is replaced as a whole.
alter table claim add column origin text not null default 'catalog' check (origin in ('catalog', 'import'));

create index claim_of_catalog on claim (drug_id) where origin = 'catalog';
