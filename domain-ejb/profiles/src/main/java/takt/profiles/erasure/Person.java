package takt.profiles.erasure;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;

/**
 * A person, with everything that leads to them.
 *
 * @param living the profile that goes on
 * @param absorbed the profiles that it absorbed, and those that they had absorbed
 * @param identifiers what leads to them
 */
record Person(ProfileId living, Set<ProfileId> absorbed, Set<KnownBy> identifiers) {

  /** Shorter ones stand in many a reason that names nobody. */
  private static final int LEAST_NAMING = 3;

  private static final String WORD = "(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])";
  private static final int SPELLING = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** All profiles, in the order of their keys. */
  Set<ProfileId> profiles() {
    Set<ProfileId> all = new TreeSet<>(absorbed);
    all.add(living);
    return all;
  }

  /** The same as a parameter. */
  UUID[] keys() {
    return profiles().stream().map(ProfileId::value).toArray(UUID[]::new);
  }

  /** Whether a text names them: one of its words is an identifier, in whatever spelling. */
  boolean isNamedIn(String text) {
    return identifiers.stream()
        .map(KnownBy::value)
        .filter(value -> value.length() >= LEAST_NAMING)
        .anyMatch(
            value ->
                Pattern.compile(WORD.formatted(Pattern.quote(value)), SPELLING)
                    .matcher(text)
                    .find());
  }
}
