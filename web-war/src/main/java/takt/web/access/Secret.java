package takt.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its owner holds it: {@code takt_<id>_<secret>}. The secret has 256 random bits, so a
 * plain SHA-256 of it is safe to store: there is nothing to guess.
 *
 * @param id the public part, 12 characters
 * @param secret the secret part, 43 characters of base64url
 */
record Secret(String id, String secret) {

  private static final Pattern FORM = Pattern.compile("takt_([A-Za-z0-9]{12})_([A-Za-z0-9_-]{43})");
  private static final String ID_LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret next() {
    StringBuilder id = new StringBuilder(12);
    for (int i = 0; i < 12; i++) {
      id.append(ID_LETTERS.charAt(RANDOM.nextInt(ID_LETTERS.length())));
    }
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static Optional<Secret> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Secret(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  String text() {
    return "takt_" + id + "_" + secret;
  }

  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares in constant time. */
  boolean has(String hash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** Does not show the secret. */
  @Override
  public String toString() {
    return "takt_" + id + "_…";
  }
}
