package takt.profiles;

/** A condition cannot be used. */
public final class UnusableCondition extends ProfilesRefused {

  /** A condition has at most so many characters. */
  public static final int LONGEST = 2_000;

  private static final long serialVersionUID = 1L;

  private static final String PART = "/condition";

  private final String pointer;

  /** Says what it breaks. */
  public UnusableCondition(String rule) {
    this(PART, rule);
  }

  private UnusableCondition(String pointer, String rule) {
    super(rule);
    this.pointer = pointer;
  }

  /**
   * Says what it breaks, and where.
   *
   * @param line the line, 1 for the first
   * @param column the character in the line, 1 for the first
   */
  public UnusableCondition(int line, int column, String rule) {
    this("line " + line + ", character " + column + ": " + rule);
  }

  /** The same of a condition that stands in a part of what is saved, by its JSON pointer. */
  public UnusableCondition in(String part) {
    return new UnusableCondition(part + PART, getMessage());
  }

  /** Where the condition stands in what is saved, as a JSON pointer. */
  public String pointer() {
    return pointer;
  }
}
