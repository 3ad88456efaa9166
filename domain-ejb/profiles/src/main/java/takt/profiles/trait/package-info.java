/**
 * Computed traits: what a person did, counted and summed day by day, so that a value for any window
 * of days is at hand, in whatever order events arrive.
 */
package takt.profiles.trait;
