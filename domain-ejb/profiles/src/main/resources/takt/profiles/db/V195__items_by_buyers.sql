-- Buyers are counted by item (rule F15.5): for a company's whole stock, a page at a time.
create index purchase_item on profiles.purchase (item);
