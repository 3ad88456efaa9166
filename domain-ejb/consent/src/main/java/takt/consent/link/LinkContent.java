package takt.consent.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import takt.consent.OptOutLink;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * What a link's token holds: the profile's 16 bytes, then language, channel and purpose as words,
 * filled up with spaces. It is as long for every link, so that a token's length does not tell the
 * purpose.
 */
final class LinkContent {

  private static final int WORDS = 56;
  private static final String NONE = "-";

  private LinkContent() {}

  static byte[] of(OptOutLink link) {
    UUID profile = link.profile().value();
    String words =
        String.join(
            " ",
            link.language().name(),
            link.about().map(Channel::name).orElse(NONE),
            link.purpose().map(PurposeCode::value).orElse(NONE));
    byte[] filled = Arrays.copyOf(words.getBytes(US_ASCII), WORDS);
    Arrays.fill(filled, words.length(), WORDS, (byte) ' ');
    return ByteBuffer.allocate(Long.BYTES * 2 + WORDS)
        .putLong(profile.getMostSignificantBits())
        .putLong(profile.getLeastSignificantBits())
        .put(filled)
        .array();
  }

  /** The link; empty if it names what this version of Takt does not know. */
  static Optional<OptOutLink> read(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    ProfileId profile = new ProfileId(new UUID(bytes.getLong(), bytes.getLong()));
    byte[] filled = new byte[bytes.remaining()];
    bytes.get(filled);
    String[] words = new String(filled, US_ASCII).strip().split(" ", -1);
    try {
      return Optional.of(
          new OptOutLink(
              profile,
              said(words[2]).map(PurposeCode::new),
              said(words[1]).map(Channel::valueOf),
              Language.valueOf(words[0])));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> said(String word) {
    return word.equals(NONE) ? Optional.empty() : Optional.of(word);
  }
}
