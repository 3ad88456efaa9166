/**
 * How often and when one person was turned to, and whether they complained (rules G3.3 and G8).
 * {@link takt.campaigns.contact.ContactLog} is the one place that says what a contact is.
 */
package takt.campaigns.contact;
