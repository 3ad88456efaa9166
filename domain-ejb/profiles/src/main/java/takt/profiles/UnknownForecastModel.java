package takt.profiles;

import java.util.UUID;

/** There is no such version of a forecast model. */
public final class UnknownForecastModel extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names it. */
  public UnknownForecastModel(UUID id) {
    super("There is no forecast model " + id);
  }
}
