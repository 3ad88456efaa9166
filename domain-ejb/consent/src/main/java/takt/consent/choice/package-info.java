/** Choosing: the door to consent, the person's yes, and what merges do to choices. */
package takt.consent.choice;
