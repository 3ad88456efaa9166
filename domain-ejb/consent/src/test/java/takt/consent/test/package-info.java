/** Fixtures: consent wired together without a server, on a database of either kind. */
package takt.consent.test;
