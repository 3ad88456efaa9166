-- The last purchase of an item is the last of what was kept (rule F3.3): those of whoever has
-- returned something are computed anew with their interests, in the background.
update profiles.profile set interests_by = '00000000-0000-0000-0000-000000000000'
  where id in (select profile_id from profiles.purchase where returned > 0);
