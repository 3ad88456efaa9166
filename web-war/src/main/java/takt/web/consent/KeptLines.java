package takt.web.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import takt.consent.Confirmation;
import takt.consent.Evidence;
import takt.consent.SaltedEvidence;

/**
 * What is kept beside an entry, as an export of the ledger has it (rule C5.7): every part as the
 * text that is hashed, and nothing for parts that there are not.
 */
final class KeptLines {

  private final Map<String, Object> parts = new LinkedHashMap<>();

  private KeptLines() {}

  static Map<String, Object> of(SaltedEvidence salted) {
    Evidence evidence = salted.evidence();
    KeptLines kept =
        new KeptLines()
            .with("salt", Optional.of(salted.salt()))
            .with("said", evidence.said())
            .with("reason", evidence.reason())
            .with("document", evidence.document())
            .with("network", evidence.network())
            .with("userAgent", evidence.userAgent());
    evidence.confirmed().ifPresent(asked -> kept.parts.put("confirmed", of(asked)));
    return kept.parts;
  }

  private static Map<String, Object> of(Confirmation asked) {
    return new KeptLines()
        .with("request", Optional.of(asked.request().toString()))
        .with("address", Optional.of(asked.address().value()))
        .with("at", Optional.of(asked.at().toString()))
        .with("channel", Optional.of(asked.channel().name()))
        .with("place", Optional.of(asked.place()))
        .with("language", Optional.of(asked.language().name()))
        .with("textHash", Optional.of(asked.textHash()))
        .with("said", asked.said())
        .with("shownAt", asked.shownAt().map(Instant::toString))
        .with("network", asked.network())
        .with("userAgent", asked.userAgent())
        .parts;
  }

  private KeptLines with(String name, Optional<String> part) {
    part.ifPresent(text -> parts.put(name, text));
    return this;
  }
}
