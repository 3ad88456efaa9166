package takt.profiles.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import takt.kernel.EmailAddress;
import takt.profiles.IdentifierType;

/** Brings the values of a type into one spelling. Pure. */
final class Spelling {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private Spelling() {}

  /**
   * The one spelling of a value.
   *
   * @throws IllegalArgumentException if it cannot be a value of this type; it is not repeated
   */
  static String of(IdentifierType type, String value) {
    return switch (type.normalisation()) {
      case NONE -> value;
      case LOWER_CASE -> value.strip().toLowerCase(Locale.ROOT);
      case EMAIL -> new EmailAddress(value).value();
      case PHONE -> phone(value, type.country().orElseThrow());
    };
  }

  private static String phone(String value, String country) {
    try {
      PhoneNumber number = PHONES.parse(value, country);
      if (PHONES.isValidNumber(number)) {
        return PHONES.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException noNumber) {
      // Its text holds the value.
    }
    throw new IllegalArgumentException("must be a telephone number that exists");
  }
}
