package takt.client.profiles;

import java.util.List;

/**
 * Values that identify nobody.
 *
 * @param revision the revision of the company's own list; 0 before the first
 * @param values the company's own, in lower case, ascending
 * @param builtIn those that identify nobody in any company, ascending; besides, zeros, values
 *     without any letter or digit, and templates such as {@code {{userId}}}
 */
public record NonIdentifyingList(int revision, List<String> values, List<String> builtIn) {}
