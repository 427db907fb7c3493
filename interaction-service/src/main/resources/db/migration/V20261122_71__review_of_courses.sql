-- When a patient's courses are to be looked at though no event came: a supply that ends without a word. Patients of
-- whom events were kept before this are looked at once.
alter table medicated_patient
    add column review_due timestamptz,
    add column all_recognised boolean not null default true;

update medicated_patient set review_due = now();

create index medicated_patient_review_due on medicated_patient (review_due) where review_due is not null;
create index medicated_patient_not_recognised on medicated_patient (patient_reference) where not all_recognised;
