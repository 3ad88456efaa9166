/**
 * Lets go of events and attributes whose retention is over, and of profiles of which nothing is
 * left.
 */
package takt.profiles.retention;
