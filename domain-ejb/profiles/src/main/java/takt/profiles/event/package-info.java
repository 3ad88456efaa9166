/**
 * Takes events in: who they belong to, what they may be used for, what follows from them.
 *
 * <p>A batch costs a fixed number of statements, however many events are in it.
 */
package takt.profiles.event;
