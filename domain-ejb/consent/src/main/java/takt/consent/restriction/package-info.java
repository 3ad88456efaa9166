/** The restriction of everything about a person, and how it ends. */
package takt.consent.restriction;
