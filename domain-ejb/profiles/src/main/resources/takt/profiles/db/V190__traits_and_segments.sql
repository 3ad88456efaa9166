-- What the company defines, as JSON; what is computed for a definition is found by its id.
create table definition (
  id integer primary key,
  kind varchar(10) not null,
  code varchar(200) not null,
  revision integer not null,
  content varchar(40000) not null,
  unique (kind, code)
);

-- One row: changes with every change of a definition, and is the lock of all changes. swept_day is
-- the day (in days since 1970) for which a sweep of what time changes was asked last.
create table definition_stamp (stamp integer not null, swept_day integer not null);
insert into definition_stamp (stamp, swept_day) values (0, 0);

-- What is to be computed for everybody, the lowest id first; place is the last profile done.
create table sweep (
  id integer primary key,
  kind varchar(10) not null,
  definition integer not null,
  asked_at timestamp(6) with time zone not null,
  place uuid not null,
  swept bigint not null,
  lease_node uuid,
  lease_until timestamp(6) with time zone
);

-- What a computed trait is made of, by day (in days since 1970), or in one row of day 0 if it looks
-- at all days; for the most frequent value, a row for each value. The keys make an order of what
-- happened at the same time.
create table trait_day (
  profile_id uuid not null,
  trait integer not null,
  purpose varchar(40) not null,
  on_day integer not null,
  content varchar(200) not null,
  happened bigint not null,
  total numeric(38,10),
  least numeric(38,10),
  greatest numeric(38,10),
  first_at timestamp(6) with time zone not null,
  first_key varchar(24) not null,
  first_text varchar(200) not null,
  last_at timestamp(6) with time zone not null,
  last_key varchar(24) not null,
  last_text varchar(200) not null,
  primary key (profile_id, trait, purpose, on_day, content)
);

-- Who is in a segment. A row of segment 0 says that the person was looked at for the purpose.
create table segment_member (
  profile_id uuid not null,
  purpose varchar(40) not null,
  segment integer not null,
  since timestamp(6) with time zone not null,
  primary key (profile_id, purpose, segment)
);
create index segment_member_by_segment on segment_member (segment, profile_id);

-- Who was put on a list.
create table segment_listed (
  profile_id uuid not null,
  segment integer not null,
  origin_id uuid not null,
  purposes varchar(2700) not null,
  source varchar(200) not null,
  listed_at timestamp(6) with time zone not null,
  primary key (profile_id, segment, origin_id)
);
