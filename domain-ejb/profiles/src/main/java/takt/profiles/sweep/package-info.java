/**
 * Sweeps over all profiles, in the background and one node at a time: for new and changed
 * definitions, and for what time alone changes.
 */
package takt.profiles.sweep;
