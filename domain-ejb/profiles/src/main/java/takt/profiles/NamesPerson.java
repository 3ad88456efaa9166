package takt.profiles;

/** The reason for an erasure names the person, and would outlive it. */
public final class NamesPerson extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names nobody. */
  public NamesPerson() {
    super("A reason must not name the person who is erased: it is kept");
  }
}
