-- The index was over the days of onset alone, where the first is the last. PostgreSQL concludes from "the first is this day
-- and the last is the first" that both are this day, drops what it concluded from, and then cannot tell that the index
-- holds all such rows: each case that was looked for read the whole table. Of the cases of a day, those of about one age
-- are read.
drop index safety_case_onset_day;
create index safety_case_onset_day on safety_case (onset_first, onset_last, age_years);
