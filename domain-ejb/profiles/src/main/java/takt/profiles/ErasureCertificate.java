package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import takt.kernel.Effect;

/**
 * What proves an erasure (rule F6.5). It names nothing of the person.
 *
 * @param id the erasure's id
 * @param askedBy who asked for it
 * @param askedAt when
 * @param at when it was done
 * @param done what each module deleted, and, under names that end in {@code -kept}, what it kept
 *     that leads to nobody
 * @param kept the data that is kept apart, by purpose
 * @param publicKey the key that signed it: X.509 in base64
 * @param signature Ed25519 over {@link takt.consent.SignedDocuments#HEAD} and {@link #statement},
 *     in base64
 */
public record ErasureCertificate(
    UUID id,
    Erasure.AskedBy askedBy,
    Instant askedAt,
    Instant at,
    List<Effect> done,
    List<KeptData> kept,
    String publicKey,
    String signature) {

  /** Copies what it is given. */
  public ErasureCertificate {
    done = List.copyOf(done);
    kept = List.copyOf(kept);
  }

  /** The same with its signature. */
  public ErasureCertificate signed(String key, String by) {
    return new ErasureCertificate(id, askedBy, askedAt, at, done, kept, key, by);
  }

  /** What is signed: a line for each thing that it says, its words with a space between them. */
  public String statement() {
    StringBuilder text = new StringBuilder("takt erasure\n");
    line(text, "id", id);
    line(text, "asked-by", word(askedBy));
    line(text, "asked-at", askedAt);
    line(text, "at", at);
    done.forEach(one -> line(text, "done", one.module(), one.what(), one.count()));
    kept.forEach(
        one ->
            line(
                text,
                "kept",
                one.purpose(),
                one.version(),
                word(one.basis()),
                one.records(),
                one.until(),
                one.ground(),
                one.reason()));
    return text.toString();
  }

  private static void line(StringBuilder text, Object... words) {
    for (int at = 0; at < words.length; at++) {
      text.append(at == 0 ? "" : " ").append(words[at]);
    }
    text.append('\n');
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
