package takt.campaigns;

import java.util.List;

/**
 * What would be decided, and how.
 *
 * @param decision the decision; it has no id
 * @param trace what every policy said
 * @param hidden the facts in what is shown whose placeholders stand there, as whoever looks may not
 *     see their values (rule G6.8)
 * @param wordings what every variant of the campaign that is taken as running would say, in the
 *     plan's order (rule G6.6)
 */
public record Preview(
    Decision decision, List<TraceLine> trace, List<String> hidden, List<Wording> wordings) {

  /** Copies what it is given. */
  public Preview {
    trace = List.copyOf(trace);
    hidden = List.copyOf(hidden);
    wordings = List.copyOf(wordings);
  }

  /**
   * What a variant would say.
   *
   * @param message the message's key
   * @param variant the variant's key
   * @param degree how personal it is
   * @param withinDose whether the person may be told it
   * @param missing the facts that are not known, and the segment that the person is not in; it is
   *     not shown then
   * @param hidden the facts that are known and whose placeholders stand there, as whoever looks may
   *     not see their values
   * @param title the title, facts filled in; as written where facts are missing
   * @param body the body, likewise
   * @param link where it leads
   */
  public record Wording(
      String message,
      String variant,
      int degree,
      boolean withinDose,
      List<String> missing,
      List<String> hidden,
      String title,
      String body,
      String link) {

    /** Copies what it is given. */
    public Wording {
      missing = List.copyOf(missing);
      hidden = List.copyOf(hidden);
    }
  }
}
