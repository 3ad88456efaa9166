-- What no event can be worth is a mistake: one is enough for a campaign's sum to overflow.
update decision set reached_value = null where reached_value > 1e12 or reached_value < -1e12;
