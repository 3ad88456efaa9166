package takt.client.profiles;

import java.util.List;

/**
 * The categories whose meaning was set.
 *
 * @param items by name, at most 200
 */
public record ConsentCategoryList(List<ConsentCategory> items) {}
