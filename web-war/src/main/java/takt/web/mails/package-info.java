/** Mails to persons over REST, for the company's mail system. */
package takt.web.mails;
