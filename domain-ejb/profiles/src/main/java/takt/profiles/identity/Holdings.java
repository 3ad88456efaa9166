package takt.profiles.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import takt.kernel.ProfileId;
import takt.profiles.Identifier;

/** How many identifiers of each type the profiles of one batch have. */
final class Holdings {

  private final Map<ProfileId, Map<Identifier.Type, Integer>> all = new HashMap<>();

  /** Counts some more, or fewer. */
  void add(ProfileId profile, Identifier.Type type, int more) {
    of(profile).merge(type, more, Integer::sum);
  }

  /** What one has is the other's. */
  void merge(ProfileId kept, ProfileId absorbed) {
    of(absorbed).forEach((type, count) -> add(kept, type, count));
    all.remove(absorbed);
  }

  /** Whether a profile has room for one more. */
  boolean room(ProfileId profile, Identifier.Type type, int most) {
    return of(profile).getOrDefault(type, 0) < most;
  }

  /** Whether one profile has room for what another has: a type of which only one has any fits. */
  boolean room(ProfileId kept, ProfileId absorbed, ToIntFunction<Identifier.Type> most) {
    return of(absorbed).entrySet().stream()
        .allMatch(
            one -> {
              int own = of(kept).getOrDefault(one.getKey(), 0);
              return own == 0
                  || one.getValue() == 0
                  || own + one.getValue() <= most.applyAsInt(one.getKey());
            });
  }

  private Map<Identifier.Type, Integer> of(ProfileId profile) {
    return all.computeIfAbsent(profile, any -> new HashMap<>());
  }
}
