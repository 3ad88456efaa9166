package takt.profiles.derive;

import takt.profiles.Dimension;

/**
 * What somebody can be interested in.
 *
 * @param dimension category, brand or theme
 * @param name 1 to 200 characters
 */
public record Topic(Dimension dimension, String name) {}
