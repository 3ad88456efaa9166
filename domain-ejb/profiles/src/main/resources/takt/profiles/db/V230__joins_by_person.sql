-- What led a person together with others is theirs to see, and goes with them.
create index led_together_person on profiles.led_together (profile_id);
