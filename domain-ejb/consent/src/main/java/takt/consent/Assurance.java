package takt.consent;

/**
 * What was said about the person's age when they chose (GDPR Art. 8).
 *
 * @param age the age in years, 1 to 150; 0 if nothing was said
 * @param guardian whether a guardian consented for the person
 */
public record Assurance(int age, boolean guardian) {

  /** Nothing was said. */
  public static final Assurance NONE = new Assurance(0, false);

  private static final int OLDEST = 150;

  /** Refuses an age that nobody has. */
  public Assurance {
    if (age < 0 || age > OLDEST) {
      throw new IllegalArgumentException("age must be 1 to " + OLDEST);
    }
  }

  /** Whether these terms let such a person choose (rule C3.12). */
  public boolean satisfies(Terms terms) {
    int asked = terms.minimumAge().orElse(0);
    return age >= asked || (guardian && terms.guardian());
  }
}
