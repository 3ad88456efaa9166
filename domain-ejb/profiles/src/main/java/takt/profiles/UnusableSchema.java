package takt.profiles;

/** A schema of a tracking plan that cannot be used, or would cost too much. */
public final class UnusableSchema extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  private final String part;

  /**
   * Says what is wrong.
   *
   * @param part where, as a JSON pointer into the schema
   * @param rule the rule that it breaks
   */
  public UnusableSchema(String part, String rule) {
    super(rule);
    this.part = part;
  }

  /** Where, as a JSON pointer into the schema. */
  public String part() {
    return part;
  }
}
