-- Of the cases with one day of onset, those of about one age.
drop index safety_case_onset_day;
create index safety_case_onset_day on safety_case (onset_first, onset_last, age_years);
