package takt.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import takt.consent.RetentionEnds;
import takt.consent.StandingChoices;
import takt.consent.optin.OpenRequests;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.State;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;

/** Choices as the permission rows have them, and those that wait to be confirmed. */
@ApplicationScoped
class RecordedChoices implements StandingChoices {

  @Inject PermissionRows rows;
  @Inject OpenRequests requests;

  @Override
  public Set<ProfileId> of(Map<ProfileId, Set<KnownBy>> persons, RetentionEnds ends) {
    Set<ProfileId> standing = new HashSet<>();
    for (PermissionRow row : rows.read(persons.keySet())) {
      if (row.isClosed()
          || row.states().all().values().stream().anyMatch(state -> stands(state, ends))) {
        standing.add(row.profile());
      }
    }
    standing.addAll(asked(persons, ends.asOf()));
    return standing;
  }

  private static boolean stands(State state, RetentionEnds ends) {
    boolean over = state.gives() && state.ended(ends.asOf());
    Instant last = over ? state.until().orElseThrow() : state.at();
    return state.denies() || (state.gives() && !over) || !last.isBefore(ends.earliest());
  }

  private Set<ProfileId> asked(Map<ProfileId, Set<KnownBy>> persons, Instant asOf) {
    Map<String, Set<ProfileId>> byName = new HashMap<>();
    persons.forEach(
        (profile, identifiers) -> {
          name(byName, profile.toString(), profile);
          identifiers.forEach(one -> name(byName, one.value(), profile));
        });
    Set<ProfileId> asked = new HashSet<>();
    requests
        .named(byName.keySet(), asOf)
        .forEach(name -> asked.addAll(byName.getOrDefault(name, Set.of())));
    return asked;
  }

  private static void name(Map<String, Set<ProfileId>> byName, String name, ProfileId whose) {
    byName.computeIfAbsent(name, one -> new HashSet<>()).add(whose);
  }
}
