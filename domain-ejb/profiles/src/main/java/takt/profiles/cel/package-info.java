/**
 * Conditions in CEL (Common Expression Language, https://cel.dev), as companies write them: checked
 * when they are saved, and bounded. They name what they look at one by one, so that no more is read
 * for them than they need, and they know no loops.
 */
package takt.profiles.cel;
