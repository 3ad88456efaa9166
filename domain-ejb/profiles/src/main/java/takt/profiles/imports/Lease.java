package takt.profiles.imports;

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
 * @param read how many lines were done when the turn began
 */
record Lease(
    UUID run, UUID node, Kind kind, String mapping, List<String> header, UUID upload, long read) {}
