/** Mails to persons, and how often an address may get one that anybody can ask for. */
package takt.consent.outbox;
