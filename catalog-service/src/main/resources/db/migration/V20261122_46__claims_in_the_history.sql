-- The claims about a drug belong to its history, as their documents. Revisions that stood before this column do not have
-- them, which is not the same as none.
alter table drug_revision add column claims jsonb;
