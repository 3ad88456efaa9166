-- Whether consent objects inside the events that come by a key are the persons' word.
alter table access.api_key add column consent_source boolean default false not null;
