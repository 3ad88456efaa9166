-- After how many days persons buy again in a category, for a purpose: figures, nothing of a person
-- (rule F15.2). Without median_days there were too few intervals.
create table profiles.purchase_rhythm (
  purpose varchar(40) not null,
  category varchar(200) not null,
  median_days integer,
  intervals bigint not null,
  persons integer not null,
  primary key (purpose, category)
);

-- Which purposes are to be learnt, and whose turn it is.
create table profiles.rhythm_learning (
  purpose varchar(40) primary key,
  state varchar(20) not null,
  asked_at timestamp(6) with time zone not null,
  learnt_at timestamp(6) with time zone,
  persons bigint not null,
  attempts integer not null,
  lease_node uuid,
  lease_until timestamp(6) with time zone
);
