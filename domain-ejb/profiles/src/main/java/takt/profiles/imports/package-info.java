/**
 * Runs of imports: the file in pieces, its lines, chunks and checkpoints (rules F4.1 to F4.4), and
 * the nodes that take turns at them.
 */
package takt.profiles.imports;
