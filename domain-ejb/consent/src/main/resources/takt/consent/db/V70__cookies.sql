-- What sites store on persons' devices (rule C9.1). At most one entry is about the same.
create table consent.cookie (
  code            varchar(60) not null primary key,
  revision        integer not null,
  name            varchar(200) not null,
  is_prefix       boolean not null,
  domain          varchar(253) not null,
  kind            varchar(20) not null,
  purpose         varchar(40) not null references consent.purpose (code),
  covered_from    integer not null,
  checked_against integer not null,
  description_de  varchar(1000) not null,
  description_en  varchar(1000) not null,
  kept_days       integer,
  kept_de         varchar(200),
  kept_en         varchar(200),
  controller      varchar(200) not null,
  platform        varchar(200),
  privacy         varchar(500),
  necessary_de    varchar(500),
  necessary_en    varchar(500),
  sites           varchar(5200) not null,
  changed_at      timestamp(6) with time zone not null,
  unique (name, is_prefix, domain, kind)
);

-- The purposes that are proposed for the categories of the Open Cookie Database (rule C9.5).
create table consent.cookie_category (
  category varchar(20) not null primary key,
  purpose  varchar(40) not null references consent.purpose (code),
  revision integer not null
);
