package takt.profiles;

/**
 * A refused line of a file of choices.
 *
 * @param line its number in the file, the header being 1
 * @param reason why
 * @param cells the line as CSV, its person's cell left empty; empty where a denial stands, for a
 *     line of which it cannot be told which cell is the person's, and beyond 4,000 characters
 */
public record ChoiceRefusal(long line, ChoiceOutcome reason, String cells) {}
