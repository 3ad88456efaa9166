-- The item that the message spoke of when it was decided (rules G13.12 and G17.2).
alter table decision add column item varchar(100);
update decision set item = (select m.item from message m
    where m.campaign_id = decision.campaign_id and m.code = decision.message)
  where exists (select 1 from message m
    where m.campaign_id = decision.campaign_id and m.code = decision.message and m.item is not null);

-- When what its message speaks of was bought, for what may have to be seen before (rule G13.12).
alter table example add column bought_at timestamp(6) with time zone;
