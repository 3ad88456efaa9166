-- What retention looks for. Events come in the order of time, so a block range index finds the old ones at next to no
-- cost for those that come in.
create index event_received on event using brin (received_at);
