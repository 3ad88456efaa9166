create index decision_time on decision (decided_at);
