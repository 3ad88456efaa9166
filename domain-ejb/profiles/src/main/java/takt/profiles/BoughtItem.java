package takt.profiles;

import java.util.Optional;

/**
 * An item that several persons bought.
 *
 * @param item its code
 * @param category of which category it is by their last purchases; empty if they say none
 * @param buyers how many persons, at least {@value BoughtItems#LEAST_BUYERS}
 */
public record BoughtItem(String item, Optional<String> category, long buyers) {}
