package takt.profiles.imports;

import java.util.List;
import java.util.UUID;
import takt.profiles.ImportMapping;

/**
 * A node's turn at a run (rule F4.4).
 *
 * @param run which run
 * @param node which node
 * @param mapping how to read its file
 * @param header the file's first line
 * @param upload which upload holds its file
 * @param read how many lines were done when the turn began
 */
record Lease(
    UUID run, UUID node, ImportMapping mapping, List<String> header, UUID upload, long read) {}
