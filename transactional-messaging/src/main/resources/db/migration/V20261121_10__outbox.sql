-- Events on their way out. A row lives from the transaction of its cause until Kafka has acknowledged it.
-- Rows are inserted and deleted at a high rate, hence the eager vacuum.
create table outbox (
    lane smallint not null,
    position bigint generated always as identity,
    topic text not null,
    key text not null,
    event_id uuid not null default uuidv7(),
    type text not null,
    source text not null,
    occurred_at timestamptz not null,
    traceparent text,
    payload bytea not null,
    primary key (lane, position)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- Who sends a lane's events, and until when he is presumed alive.
create table outbox_lane (
    lane smallint primary key,
    holder uuid,
    lease_until timestamptz
);

insert into outbox_lane (lane) select generate_series(0, 7);

-- The relays that share the lanes.
create table outbox_relay (
    holder uuid primary key,
    alive_until timestamptz not null
);
