package takt.campaigns.campaign;

/** Placements or campaigns were changed by this transaction. */
record ConfigurationChanged() {}
