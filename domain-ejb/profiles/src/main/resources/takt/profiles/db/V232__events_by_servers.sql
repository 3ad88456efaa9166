-- Whether only the company can have sent an event: by a server's key or an import. Null where that was
-- not written down, as of all events before: what they say gets into no catalogue (rule F15.8).
alter table profiles.event add column by_server boolean;
