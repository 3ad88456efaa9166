package takt.profiles;

/** Persons cannot be put into a segment, or taken out of it, that has a condition. */
public final class NotAList extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the segment. */
  public NotAList(String segment) {
    super("The segment \"" + segment + "\" has a condition: nobody is put in or taken out");
  }
}
