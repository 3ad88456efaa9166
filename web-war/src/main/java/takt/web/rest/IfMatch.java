package takt.web.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.web.problem.Refusal;

/** The revision that a PUT replaces (RFC 9110 section 13.1.1). */
public final class IfMatch {

  private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})\"");

  private IfMatch() {}

  /**
   * Reads the header.
   *
   * @return the revision
   * @throws Refusal 428 if it is missing, 400 if it is not one quoted number
   */
  public static int revision(String header) {
    if (header == null) {
      throw new Refusal(
          428, "if-match-needed", "Name the revision you replace in the header If-Match");
    }
    Matcher matcher = FORM.matcher(header.strip());
    if (!matcher.matches()) {
      throw new Refusal(400, "bad-if-match", "If-Match must be one ETag of this resource");
    }
    return Integer.parseInt(matcher.group(1));
  }

  /** Refuses with 412 if the revision is not the current one. */
  public static void check(String header, long current) {
    if (revision(header) != current) {
      throw new Refusal(
          412, "replaced-meanwhile", "The current revision is " + current + ": read it again");
    }
  }
}
