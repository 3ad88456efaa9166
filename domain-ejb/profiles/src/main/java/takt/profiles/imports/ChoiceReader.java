package takt.profiles.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.ChoiceMapping;
import takt.profiles.ChoiceOutcome;
import takt.profiles.Identifier;

/**
 * Tells what a line of a file of choices is, from the line alone (rule F5.2). A no is read
 * generously: what it does not say of its circumstances keeps nobody's no from counting.
 */
final class ChoiceReader {

  private static final int MOST_CELL = 1_000;
  private static final String IMPORT = "import";

  private final ChoiceMapping mapping;
  private final ChoiceHeader header;
  private final Times times;

  ChoiceReader(ChoiceMapping mapping, List<String> headerCells) {
    this.mapping = mapping;
    this.header = ChoiceHeader.of(headerCells, mapping.columns());
    this.times = new Times(mapping.time());
  }

  /** Says why a line is refused. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ChoiceOutcome reason;

    Refusal(ChoiceOutcome reason) {
      super(reason.code(), null, false, false);
      this.reason = reason;
    }
  }

  /** Tells what the line is. */
  ChoiceLine read(long number, List<String> cells) {
    if (!fits(cells)) {
      // Which of its cells is the person's cannot be told: none is kept.
      return new ChoiceLine.Refused(number, ChoiceOutcome.WRONG_CELLS, "");
    }
    String kept = Csv.without(cells, header.person());
    try {
      return choice(number, cells, kept);
    } catch (Refusal refused) {
      return new ChoiceLine.Refused(number, refused.reason, kept);
    }
  }

  private boolean fits(List<String> cells) {
    return cells.size() == header.width()
        && cells.stream().allMatch(cell -> cell.length() <= MOST_CELL && cell.indexOf('\0') < 0)
        && cells.get(header.person()).length() <= Identifier.MOST;
  }

  private ChoiceLine choice(long number, List<String> cells, String kept) {
    Identifier person = person(cells);
    PurposeCode purpose = purpose(cells);
    boolean given = given(cells);
    Instant at = time(cells);
    Optional<String> place = text(cells, header.place()).or(mapping.same()::place);
    Optional<Integer> version = version(cells);
    Optional<String> evidence = text(cells, header.evidence()).or(mapping.same()::evidence);
    Optional<Channel> channel =
        read(Channel.class, cells, header.channel()).or(mapping.same()::channel);
    Optional<Language> language =
        read(Language.class, cells, header.language()).or(mapping.same()::language);
    if (given) {
      require(place, ChoiceOutcome.NO_PLACE);
      require(version, ChoiceOutcome.NO_VERSION);
      require(evidence, ChoiceOutcome.NO_EVIDENCE);
      require(channel, ChoiceOutcome.BAD_CHANNEL);
      require(language, ChoiceOutcome.BAD_LANGUAGE);
    }
    Source source =
        new Source(
            channel.orElse(Channel.WEB),
            place.orElse(IMPORT),
            Actor.IMPORT,
            language.orElse(Language.DE));
    return new ChoiceLine.Choice(
        number, person, purpose, given, at, source, version, evidence.orElse(IMPORT), kept);
  }

  private Identifier person(List<String> cells) {
    String value = cells.get(header.person()).strip();
    if (value.isEmpty()) {
      throw new Refusal(ChoiceOutcome.NO_PERSON);
    }
    return new Identifier(mapping.person(), value);
  }

  private PurposeCode purpose(List<String> cells) {
    if (header.purpose() < 0) {
      return mapping.same().purpose().orElseThrow();
    }
    String word = cells.get(header.purpose()).strip();
    Optional<PurposeCode> known =
        mapping.purposes().isEmpty() && word.matches(PurposeCode.PATTERN)
            ? Optional.of(new PurposeCode(word))
            : Optional.ofNullable(mapping.purposes().get(word));
    return known.orElseThrow(() -> new Refusal(ChoiceOutcome.UNKNOWN_PURPOSE));
  }

  private boolean given(List<String> cells) {
    String word = cells.get(header.choice()).strip().toLowerCase(Locale.ROOT);
    if (!mapping.yes().contains(word) && !mapping.no().contains(word)) {
      throw new Refusal(ChoiceOutcome.BAD_CHOICE);
    }
    return mapping.yes().contains(word);
  }

  private Instant time(List<String> cells) {
    try {
      return times.read(cells.get(header.time()));
    } catch (DateTimeException unreadable) {
      throw new Refusal(ChoiceOutcome.BAD_TIME);
    }
  }

  private Optional<Integer> version(List<String> cells) {
    if (header.version() < 0) {
      return mapping.same().version();
    }
    String number = cells.get(header.version()).strip();
    return number.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(number))
        : Optional.empty();
  }

  private static Optional<String> text(List<String> cells, int column) {
    return column < 0
        ? Optional.empty()
        : Optional.of(cells.get(column).strip()).filter(ChoiceMapping::fits);
  }

  private static <E extends Enum<E>> Optional<E> read(
      Class<E> type, List<String> cells, int column) {
    if (column < 0) {
      return Optional.empty();
    }
    String word = cells.get(column).strip().toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static void require(Optional<?> told, ChoiceOutcome otherwise) {
    if (told.isEmpty()) {
      throw new Refusal(otherwise);
    }
  }
}
