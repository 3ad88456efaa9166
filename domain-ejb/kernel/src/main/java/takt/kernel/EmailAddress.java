package takt.kernel;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a mailbox, in one spelling (rule K.4). It is personal data: {@link #toString} does
 * not show it.
 *
 * @param value 3 to 254 characters (RFC 5321 section 4.5.3.1.3), in lower case, the domain in ASCII
 */
public record EmailAddress(String value) {

  /** The longest address, in characters. */
  public static final int MOST = 254;

  private static final int MOST_LOCAL = 64;

  /** Characters that need quotes (RFC 5322 section 3.2.3), which hardly a mailbox has. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "[^\\s\\p{Cntrl}\\p{Cf}\"(),:;<>@\\[\\\\\\].]+(\\.[^\\s\\p{Cntrl}\\p{Cf}"
              + "\"(),:;<>@\\[\\\\\\].]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  /** What the JDK's rules for international names (RFC 3490) and today's (RFC 5891) read apart. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[ß\u1e9e\u03c2\u200c\u200d]");

  /** Brings it into its one spelling; refuses what is no address. */
  public EmailAddress {
    if (value == null || value.length() > 2 * MOST) {
      throw wrong();
    }
    String trimmed = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    int at = trimmed.indexOf('@');
    if (at < 1 || at > MOST_LOCAL || at != trimmed.lastIndexOf('@')) {
      throw wrong();
    }
    value = trimmed.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain(trimmed, at);
    if (value.length() > MOST || !LOCAL.matcher(value.substring(0, value.indexOf('@'))).matches()) {
      throw wrong();
    }
  }

  private static String domain(String address, int at) {
    String given = address.substring(at + 1);
    if (AMBIGUOUS.matcher(given).find()) {
      throw wrong();
    }
    String ascii;
    try {
      ascii = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      throw wrong();
    }
    if (!DOMAIN.matcher(ascii).matches()) {
      throw wrong();
    }
    return ascii;
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "must be an e-mail address of at most " + MOST + " characters");
  }

  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
