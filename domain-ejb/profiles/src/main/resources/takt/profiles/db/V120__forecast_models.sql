-- Versions of forecast models: parameters and figures, nothing of a person. The training that makes one is kept with it.
create table profiles.forecast_model (
  id uuid primary key,
  kind varchar(20) not null,
  purpose varchar(40) not null,
  version integer not null,
  state varchar(20) not null,
  training varchar(20000) not null,
  read_persons bigint not null,
  fit varchar(200000),
  refusals varchar(20000) not null,
  attempts integer not null,
  lease_node uuid,
  lease_until timestamp(6) with time zone,
  asked_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  unique (purpose, kind, version)
);

-- Which trainings wait for a node.
create index forecast_model_state on profiles.forecast_model (state, asked_at);
