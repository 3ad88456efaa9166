package takt.profiles;

/** A type of identifiers cannot be changed so while identifiers of it lead to profiles. */
public final class IdentifierTypeInUse extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the type. */
  public IdentifierTypeInUse(Identifier.Type type) {
    super(
        "Identifiers of the type \""
            + type
            + "\" are in use: their spelling stays as it is, and the type stays declared");
  }
}
