package takt.client.profiles;

import java.util.List;

/**
 * The order of sources of attributes.
 *
 * @param revision 0 before the first change
 * @param sources the sources, the most reliable first
 */
public record AttributeSourceList(int revision, List<String> sources) {}
