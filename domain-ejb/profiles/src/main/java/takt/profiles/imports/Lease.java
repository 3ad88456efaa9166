package takt.profiles.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A node's turn at a run (rule F4.4).
 *
 * @param run which run
 * @param node which node
 * @param kind what it imports
 * @param mapping how to read its file, as text
 * @param header the file's first line
 * @param upload which upload holds its file
 * @param at when the run was created; of a file that came before with the same mapping, when its
 *     first run was
 * @param read how many lines were done when the turn began
 */
record Lease(
    UUID run,
    UUID node,
    Kind kind,
    String mapping,
    List<String> header,
    UUID upload,
    Instant at,
    long read) {}
