alter table campaign add column budget_total integer;
alter table campaign add column budget_per_day integer;
alter table campaign add column budget_pace varchar(20);

-- What is given out of a campaign's budget; nothing about persons.
create table campaign_account (
  campaign_id uuid primary key,
  showings bigint not null,
  given_day date not null,
  given_today bigint not null,
  tokens double precision not null,
  counted_at timestamp(6) with time zone not null
);
