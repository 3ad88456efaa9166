package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;

/**
 * The last messages that this node counted without anybody, so that a sender's retry is counted
 * once (rule F2.6). Nothing of them is stored: they are known by hashes in memory, of a key that is
 * made when the node starts and that nobody else has.
 */
@ApplicationScoped
class CountedMessages {

  /** So many are known again. */
  static final int MOST = 50_000;

  /** For so long. */
  static final Duration KEPT = Duration.ofDays(1);

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key = key();
  private final Map<UUID, Instant> known = new LinkedHashMap<>();

  @Inject Clock clock;

  /** That messages were counted. */
  record Counted(Set<UUID> hashes) {}

  private static SecretKeySpec key() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  /** By which a message is known again: it is the same if all that it names is. */
  UUID hash(IncomingEvent event) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      Stream.concat(
              Stream.of(event.name(), event.messageId()),
              Stream.concat(event.customer().stream(), event.visitor().stream())
                  .map(Identifier::value))
          .forEach(
              part -> {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
              });
      ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal());
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    }
  }

  /** Whether a message was counted here already. */
  synchronized boolean has(UUID hash) {
    Instant at = known.get(hash);
    return at != null && at.isAfter(clock.instant().minus(KEPT));
  }

  synchronized void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Counted counted) {
    Instant now = clock.instant();
    counted.hashes().forEach(hash -> known.put(hash, now));
    Iterator<Instant> oldest = known.values().iterator();
    while (oldest.hasNext() && (!oldest.next().isAfter(now.minus(KEPT)) || known.size() > MOST)) {
      oldest.remove();
    }
  }
}
