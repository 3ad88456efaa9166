package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of a first start. */
@ApplicationScoped
public class FirstSecrets {

  @Inject Keys keys;

  /** Makes one key of every role, in the caller's transaction; answers their texts by role. */
  public Map<String, String> make() {
    return Role.OF_KEYS.stream()
        .collect(
            Collectors.toMap(
                role -> role,
                role ->
                    keys.make(role, Scope.ALL, "First " + role, Optional.empty(), false).text()));
  }
}
