package takt.kernel;

import java.util.regex.Pattern;

/**
 * The name of a purpose, the same in all its versions.
 *
 * @param value 2 to 40 characters: lower-case letters, digits and hyphens, a letter first
 */
public record PurposeCode(String value) implements Comparable<PurposeCode> {

  /** What a code looks like, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{1,39}";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  /** Refuses a value that is not of the form. */
  public PurposeCode {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A purpose code has 2 to 40 lower-case letters, digits and hyphens, a letter first");
    }
  }

  @Override
  public int compareTo(PurposeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
