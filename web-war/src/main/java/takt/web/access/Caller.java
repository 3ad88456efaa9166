package takt.web.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import takt.profiles.Sender;

/** Who is calling, for the length of one request. */
@RequestScoped
public class Caller {

  private String keyId = "";
  private String role = "";
  private Set<String> scopes = Set.of();
  private boolean consentSource;
  private String label = "";
  private Optional<String> source = Optional.empty();

  void become(Key key) {
    keyId = key.id();
    role = key.role();
    scopes = key.scopes();
    consentSource = key.consentSource();
    label = key.label();
    source = key.source();
  }

  /** The id of the key that was shown; empty without one. */
  public String keyId() {
    return keyId;
  }

  /** What the key is for, in the words of whoever made it; empty without one. */
  public String label() {
    return label;
  }

  /** As what the caller sends events. */
  public Sender sender() {
    return new Sender(keyId, source, label, !is(Role.BROWSER));
  }

  /** The caller's role; empty without a key. */
  public String role() {
    return role;
  }

  /** Whether the caller has this role. */
  public boolean is(String one) {
    return role.equals(one);
  }

  /** Whether consent objects inside the caller's events are persons' word. */
  public boolean isConsentSource() {
    return consentSource;
  }

  boolean inScope(String scope) {
    return scopes.contains(scope);
  }
}
