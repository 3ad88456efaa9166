package takt.kernel;

import java.util.Objects;

/**
 * An identifier as it crosses modules. Its value is personal data: {@link #toString} does not show
 * it.
 *
 * @param type what it is, such as {@code customer}
 * @param value its value, in its one spelling
 */
public record KnownBy(String type, String value) {

  /** The type of e-mail addresses. */
  public static final String EMAIL = "email";

  /** Refuses missing parts. */
  public KnownBy {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return type + ":…";
  }
}
