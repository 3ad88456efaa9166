package takt.web.profiles.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.ProfileId;

/**
 * A run as it stands.
 *
 * @param id its id
 * @param asOf the time as of which it lets go
 * @param startedAt when it began
 * @param module the module whose turn it is; those before it in the order of names are done
 * @param last the last person that the module has passed
 * @param failed how many persons were passed by since something failed
 * @param counts what was done
 * @param endedAt when it was done
 */
record Run(
    UUID id,
    Instant asOf,
    Instant startedAt,
    String module,
    ProfileId last,
    long failed,
    Effects counts,
    Optional<Instant> endedAt) {

  /** Before every person. */
  static final ProfileId FIRST = new ProfileId(new UUID(0, 0));

  /** What was done, as text: a line each, its parts apart by a bar. */
  String text() {
    return counts.all().stream()
        .map(one -> one.module() + "|" + one.what() + "|" + one.count())
        .collect(Collectors.joining("\n"));
  }

  /** Reads what {@link #text} writes. */
  static Effects counts(String text) {
    Effects counts = new Effects();
    text.lines()
        .map(line -> line.split("\\|", 3))
        .forEach(parts -> counts.add(parts[0], parts[1], Long.parseLong(parts[2])));
    return counts;
  }

  /** The same after persons were passed. */
  Run passed(ProfileId profile, long more) {
    return new Run(id, asOf, startedAt, module, profile, failed + more, counts, endedAt);
  }

  /** The same with the next module's turn, or, without one, at its end. */
  Run next(Optional<String> following, Instant at) {
    return new Run(
        id,
        asOf,
        startedAt,
        following.orElse(module),
        FIRST,
        failed,
        counts,
        following.isPresent() ? Optional.empty() : Optional.of(at));
  }

  /** How much more of what was done than before. */
  static long more(Effect now, Effects before) {
    return now.count()
        - before.all().stream()
            .filter(one -> one.module().equals(now.module()) && one.what().equals(now.what()))
            .mapToLong(Effect::count)
            .sum();
  }
}
