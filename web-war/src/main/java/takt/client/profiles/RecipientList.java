package takt.client.profiles;

import java.util.List;

/**
 * Every recipient, by name.
 *
 * @param items at most 200
 */
public record RecipientList(List<RecipientInfo> items) {}
