/** Lets go of events and attributes whose retention is over. */
package takt.profiles.retention;
