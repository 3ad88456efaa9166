package takt.client.profiles;

import java.time.Instant;
import java.util.List;

/**
 * How an attribute came to be what it is, for a purpose.
 *
 * @param name its name
 * @param value what counts; null if somebody said that nothing is right
 * @param values what each source says, the one that counts first
 * @param former what was replaced, latest first, at most ten values of each source
 */
public record AttributeInfo(String name, String value, List<Said> values, List<Former> former) {

  /** What a source says: the value, null if nothing is right; the source; since when. */
  public record Said(String value, String source, Instant at) {}

  /** What a source said: the value, null if nothing was right; the source; from when until when. */
  public record Former(String value, String source, Instant at, Instant until) {}
}
