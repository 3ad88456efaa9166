package takt.profiles;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Names of attributes that say who somebody is: names, birthdays, ways to reach them, in English
 * and German (rule F12.9). They are compared in lower case, without separators, umlauts as two
 * letters.
 */
public final class PersonalNames {

  private static final Set<String> ANYWHERE =
      words(
          "address adresse anrede anschrift avatar benutzername birthdate birthday "
              + "birthname birthplace dateofbirth email emailaddress familienname familyname "
              + "firstname fullname geburtsdatum geburtsname geburtsort geburtstag gender "
              + "geschlecht givenname handy hausnummer housenumber iban lastname mail "
              + "middlename mobil mobile mobilephone nachname nickname passport phone "
              + "phonenumber postaladdress rufname salutation spitzname steuerid strasse street "
              + "streetaddress surname taxid telefon telefonnummer telephone username vorname");

  /** What names anything where it stands below something else, such as a group's name. */
  private static final Set<String> ALONE = words("age born id name sex title");

  private PersonalNames() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /**
   * Whether an attribute of this name says who somebody is.
   *
   * @param name the name; of one in parts, such as {@code address.city}, any part tells
   */
  public static boolean tell(String name) {
    return ALONE.contains(bare(name))
        || ANYWHERE.contains(bare(name))
        || Arrays.stream(name.split("[^\\p{L}\\p{N} _-]+"))
            .anyMatch(part -> ANYWHERE.contains(bare(part)));
  }

  private static String bare(String name) {
    String german =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    return german.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
