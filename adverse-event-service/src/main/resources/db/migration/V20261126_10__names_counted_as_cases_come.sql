-- The last case when all cases were counted at once; since then only those that came were added.
alter table duplicate_counting add column last_when_whole bigint not null default 0;
