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
                role -> keys.make(role, Scope.ALL, label(role), Optional.empty(), false).text()));
  }

  /** What a person reads who asks where something came from, or who looked. */
  public static String label(String role) {
    return switch (role) {
      case Role.INTEGRATOR -> "Website";
      case Role.BROWSER -> "Website (browser)";
      case Role.MARKETER -> "Marketing";
      case Role.DPO -> "Data protection";
      case Role.OPERATOR -> "IT";
      case Role.MAILER -> "Mail";
      default -> throw new IllegalArgumentException("No key has this role");
    };
  }
}
