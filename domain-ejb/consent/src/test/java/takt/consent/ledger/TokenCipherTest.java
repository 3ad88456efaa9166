package takt.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("Tokens for links")
class TokenCipherTest {

  private static final String USE = "test";
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final TokenCipher tokens = new TokenCipher(seal((byte) 1), USE);

  /** The seal with a key of this byte only. */
  private static Function<List<String>, byte[]> seal(byte secret) {
    byte[] key = new byte[32];
    Arrays.fill(key, secret);
    return texts -> {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(texts.toString().getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException(missing);
      }
    };
  }

  @Property
  @Label("C13.2 open to their content for whoever made them, and are always the same for it")
  void open(@ForAll @Size(max = 300) byte[] content) {
    String token = tokens.seal(content);

    assertThat(tokens.open(token)).hasValueSatisfying(it -> assertThat(it).isEqualTo(content));
    assertThat(tokens.seal(content)).isEqualTo(token).matches("[A-Za-z0-9_-]+");
  }

  @Property
  @Label("C13.2 open nothing once any byte of them is changed")
  void anyByte(
      @ForAll @Size(min = 1, max = 80) byte[] content,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll @ByteRange(min = 1, max = 127) byte change) {
    byte[] bytes = Base64.getUrlDecoder().decode(tokens.seal(content));
    bytes[place % bytes.length] ^= change;

    assertThat(tokens.open(UrlBytes.of(bytes))).isEmpty();
  }

  @Property
  @Label("C13.2 open nothing once any letter of them is another")
  void anyLetter(
      @ForAll @Size(min = 1, max = 80) byte[] content,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll @CharRange(from = '!', to = '~') char letter) {
    StringBuilder token = new StringBuilder(tokens.seal(content));
    int at = place % token.length();
    Assume.that(token.charAt(at) != letter);
    token.setCharAt(at, letter);

    assertThat(tokens.open(token.toString())).isEmpty();
  }

  @Example
  @Label("C13.2 have one spelling only, whatever stands in the bits that their last letter spares")
  void oneSpelling() {
    for (int length = 1; length <= 6; length++) {
      String token = tokens.seal(new byte[length]);
      Set<String> opening = new HashSet<>();
      for (int at = 0; at < ALPHABET.length(); at++) {
        String other = token.substring(0, token.length() - 1) + ALPHABET.charAt(at);
        if (tokens.open(other).isPresent()) {
          opening.add(other);
        }
      }
      assertThat(opening).containsExactly(token);
      assertThat(tokens.open(token + "=")).isEmpty();
      assertThat(tokens.open(token + "==")).isEmpty();
    }
  }

  @Property
  @Label("C13.2 open nothing if they are cut short or made longer")
  void anyLength(
      @ForAll @Size(min = 1, max = 80) byte[] content, @ForAll @IntRange(max = 200) int cut) {
    String token = tokens.seal(content);

    assertThat(tokens.open(token.substring(0, cut % token.length()))).isEmpty();
    assertThat(tokens.open(token + "A".repeat(cut + 1))).isEmpty();
  }

  @Property(tries = 200)
  @Label("C13.2 open nothing that nobody has made, whatever it is")
  void anything(@ForAll String text) {
    assertThat(tokens.open(text)).isEmpty();
  }

  @Property(tries = 100)
  @Label("C13.2 open nothing for another use, nor with another key")
  void otherUseOrKey(@ForAll @Size(max = 80) byte[] content) {
    String token = tokens.seal(content);

    assertThat(new TokenCipher(seal((byte) 1), "another").open(token)).isEmpty();
    assertThat(new TokenCipher(seal((byte) 2), USE).open(token)).isEmpty();
  }

  @Property(tries = 200)
  @Label("C13.2 do not show what they hold, nor which of two are alike")
  void opaque(@ForAll @Size(min = 12, max = 80) byte[] content) {
    byte[] other = content.clone();
    other[other.length - 1] ^= 1;
    byte[] token = Base64.getUrlDecoder().decode(tokens.seal(content));
    byte[] second = Base64.getUrlDecoder().decode(tokens.seal(other));

    assertThat(text(token)).doesNotContain(text(content));
    assertThat(Arrays.copyOfRange(second, 1, 25)).isNotEqualTo(Arrays.copyOfRange(token, 1, 25));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
