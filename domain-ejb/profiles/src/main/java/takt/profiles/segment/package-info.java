/**
 * Segments: who satisfies a condition now. Membership follows each event in its transaction; what
 * time alone changes follows when the company's day ends.
 */
package takt.profiles.segment;
