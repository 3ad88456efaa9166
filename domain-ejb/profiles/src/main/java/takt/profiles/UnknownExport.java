package takt.profiles;

import java.util.UUID;

/** There is no such export. */
public final class UnknownExport extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names it. */
  public UnknownExport(UUID id) {
    super("There is no export " + id);
  }
}
