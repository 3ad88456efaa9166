package takt.web.access;

import java.util.regex.Pattern;

/**
 * Values that would tell who somebody is, as those see them who need not know: a customer's number,
 * an address, a telephone number. What is left tells whether two are the same kind, and no more.
 */
public final class Masked {

  /** What may stand between the digits of a telephone number. */
  private static final Pattern PHONE = Pattern.compile("[+0(][\\d\\s()/.-]{5,29}\\d");

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final String REST = "…";

  private Masked() {}

  /** Whether a value has the form of an address or a telephone number. */
  public static boolean contacts(String value) {
    String text = value.strip();
    return ADDRESS.matcher(text).matches() || PHONE.matcher(text).matches();
  }

  /** The first character and nothing else; of an address that of its domain, too. */
  public static String of(String value) {
    String text = value.strip();
    String first = first(text);
    int at = text.lastIndexOf('@');
    return at > 0 && at < text.length() - 1
        ? first + REST + "@" + first(text.substring(at + 1)) + REST
        : first + REST;
  }

  private static String first(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }
}
