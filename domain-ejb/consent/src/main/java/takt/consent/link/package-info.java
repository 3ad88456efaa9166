/** Links in messages by which a person opts out without a log-in. */
package takt.consent.link;
