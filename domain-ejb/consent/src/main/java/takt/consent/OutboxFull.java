package takt.consent;

/** Too many mails wait to be sent. */
public final class OutboxFull extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many there may be. */
  public OutboxFull() {
    super("There are already " + Outbox.MOST + " mails to be sent: try again later");
  }
}
