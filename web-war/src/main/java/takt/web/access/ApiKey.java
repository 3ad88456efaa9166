package takt.web.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A key as it is stored: without its secret. */
@Entity
@Table(schema = "access", name = "api_key")
class ApiKey {

  @Id String id;
  String hash;
  String role;
  String scopes;
  String label;
  String source;

  @Column(name = "consent_source")
  boolean consentSource;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  /** For Hibernate. */
  protected ApiKey() {}

  ApiKey(
      String id,
      String hash,
      String role,
      Set<String> scopes,
      String label,
      Optional<String> source,
      boolean consentSource,
      Instant at) {
    this.id = id;
    this.hash = hash;
    this.role = role;
    this.scopes = String.join(" ", new TreeSet<>(scopes));
    this.label = label;
    this.source = source.orElse(null);
    this.consentSource = consentSource;
    this.createdAt = at;
  }

  Set<String> scopeSet() {
    return Set.of(scopes.split(" "));
  }

  void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
    }
  }
}
