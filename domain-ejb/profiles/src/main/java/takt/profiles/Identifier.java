package takt.profiles;

import java.util.Objects;
import takt.kernel.EmailAddress;

/**
 * Something that leads to a profile. Its value is personal data: {@link #toString} does not show
 * it.
 *
 * @param type what it is
 * @param value 1 to 256 characters, kept as given; an address in its one spelling
 */
public record Identifier(Type type, String value) {

  /** The longest value, in characters. */
  public static final int MOST = 256;

  /** The types of identifier. */
  public enum Type {
    /** The company's own number of a known customer. */
    CUSTOMER,
    /** The random id that a browser or app gave its visitor. */
    ANONYMOUS,
    /** The address of the person's mailbox. */
    EMAIL
  }

  /** Refuses an empty or overlong value, and the character that PostgreSQL cannot store. */
  public Identifier {
    Objects.requireNonNull(type, "type");
    if (value == null || value.isBlank() || value.length() > MOST) {
      throw new IllegalArgumentException("An identifier has 1 to " + MOST + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("An identifier has no NUL character");
    }
    if (type == Type.EMAIL) {
      value = new EmailAddress(value).value();
    }
  }

  /** A customer number. */
  public static Identifier customer(String value) {
    return new Identifier(Type.CUSTOMER, value);
  }

  /** A visitor's random id. */
  public static Identifier anonymous(String value) {
    return new Identifier(Type.ANONYMOUS, value);
  }

  /** An e-mail address. */
  public static Identifier email(EmailAddress address) {
    return new Identifier(Type.EMAIL, address.value());
  }

  @Override
  public String toString() {
    return type + ":…";
  }
}
