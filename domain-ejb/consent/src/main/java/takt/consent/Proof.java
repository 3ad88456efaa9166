package takt.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * What proves a choice, beyond its {@link Source} (rule C2.5).
 *
 * @param said what was clicked or said, such as the words on the button
 * @param shownAt when the text was shown
 * @param chosenAt when the person chose, if it was before it was recorded
 * @param reason why staff recorded it
 * @param document where the paper, recording or log is that proves it
 * @param assurance what was said about the person's age
 * @param address the IP address the choice came from; kept only truncated, and only where the
 *     purpose asks for it
 * @param userAgent the browser's name for itself; kept only where the purpose asks for it
 * @param confirmed what was asked for before, if the choice confirms it by e-mail
 */
public record Proof(
    Optional<String> said,
    Optional<Instant> shownAt,
    Optional<Instant> chosenAt,
    Optional<String> reason,
    Optional<String> document,
    Assurance assurance,
    Optional<String> address,
    Optional<String> userAgent,
    Optional<Confirmation> confirmed) {

  /** Nothing but the choice itself. */
  public static final Proof NONE =
      new Proof(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Assurance.NONE,
          Optional.empty(),
          Optional.empty());

  private static final int MOST = 500;

  /** Refuses texts that are empty or too long, and a choice before its text was shown. */
  public Proof {
    bounded("said", said);
    bounded("reason", reason);
    bounded("document", document);
    bounded("userAgent", userAgent);
    address.ifPresent(Network::of);
    if (shownAt.isPresent() && chosenAt.isPresent() && chosenAt.get().isBefore(shownAt.get())) {
      throw new IllegalArgumentException("chosenAt must not be before shownAt");
    }
  }

  /** Of a choice that was made at once. */
  public Proof(
      Optional<String> said,
      Optional<Instant> shownAt,
      Optional<Instant> chosenAt,
      Optional<String> reason,
      Optional<String> document,
      Assurance assurance,
      Optional<String> address,
      Optional<String> userAgent) {
    this(
        said, shownAt, chosenAt, reason, document, assurance, address, userAgent, Optional.empty());
  }

  /** The same, confirming what was asked for with this text. */
  public Proof confirming(Confirmation asked) {
    return new Proof(
        said,
        shownAt,
        chosenAt,
        reason,
        document,
        assurance,
        address,
        userAgent,
        Optional.of(asked));
  }

  /** A choice that was made at this time, as this document proves. */
  public static Proof from(Instant chosenAt, String document) {
    return new Proof(
        Optional.empty(),
        Optional.empty(),
        Optional.of(chosenAt),
        Optional.empty(),
        Optional.of(document),
        Assurance.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** That this was clicked or said, and nothing else. */
  public static Proof said(String words) {
    return new Proof(
        Optional.of(words),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Assurance.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private static void bounded(String name, Optional<String> text) {
    if (text.isPresent()
        && (text.get().isBlank() || text.get().length() > MOST || text.get().indexOf(0) >= 0)) {
      throw new IllegalArgumentException(name + " must have 1 to " + MOST + " characters");
    }
  }
}
