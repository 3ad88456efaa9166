/** What profiles do when somebody opts out. */
package takt.profiles.optout;
