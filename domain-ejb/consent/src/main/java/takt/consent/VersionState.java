package takt.consent;

/** Where a version of a purpose stands (rule C1.17). */
public enum VersionState {
  /** Somebody still works on it. */
  DRAFT,
  /** It is the current one. */
  PUBLISHED,
  /** A later version has taken its place. */
  REPLACED,
  /** It was the last one, and its purpose is over. */
  RETIRED;

  /**
   * Where a published version stands.
   *
   * @param version its number
   * @param newest the number of the purpose's newest version
   * @param retired whether the purpose is over
   */
  public static VersionState of(int version, int newest, boolean retired) {
    if (version < newest) {
      return REPLACED;
    }
    return retired ? RETIRED : PUBLISHED;
  }
}
