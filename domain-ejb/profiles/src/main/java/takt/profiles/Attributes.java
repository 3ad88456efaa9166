package takt.profiles;

import java.util.List;
import java.util.Optional;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** Corrects attributes, and tells how they changed (rules F12). */
public interface Attributes {

  /** So many former values of each source are kept. */
  int FORMER = 10;

  /**
   * Puts right what is known. In the caller's transaction or one of its own, which locks the
   * profile's permissions.
   *
   * @return the revision of this word
   * @throws takt.consent.UnknownProfile if the profile does not exist
   * @throws SettingChanged if another revision is the current one
   * @throws UnknownAttribute if the attribute is not known, and no purpose is named
   * @throws NotPermitted if none of the named purposes is permitted
   * @throws SpecialCategoryRefused if it is of a special category that none of them covers
   */
  int correct(Correction correction);

  /**
   * Takes a word back: what the other sources say counts again. In the caller's transaction or one
   * of its own, which locks the profile's permissions.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist
   * @throws SettingChanged if another revision is the current one
   */
  void withdraw(ProfileId profile, String name, Correction.By by, int expected);

  /**
   * How an attribute came to be what it is, for a purpose. Needs the transaction that locked the
   * permissions (rule F2.2).
   *
   * @return empty if nothing of that name is known for the purpose
   * @throws NotPermitted if the purpose is not permitted
   */
  Optional<AttributeHistory> history(Permissions permissions, PurposeCode purpose, String name);

  /**
   * What each source says of an attribute, whatever it may be used for: for the person alone (rule
   * F12.8). In the caller's transaction or one of its own, which locks the profile's permissions.
   *
   * @return empty if nothing of that name is known
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  Optional<OwnFact> own(ProfileId profile, String name);

  /** The company's order of sources, the most reliable first. */
  AttributeSources sources();

  /**
   * Replaces the order of sources.
   *
   * @param next the sources, and the revision that they replace
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   */
  AttributeSources replace(AttributeSources next);

  /**
   * The company's order of sources of attributes: the person's own word and the officer's come
   * before all of them, sources that are not named after.
   *
   * @param names the sources, the most reliable first, each once, at most {@value #MOST}
   * @param revision 0 before the first change
   */
  record AttributeSources(List<String> names, int revision) {

    /** There are at most so many. */
    public static final int MOST = 50;

    /** Until the company says otherwise. */
    public static final List<String> DEFAULT =
        List.of("shop", "import", "identify", "browser", "inferred");

    private static final String PATTERN = "[a-z][a-z0-9-]{0,39}";

    /** Refuses too many, one that is named twice, and those that are always first. */
    public AttributeSources {
      names = List.copyOf(names);
      if (names.size() > MOST || names.stream().distinct().count() != names.size()) {
        throw new IllegalArgumentException("There are at most " + MOST + " sources, each once");
      }
      for (String name : names) {
        if (!name.matches(PATTERN)
            || name.equals(Correction.By.PERSON.source())
            || name.equals(Correction.By.STAFF.source())) {
          throw new IllegalArgumentException(
              "A source has 1 to 40 lower-case letters, digits and hyphens; person and staff are"
                  + " always first");
        }
      }
    }
  }
}
