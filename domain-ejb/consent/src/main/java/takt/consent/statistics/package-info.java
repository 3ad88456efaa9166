/**
 * How many choices were made, and how long they took, counted such that no number leads to a
 * person.
 */
package takt.consent.statistics;
