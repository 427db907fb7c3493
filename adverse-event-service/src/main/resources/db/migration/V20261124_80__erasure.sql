-- Of an erased case its row stays, with its ids and its sender's number alone: a report of it that comes again must find it.
alter type case_state add value 'erased';

-- That it was erased. Codes and ids only.
create table case_erasure (
    case_id uuid primary key references safety_case (case_id),
    erased_at timestamptz not null,
    erased_by text not null,
    reason text not null check (reason in ('patient-request', 'sent-in-error', 'retention-expired', 'ordered'))
);
