package takt.consent;

/** The law or its purpose's text does not let an entry be registered so (rules C9.2 and C9.4). */
public final class NotRegistrable extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  private final String part;

  /**
   * Names what was refused.
   *
   * @param part the part of the entry that breaks the rule, as a JSON pointer
   * @param rule the rule
   */
  public NotRegistrable(String part, String rule) {
    super(rule);
    this.part = part;
  }

  /** The part of the entry that breaks the rule, as a JSON pointer. */
  public String part() {
    return part;
  }
}
