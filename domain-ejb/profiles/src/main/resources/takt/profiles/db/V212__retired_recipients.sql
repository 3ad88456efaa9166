-- Since when a recipient gets no more data; it stays while anybody's data are with it.
alter table profiles.recipient add column retired_at timestamp(6) with time zone;
create index disclosure_recipient on profiles.disclosure (recipient_id);
