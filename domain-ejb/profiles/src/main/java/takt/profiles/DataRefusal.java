package takt.profiles;

/**
 * A refused line of data.
 *
 * @param line its number in the file, from 1; of CSV the first line is the header
 * @param reason why
 * @param pointer which field of it, as a JSON pointer (RFC 6901); empty for the line as a whole.
 *     Nothing else of the line is kept.
 */
public record DataRefusal(long line, DataOutcome reason, String pointer) {}
