-- Whether the item that its message speaks of was bought by whoever saw it (rule G13.12).
alter table example add column bought boolean default false not null;
