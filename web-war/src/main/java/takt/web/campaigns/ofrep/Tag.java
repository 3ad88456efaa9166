package takt.web.campaigns.ofrep;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ETag of an answer (rule G18.7).
 *
 * @param decided when it was decided, in seconds
 * @param standing what it was decided from, as a digest
 */
record Tag(long decided, String standing) {

  /** So long an answer stands at most. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Pattern FORM =
      Pattern.compile("\\s*(?:W/)?\"?(\\d{1,12})\\.([A-Za-z0-9_-]{1,64})\"?\\s*");

  /** Of what is decided now. */
  static Tag of(Instant now, String standing) {
    return new Tag(now.getEpochSecond(), standing);
  }

  /** The one of an If-None-Match by which the answer still stands. */
  static Optional<Tag> standing(String known, String standing, Instant now) {
    return known == null
        ? Optional.empty()
        : Arrays.stream(known.split(",", -1))
            .flatMap(one -> read(one).stream())
            .filter(one -> one.standing.equals(standing))
            .filter(one -> one.isFresh(now))
            .findFirst();
  }

  private static Optional<Tag> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Tag(Long.parseLong(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  private boolean isFresh(Instant now) {
    long age = now.getEpochSecond() - decided;
    return age >= 0 && age < LONGEST.toSeconds();
  }

  /** As the header says it. */
  String text() {
    return "\"" + decided + "." + standing + "\"";
  }
}
