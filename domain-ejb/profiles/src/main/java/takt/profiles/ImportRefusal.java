package takt.profiles;

/**
 * A refused line.
 *
 * @param line its number in the file, the header being 1
 * @param reason why
 * @param cells the line as CSV, its customer's cell left empty; empty for a person who does not
 *     permit it, for a line of which it cannot be told which cell is the customer's, and beyond
 *     4,000 characters
 */
public record ImportRefusal(long line, ImportOutcome reason, String cells) {}
