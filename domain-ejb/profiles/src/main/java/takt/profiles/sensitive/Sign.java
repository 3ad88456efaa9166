package takt.profiles.sensitive;

import takt.consent.SpecialCategory;

/**
 * A sign that something is of a special category of data.
 *
 * @param word the declared name, or what stands in a name that nobody has declared
 * @param category the category
 */
record Sign(String word, SpecialCategory category) {}
