package takt.profiles;

/** A condition cannot be used. */
public final class UnusableCondition extends ProfilesRefused {

  /** A condition has at most so many characters. */
  public static final int LONGEST = 2_000;

  private static final long serialVersionUID = 1L;

  /** Says what it breaks. */
  public UnusableCondition(String rule) {
    super(rule);
  }

  /**
   * Says what it breaks, and where.
   *
   * @param line the line, 1 for the first
   * @param column the character in the line, 1 for the first
   */
  public UnusableCondition(int line, int column, String rule) {
    super("line " + line + ", character " + column + ": " + rule);
  }
}
