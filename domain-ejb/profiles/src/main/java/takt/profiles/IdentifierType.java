package takt.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds for the identifiers of a type (rules F1.10 and F1.11).
 *
 * @param type the type
 * @param normalisation how its values are brought into one spelling
 * @param country the country whose telephone numbers may be written without its code, as ISO 3166
 *     says it, such as {@code DE}; for {@link Normalisation#PHONE} only
 * @param most how many of them a profile may get by calls, 1 to {@value #HIGHEST}
 * @param joining what they may do
 * @param persons how many persons one value may lead together within 30 days, 1 to {@value
 *     #HIGHEST}
 * @param revision 0 for one that nobody has declared or changed yet
 */
public record IdentifierType(
    Identifier.Type type,
    Normalisation normalisation,
    Optional<String> country,
    int most,
    Joining joining,
    int persons,
    int revision) {

  /** The highest limit. */
  public static final int HIGHEST = 1_000;

  private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

  /** How values are brought into one spelling. */
  public enum Normalisation {
    /** As they are given. */
    NONE,
    /** Without spaces around them, in lower case. */
    LOWER_CASE,
    /** As e-mail addresses (rule K.4). */
    EMAIL,
    /** As telephone numbers with their country's code (ITU-T E.164), such as +4930123456. */
    PHONE
  }

  /** What identifiers of a type may do. */
  public enum Joining {
    /** They lead to a profile, and never make two profiles one. */
    LEADS,
    /** A call that names one together with another identifier makes their profiles one. */
    MERGES
  }

  /** What holds for the three built-in types until the company changes it. */
  public static final List<IdentifierType> BUILT_IN =
      List.of(
          // A device is used by a household; a kiosk has more customers than that.
          builtIn(Identifier.Type.ANONYMOUS, Normalisation.NONE, HIGHEST, Joining.MERGES, 5),
          // Somebody with many browsers, each cleared every few days, stays below that.
          builtIn(Identifier.Type.CUSTOMER, Normalisation.NONE, 1, Joining.MERGES, 50),
          builtIn(Identifier.Type.EMAIL, Normalisation.EMAIL, 10, Joining.LEADS, 5));

  private static IdentifierType builtIn(
      Identifier.Type type, Normalisation normalisation, int most, Joining joining, int persons) {
    return new IdentifierType(type, normalisation, Optional.empty(), most, joining, persons, 0);
  }

  /** Refuses limits out of range, a country that is none, and other ways for a built-in type. */
  public IdentifierType {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(normalisation, "normalisation");
    Objects.requireNonNull(joining, "joining");
    within("most", most);
    within("persons", persons);
    if (country.isPresent() != (normalisation == Normalisation.PHONE)) {
      throw new IllegalArgumentException("country must be there for phone, and only then");
    }
    if (country.isPresent() && !COUNTRIES.contains(country.get())) {
      throw new IllegalArgumentException("country must be one of ISO 3166, such as DE");
    }
  }

  /** Whether Takt knows it without being told. */
  public static boolean isBuiltIn(Identifier.Type type) {
    return type.equals(Identifier.Type.ANONYMOUS)
        || type.equals(Identifier.Type.CUSTOMER)
        || type.equals(Identifier.Type.EMAIL);
  }

  private static void within(String name, int value) {
    if (value < 1 || value > HIGHEST) {
      throw new IllegalArgumentException(name + " must be 1 to " + HIGHEST);
    }
  }
}
