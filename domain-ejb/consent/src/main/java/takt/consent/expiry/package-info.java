/** The end of consents that were given for a time. */
package takt.consent.expiry;
