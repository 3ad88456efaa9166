package takt.profiles;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * How the lines of a file become choices, and with what proof (rule F5.2). What is the same in
 * every line may be said once instead of in a column.
 *
 * @param columns which columns hold what
 * @param person what leads to a person: a customer number, or a visitor's id
 * @param time how to read the time; not shifted
 * @param purposes the file's words for purposes; without any, the words are codes
 * @param yes the file's words for yes, upper or lower case
 * @param no the file's words for no
 * @param same what is the same in every line
 * @param separator what stands between cells: comma, semicolon, tab or bar
 * @param charset UTF-8, ISO-8859-1 or windows-1252
 */
public record ChoiceMapping(
    Columns columns,
    Identifier.Type person,
    ImportMapping.Time time,
    Map<String, PurposeCode> purposes,
    Set<String> yes,
    Set<String> no,
    Same same,
    char separator,
    Charset charset) {

  /** At most so many words for purposes, for yes and for no. */
  public static final int MOST_WORDS = 200;

  private static final int MOST_TEXT = 200;

  /** Refuses parts out of bounds, words that mean both, and proof that nothing could tell. */
  public ChoiceMapping {
    Objects.requireNonNull(person, "person");
    yes = lower(yes);
    no = lower(no);
    purposes = Map.copyOf(purposes);
    require(time.shiftDays() == 0, "time must not be shifted");
    require(
        purposes.size() <= MOST_WORDS && yes.size() <= MOST_WORDS && no.size() <= MOST_WORDS,
        "words must be at most 200");
    require(!yes.isEmpty() || !no.isEmpty(), "yes or no must have a word");
    require(yes.stream().noneMatch(no::contains), "yes must not have a word of no");
    told("purpose", columns.purpose(), same.purpose());
    told("place", columns.place(), same.place());
    told("version", columns.version(), same.version());
    told("evidence", columns.evidence(), same.evidence());
    told("channel", columns.channel(), same.channel());
    told("language", columns.language(), same.language());
    require(",;\t|".indexOf(separator) >= 0, "separator must be a comma, semicolon, tab or bar");
    require(ImportMapping.reads(charset), "charset must be UTF-8, ISO-8859-1 or windows-1252");
  }

  /**
   * Which columns hold what, by the names in the first line.
   *
   * @param person who chose
   * @param choice the yes or no
   * @param time when they chose
   * @param purpose what it is about
   * @param place where: the page, form or conversation
   * @param version which version of the purpose's text was shown
   * @param evidence how it was obtained, and where the proof is
   * @param channel on which channel it was made
   * @param language in which language the text was
   */
  public record Columns(
      String person,
      String choice,
      String time,
      Optional<String> purpose,
      Optional<String> place,
      Optional<String> version,
      Optional<String> evidence,
      Optional<String> channel,
      Optional<String> language) {}

  /** What is the same in every line. */
  public record Same(
      Optional<PurposeCode> purpose,
      Optional<String> place,
      Optional<Integer> version,
      Optional<String> evidence,
      Optional<Channel> channel,
      Optional<Language> language) {

    /** Refuses texts that are too long, and a version that cannot be. */
    public Same {
      require(place.filter(text -> !fits(text)).isEmpty(), "place must have 1 to 200 characters");
      require(
          evidence.filter(text -> !fits(text)).isEmpty(), "evidence must have 1 to 200 characters");
      require(version.filter(number -> number < 1).isEmpty(), "version must be at least 1");
    }
  }

  /** Whether a cell can be a place or evidence. */
  public static boolean fits(String text) {
    return !text.isBlank() && text.length() <= MOST_TEXT && text.indexOf('\0') < 0;
  }

  private static void told(String what, Optional<?> column, Optional<?> same) {
    require(
        column.isPresent() != same.isPresent(),
        what + " must be told by either a column or what is the same in every line");
  }

  private static Set<String> lower(Set<String> words) {
    return words.stream()
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
