package takt.profiles.exports;

import java.util.Set;
import java.util.UUID;

/**
 * What a chunk of profiles adds to an export.
 *
 * @param last the last of them
 * @param looked how many they are
 * @param persons how many of them are in it
 * @param lines how many lines they have
 * @param names all names of attributes that were found so far
 */
record Counted(UUID last, int looked, int persons, long lines, Set<String> names) {}
