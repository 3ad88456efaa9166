package takt.profiles;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import takt.kernel.EmailAddress;

/**
 * Something that leads to a profile. Its value is personal data: {@link #toString} does not show
 * it.
 *
 * @param type what it is
 * @param value 1 to 256 characters, kept as given; an address in its one spelling, a value of a
 *     declared type as {@link IdentifierTypes#identifier} spells it
 */
public record Identifier(Type type, String value) {

  /** The longest value, in characters. */
  public static final int MOST = 256;

  /**
   * A type of identifiers: one of the three that are built in, or one that the company declares.
   *
   * @param code 1 to 40 lower-case letters, digits and hyphens, a letter first
   */
  public record Type(String code) implements Comparable<Type> {

    /** What a code looks like. */
    public static final String PATTERN = "[a-z][a-z0-9-]{0,39}";

    // Before the types, which are checked by it.
    private static final Pattern CODE = Pattern.compile(PATTERN);

    /** The company's own number of a known customer. */
    public static final Type CUSTOMER = new Type("customer");

    /** The random id that a browser or app gave its visitor. */
    public static final Type ANONYMOUS = new Type("anonymous");

    /** The address of the person's mailbox. */
    public static final Type EMAIL = new Type("email");

    /** Refuses what is no code. */
    public Type {
      if (code == null || !CODE.matcher(code).matches()) {
        throw new IllegalArgumentException(
            "A type of identifiers has 1 to 40 lower-case letters, digits and hyphens");
      }
    }

    /** The type of a code, in whatever case it was written down. */
    public static Type valueOf(String code) {
      return new Type(code.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Type other) {
      return code.compareTo(other.code);
    }

    @Override
    public String toString() {
      return code;
    }
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
    if (type.equals(Type.EMAIL)) {
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
