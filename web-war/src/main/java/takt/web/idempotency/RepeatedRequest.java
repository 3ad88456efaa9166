package takt.web.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** The answer to a request that carried an Idempotency-Key. */
@Entity
@IdClass(RepeatedRequest.Key.class)
@Table(schema = "access", name = "repeated_request")
class RepeatedRequest {

  @Id String caller;

  @Id
  @Column(name = "request_key")
  String requestKey;

  String fingerprint;
  String body;
  Instant at;

  /** For Hibernate. */
  protected RepeatedRequest() {}

  RepeatedRequest(Key key, String fingerprint, Instant at) {
    this.caller = key.caller();
    this.requestKey = key.requestKey();
    this.fingerprint = fingerprint;
    this.body = "";
    this.at = at;
  }

  /** Remembers what was answered. */
  void answered(String answer) {
    body = answer;
  }

  /** The caller's key and the request's. */
  record Key(String caller, String requestKey) implements Serializable {}
}
