-- A page of traits lies in its row as it is, neither compressed nor out of line: it is read and written
-- whole. Room is left for its next version beside it, so that the index need not change.
alter table trait_page set (toast_tuple_target = 8160, fillfactor = 80);
