package takt.profiles;

/** Notices are not sent into the company's own network, unless it says so. */
public final class PrivateAddress extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public PrivateAddress() {
    super("The address must be https, and lead to a public network");
  }
}
