package takt.profiles;

import takt.kernel.PurposeCode;

/** No model has been trained for a purpose, or none is ready yet. */
public final class NoForecastModel extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the purpose. */
  public NoForecastModel(PurposeCode purpose) {
    super("No forecast model is ready for the purpose \"" + purpose + "\"");
  }
}
