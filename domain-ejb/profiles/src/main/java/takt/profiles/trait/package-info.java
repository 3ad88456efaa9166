/**
 * Computed traits: what a person did, counted and summed day by day, so that a value for any window
 * of days is at hand, in whatever order events arrive. What they are made of lies on pages, many
 * parts on one, so that what a person has for a purpose is mostly read and written at once.
 */
package takt.profiles.trait;
