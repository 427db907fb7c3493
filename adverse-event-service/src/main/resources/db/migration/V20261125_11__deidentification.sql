-- That a case was de-identified: its later versions are taken in without what tells who the patient is. Codes and ids only.
create table case_deidentification (
    case_id uuid primary key references safety_case (case_id),
    deidentified_at timestamptz not null,
    deidentified_by text not null,
    reason text not null check (reason in ('patient-request', 'no-longer-needed', 'ordered'))
);
