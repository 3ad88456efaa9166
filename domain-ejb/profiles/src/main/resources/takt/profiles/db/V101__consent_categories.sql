-- What the categories of others' consent managers mean, in purposes.
create table profiles.consent_category (
  name varchar(100) primary key,
  purposes varchar(2700) not null
);
