/** Everything that consent keeps, to be taken along. */
package takt.consent.archive;
