-- What an editor read in a claim, so that claims can be compared: what a figure measures, whom the claim is about and
-- compared with what, what it answers to propositions, and the conditions that a use or caution is about.
alter table claim add column measure text;
alter table claim add column population text;
alter table claim add column compared_with text;
alter table claim add column asserts jsonb not null default '[]';
alter table claim add column concerns jsonb not null default '[]';

-- Lists are read in the order of ids: of one drug, of one topic, by a part of a subject.
create index claim_by_drug on claim (drug_id, id);
create index claim_by_topic on claim (topic, id);
create index claim_alike on claim using gin (lower(subject) gin_trgm_ops);
