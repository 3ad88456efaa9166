-- Results read a span of time; the log is in the order of time, so a block range index finds it at
-- next to no cost for the decisions themselves.
create index decision_time on decision using brin (decided_at);
