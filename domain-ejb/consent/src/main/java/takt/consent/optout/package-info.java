/** The person's no: one transaction over all modules, its receipt, and what is still owed. */
package takt.consent.optout;
