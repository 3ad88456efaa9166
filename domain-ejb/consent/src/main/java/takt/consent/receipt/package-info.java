/** What persons hold in hand of their choices: histories, receipts, and the keys to them. */
package takt.consent.receipt;
