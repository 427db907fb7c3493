-- What the tests' own intake takes.
create table note (number bigint generated always as identity, sender text not null, text text not null, trace text);
