-- What retention looks for.
create index event_received on event (received_at);
