package takt.web.campaigns.ofrep;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.client.Subject;
import takt.web.problem.Refusal;

/** Whom a targeting key means (rule G18.3). */
final class TargetingKey {

  private static final Pattern SAID =
      Pattern.compile("(customer|visitor|email|profile):(.*)", Pattern.DOTALL);

  private static final String POINTER = "/context/targetingKey";
  private static final int LONGEST = 256;
  private static final int LONGEST_ADDRESS = 254;
  private static final int SHORTEST_VISITOR = 16;

  private TargetingKey() {}

  /**
   * Reads a key that is there.
   *
   * @param browser whether a browser's key is shown, which names its visitor
   */
  static Subject subject(String key, boolean browser) {
    Matcher said = SAID.matcher(key);
    boolean matches = said.matches();
    String kind = matches ? said.group(1) : browser ? "visitor" : "customer";
    String value = matches ? said.group(2) : key;
    return switch (kind) {
      case "customer" -> Subject.customer(bounded(value, 1, LONGEST));
      case "visitor" -> Subject.visitor(bounded(value, SHORTEST_VISITOR, LONGEST));
      case "email" -> Subject.email(bounded(value, 1, LONGEST_ADDRESS));
      default -> Subject.profile(id(value));
    };
  }

  private static String bounded(String value, int shortest, int longest) {
    if (value.length() < shortest || value.length() > longest) {
      throw Refusal.field(
          POINTER, "must have %d to %d characters for this".formatted(shortest, longest));
    }
    return value;
  }

  private static UUID id(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException none) {
      throw Refusal.field(POINTER, "must be the id of a profile after profile:");
    }
  }
}
