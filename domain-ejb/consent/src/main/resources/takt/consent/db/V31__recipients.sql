-- How long data is kept, in words (rule C1.9); versions published before say it by their retention.
alter table consent.purpose_text add column kept varchar(1000);

-- Who outside the company gets data (rule C1.8).
create table consent.purpose_recipient (
  code      varchar(40) not null,
  version   integer not null,
  position  integer not null,
  name      varchar(200) not null,
  role_de   varchar(200) not null,
  role_en   varchar(200) not null,
  country   varchar(2) not null,
  safeguard varchar(30),
  primary key (code, version, position),
  foreign key (code, version) references consent.purpose_version (code, version)
);
