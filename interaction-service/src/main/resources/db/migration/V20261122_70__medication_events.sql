-- Patients whose medication hospitals tell about. The row's lock orders all that is written about one of them.
create table medicated_patient (
    patient_reference text primary key,
    site text not null,
    -- Whose key encrypts the identifiers; a patient who was forgotten and comes again has another one.
    subject text not null unique
);

-- What hospitals told, once per number of theirs. Of a patient who was forgotten only the numbers stay, so that what
-- is sent again does not come back.
create table medication_event (
    sender text not null,
    sender_event_id text not null,
    patient_reference text,
    occurred_at timestamptz,
    received_at timestamptz not null,
    -- The event as sent, without the patient.
    document text,
    -- The sender's identifier of the patient, encrypted with the patient's key.
    identifier bytea,
    primary key (sender, sender_event_id),
    check ((patient_reference is null) = (document is null)),
    check ((patient_reference is null) = (identifier is null))
);

create index medication_event_of_patient on medication_event (patient_reference) where patient_reference is not null;
