package takt.web.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import takt.client.consent.PurposeRecipient;
import takt.kernel.Language;

/** Days, countries and recipients in words. */
final class Phrases {

  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Phrases() {}

  static String day(Instant at, Language language) {
    return (language == Language.DE ? GERMAN : ENGLISH).format(at.atOffset(ZoneOffset.UTC));
  }

  /** To the minute, in the time zone that needs no place. */
  static String time(Instant at, Language language) {
    return day(at, language) + ", " + MINUTE.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  static String country(String code, Language language) {
    return new Locale.Builder()
        .setRegion(code)
        .build()
        .getDisplayCountry(language == Language.DE ? Locale.GERMAN : Locale.ENGLISH);
  }

  /** Who it is, what they do, and where. */
  static String recipient(PurposeRecipient one, Language language) {
    return one.name()
        + " ("
        + one.role().get(language.tag())
        + "), "
        + country(one.country(), language);
  }

  /** Each transfer to a third country with what protects the data there; without any, that. */
  static List<String> transfers(List<PurposeRecipient> recipients, Language language) {
    List<String> all =
        recipients.stream()
            .filter(one -> one.safeguard() != null)
            .map(
                one ->
                    country(one.country(), language)
                        + " ("
                        + one.name()
                        + "): "
                        + Label.of(one.safeguard()).in(language))
            .toList();
    return all.isEmpty() ? List.of(Label.NO_THIRD_COUNTRY.in(language)) : all;
  }

  /** Each recipient outside the company; without any, that. */
  static List<String> recipients(List<PurposeRecipient> recipients, Language language) {
    return recipients.isEmpty()
        ? List.of(Label.NOBODY.in(language))
        : recipients.stream().map(one -> recipient(one, language)).toList();
  }
}
