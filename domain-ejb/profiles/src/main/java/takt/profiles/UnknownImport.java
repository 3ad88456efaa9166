package takt.profiles;

import java.util.UUID;

/** There is no such import. */
public final class UnknownImport extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names it. */
  public UnknownImport(UUID run) {
    super("There is no import " + run);
  }
}
