package takt.consent;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.kernel.Language;

/**
 * Somebody outside the company who gets data (GDPR Art. 13(1)(e) and (f), rule C1.8).
 *
 * @param name who, 1 to 200 characters
 * @param role what they do with it, in every language, 1 to 200 characters
 * @param country where, ISO 3166-1 alpha-2
 * @param safeguard what protects the data there: for a country outside the European Economic Area,
 *     and only for one
 */
public record Recipient(
    String name, Map<Language, String> role, String country, Optional<Safeguard> safeguard) {

  /** At most so many recipients stand in one version. */
  public static final int MOST = 50;

  private static final int LONGEST = 200;

  private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

  /** The European Economic Area: the 27 member states, Iceland, Liechtenstein and Norway. */
  private static final Set<String> EEA =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  /** Refuses missing parts, an unknown country, and a transfer without a safeguard. */
  public Recipient {
    role = Map.copyOf(role);
    require(written(name), "name must have 1 to " + LONGEST + " characters");
    for (Language language : Language.values()) {
      require(
          written(role.get(language)),
          "role must be there in German and in English, 1 to " + LONGEST + " characters each");
    }
    require(COUNTRIES.contains(country), "country must be an ISO 3166-1 code such as DE");
    require(
        EEA.contains(country) != safeguard.isPresent(),
        "safeguard must be there for a country outside the European Economic Area, and only then");
  }

  private static boolean written(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
