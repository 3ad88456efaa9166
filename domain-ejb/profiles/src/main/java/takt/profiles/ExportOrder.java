package takt.profiles;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.PurposeCode;

/**
 * What is to be exported.
 *
 * @param kind what a line is: a person, or an event
 * @param format how it is written
 * @param purpose what for
 * @param from events since then, or persons known since then; empty for all
 * @param until those before then; empty for all
 * @param segment of persons, only the members of this segment or list; empty for all
 * @param recipient who outside the company gets the file, if anybody does
 */
public record ExportOrder(
    DataMapping.Kind kind,
    DataMapping.Format format,
    PurposeCode purpose,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> segment,
    Optional<UUID> recipient) {

  /** Refuses missing parts, an end before the beginning, and events of a segment. */
  public ExportOrder {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(purpose, "purpose");
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw new IllegalArgumentException("until must be after from");
    }
    if (segment.isPresent() && kind != DataMapping.Kind.PEOPLE) {
      throw new IllegalArgumentException("segment is of people only");
    }
  }
}
