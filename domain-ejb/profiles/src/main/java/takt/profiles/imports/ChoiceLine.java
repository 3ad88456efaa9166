package takt.profiles.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import takt.consent.Source;
import takt.kernel.PurposeCode;
import takt.profiles.ChoiceOutcome;
import takt.profiles.Identifier;

/** What a line of a file of choices turned out to be. */
sealed interface ChoiceLine extends PersonLine<ChoiceLine> {

  /** Its number in the file, the header being 1. */
  long number();

  /**
   * A choice.
   *
   * @param version the version of the text that was shown; empty where a no does not say it
   * @param evidence how it was obtained, and where the proof is
   * @param cells the line as CSV without the person's cell
   */
  record Choice(
      long number,
      Identifier person,
      PurposeCode purpose,
      boolean given,
      Instant at,
      Source source,
      Optional<Integer> version,
      String evidence,
      String cells)
      implements ChoiceLine {

    @Override
    public Stream<Identifier> named() {
      return Stream.of(person);
    }

    @Override
    public ChoiceLine erased() {
      return new Refused(number, ChoiceOutcome.ERASED, "");
    }
  }

  /**
   * A line that is refused.
   *
   * @param cells the line as CSV without the person's cell
   */
  record Refused(long number, ChoiceOutcome reason, String cells) implements ChoiceLine {

    @Override
    public Stream<Identifier> named() {
      return Stream.empty();
    }

    @Override
    public ChoiceLine erased() {
      return this;
    }
  }
}
