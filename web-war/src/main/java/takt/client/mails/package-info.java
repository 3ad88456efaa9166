/** Mails to persons, for the company's mail system. */
package takt.client.mails;
