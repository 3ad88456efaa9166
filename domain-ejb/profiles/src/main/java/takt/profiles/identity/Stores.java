package takt.profiles.identity;

import takt.consent.Consents;

/** Where what a batch says about identity is written. */
record Stores(Identities identities, Merges merges, Consents consents) {}
