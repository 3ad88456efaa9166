package takt.profiles;

import java.util.UUID;

/** There is no such recipient. */
public final class UnknownRecipient extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names it. */
  public UnknownRecipient(UUID recipient) {
    super("There is no recipient " + recipient);
  }
}
