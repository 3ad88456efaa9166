package takt.profiles;

import java.util.UUID;

/** There is no such request. */
public final class UnknownRequest extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names it. */
  public UnknownRequest(UUID request) {
    super("There is no request " + request);
  }
}
