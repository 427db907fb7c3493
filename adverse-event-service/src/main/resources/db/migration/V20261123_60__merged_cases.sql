-- A merged case is counted as another one. Its own row goes on taking its sender's follow-ups, so that nothing is lost and
-- it can be counted for itself again.
alter type case_state add value 'merged';

alter table safety_case add column merged_into uuid;

create index safety_case_merged_into on safety_case (merged_into) where merged_into is not null;

-- Reports of the FDA from before FAERS are known by a number of their own (ISR), which their version holds.
create index safety_case_isr on safety_case (sender_version)
    where sender in ('faers', 'openfda') and sender_version > 1000000;
