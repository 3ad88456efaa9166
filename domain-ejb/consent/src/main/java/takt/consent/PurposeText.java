package takt.consent;

/**
 * What a purpose tells people, in one language (GDPR Art. 13). Every part has 1 to 1,000
 * characters.
 *
 * @param name its name
 * @param sentence the purpose in one sentence
 * @param collected what is collected
 * @param use what it is used for
 * @param benefit what the person gets from it
 * @param recipients who can see it
 * @param storage which cookies and device storage it uses
 */
public record PurposeText(
    String name,
    String sentence,
    String collected,
    String use,
    String benefit,
    String recipients,
    String storage) {

  private static final int MOST = 1000;

  /** Refuses an empty or overlong part (rule C1.2). */
  public PurposeText {
    require("name", name);
    require("sentence", sentence);
    require("collected", collected);
    require("use", use);
    require("benefit", benefit);
    require("recipients", recipients);
    require("storage", storage);
  }

  private static void require(String part, String text) {
    if (text == null || text.isBlank() || text.length() > MOST) {
      throw new IllegalArgumentException(part + " must have 1 to " + MOST + " characters");
    }
  }
}
