-- Since when a value leads this person no more: what is sent again then was theirs (rule F3.1).
alter table profiles.led_together add column left_at timestamp(6) with time zone;
