/**
 * Exports: what is counted in the background, and what is read when it is fetched (rules F14.1 to
 * F14.5), and the nodes that take turns at counting.
 */
package takt.profiles.exports;
