package takt.profiles;

/** Too many trainings are open. */
public final class TooManyTrainings extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many may be. */
  public TooManyTrainings() {
    super("There are already " + Forecasts.MOST_OPEN + " trainings that are not done");
  }
}
