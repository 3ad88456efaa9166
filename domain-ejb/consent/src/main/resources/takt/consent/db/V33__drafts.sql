-- Why a version was published though its texts could be plainer (rule C1.11).
alter table consent.purpose_version add column accepted_for varchar(500);
alter table consent.purpose_version add column warnings integer default 0 not null;

-- Purposes that somebody still works on, at most one for each code (rule C1.12).
create table consent.purpose_draft (
  code             varchar(40) not null primary key,
  revision         integer not null,
  replaces         integer not null,
  changed_at       timestamp(6) with time zone not null,
  basis            varchar(20),
  channel          varchar(10),
  retention_days   integer,
  interests        boolean not null,
  counts_without   boolean not null,
  asks_anew        boolean not null,
  expiry_days      integer,
  reminder_days    integer,
  double_opt_in    boolean not null,
  evidence         varchar(40) not null,
  minimum_age      integer,
  guardian         boolean not null,
  direct_marketing boolean not null,
  shared           boolean not null,
  needs            varchar(2700) not null,
  excludes         varchar(2700) not null
);

create table consent.purpose_draft_text (
  code       varchar(40) not null references consent.purpose_draft (code),
  language   varchar(2) not null,
  name       varchar(1000),
  sentence   varchar(1000),
  collected  varchar(1000),
  used_for   varchar(1000),
  benefit    varchar(1000),
  recipients varchar(1000),
  storage    varchar(1000),
  kept       varchar(1000),
  primary key (code, language)
);

create table consent.purpose_draft_recipient (
  code      varchar(40) not null references consent.purpose_draft (code),
  position  integer not null,
  name      varchar(200) not null,
  role_de   varchar(200) not null,
  role_en   varchar(200) not null,
  country   varchar(2) not null,
  safeguard varchar(30),
  primary key (code, position)
);
