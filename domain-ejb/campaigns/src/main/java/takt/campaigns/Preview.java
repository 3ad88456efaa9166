package takt.campaigns;

import java.util.List;

/**
 * What would be decided, and how.
 *
 * @param decision the decision; it has no id
 * @param trace what every policy said
 * @param wordings what every variant of the campaign that is taken as running would say, in the
 *     plan's order (rule G6.6)
 */
public record Preview(Decision decision, List<TraceLine> trace, List<Wording> wordings) {

  /** Copies what it is given. */
  public Preview {
    trace = List.copyOf(trace);
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
      String title,
      String body,
      String link) {

    /** Copies what it is given. */
    public Wording {
      missing = List.copyOf(missing);
    }
  }
}
