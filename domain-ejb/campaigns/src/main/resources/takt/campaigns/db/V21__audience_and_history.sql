-- Whom a campaign is for: EVERYONE, MEMBERS of a segment, or NOBODY_KNOWN.
alter table campaign add column audience varchar(12) default 'EVERYONE' not null;
alter table campaign add column audience_segment varchar(60);

-- Who changed what, with the plan as each change left it; the latest 200 changes of a campaign.
create table campaign_change (
  campaign_id uuid not null,
  revision integer not null,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(200) not null,
  kind varchar(10) not null,
  plan text not null,
  primary key (campaign_id, revision)
);
