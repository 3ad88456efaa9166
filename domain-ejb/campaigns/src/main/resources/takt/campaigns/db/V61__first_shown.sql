-- When the contact began that a continued decision is part of: when its message was first shown.
alter table decision add column first_shown_at timestamp(6) with time zone;
