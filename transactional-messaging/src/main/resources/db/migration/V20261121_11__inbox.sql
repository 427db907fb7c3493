-- Events that were taken, so that none takes effect twice. The topic is part of an event's name, for it is the proof of
-- who sent it: what one sender calls its events cannot hide another's.
create table inbox (
    topic text not null,
    source text not null,
    id text not null,
    -- First half of the SHA-256 of the data: the same name with other data is not the same event.
    digest uuid not null,
    taken_at timestamptz not null,
    primary key (topic, source, id)
);

create index inbox_by_age on inbox using brin (taken_at);
