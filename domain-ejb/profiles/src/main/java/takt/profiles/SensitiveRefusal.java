package takt.profiles;

import java.time.LocalDate;
import takt.consent.SpecialCategory;

/**
 * How often something was not stored on a day because it seems to be of a special category that no
 * purpose covers; without anything about persons (rule F12.6).
 *
 * @param day the day, in UTC
 * @param name the declared name, or the sign in a name that nobody has declared
 * @param category the category that it seems to be of
 * @param refused how often
 */
public record SensitiveRefusal(
    LocalDate day, String name, SpecialCategory category, long refused) {}
