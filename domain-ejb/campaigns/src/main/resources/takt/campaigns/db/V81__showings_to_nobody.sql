-- How often messages were shown to nobody known, by day in UTC (rule G2.6): nothing of who or when.
create table showing_to_nobody (
  campaign_id uuid not null,
  shown_on date not null,
  message varchar(40) not null,
  placement varchar(40) not null,
  showings bigint not null,
  primary key (campaign_id, shown_on, message, placement)
);
create index showing_to_nobody_day on showing_to_nobody (shown_on);
