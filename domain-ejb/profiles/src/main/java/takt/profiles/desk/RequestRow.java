package takt.profiles.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Deadline;
import takt.profiles.ExtensionTooLate;
import takt.profiles.NewRequest;
import takt.profiles.NotIdentified;
import takt.profiles.PersonRequest;
import takt.profiles.PersonRequest.Check;
import takt.profiles.PersonRequest.Ground;
import takt.profiles.PersonRequest.Kind;
import takt.profiles.PersonRequest.Refusal;
import takt.profiles.PersonRequest.State;
import takt.profiles.PersonRequest.Step;
import takt.profiles.RequestChanged;
import takt.profiles.RequestOver;

/** A request as stored, which knows what may be done about it when. */
@Entity
@Table(name = "person_request")
class RequestRow {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "received_on")
  private LocalDate received;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String address;

  @Column(name = "profile_id")
  private UUID profile;

  @Enumerated(EnumType.STRING)
  @Column(name = "checked_by")
  private Check check;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "due_on")
  private LocalDate due;

  @Column(name = "extended_because")
  private String extendedBecause;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  @Column(name = "refused_because")
  private Ground ground;

  @Column(name = "refused_why")
  private String why;

  @Column(name = "ended_at")
  private Instant endedAt;

  private long revision;

  /** For Hibernate. */
  protected RequestRow() {}

  RequestRow(UUID id, NewRequest request) {
    this.id = id;
    kind = request.kind();
    channel = request.channel();
    received = request.received();
    language = request.language();
    address = request.address().map(EmailAddress::value).orElse(null);
    due = Deadline.of(request.received());
    state = State.OPEN;
    revision = 1;
  }

  UUID id() {
    return id;
  }

  private Optional<ProfileId> profile() {
    return Optional.ofNullable(profile).map(ProfileId::new);
  }

  void identify(long expected, ProfileId whose, Check how, Instant now) {
    change(expected);
    profile = whose.value();
    check = how;
    checkedAt = now;
  }

  void extend(long expected, LocalDate until, String because, LocalDate today) {
    change(expected);
    if (extendedBecause != null || today.isAfter(due)) {
      throw new ExtensionTooLate();
    }
    if (!until.isAfter(due) || until.isAfter(Deadline.latest(received))) {
      throw new IllegalArgumentException(
          "must be after " + due + ", and at the latest " + Deadline.latest(received));
    }
    due = until;
    extendedBecause = because;
  }

  void answer(long expected, Instant now) {
    change(expected);
    if (check == null) {
      throw new NotIdentified();
    }
    end(State.ANSWERED, now);
  }

  void refuse(long expected, Refusal refusal, Instant now) {
    change(expected);
    ground = refusal.ground();
    why = refusal.why();
    end(State.REFUSED, now);
  }

  /** Where the person could be reached is needed no longer. */
  private void end(State ended, Instant now) {
    state = ended;
    endedAt = now;
    address = null;
  }

  private void change(long expected) {
    if (revision != expected) {
      throw new RequestChanged(revision);
    }
    if (state != State.OPEN) {
      throw new RequestOver(state);
    }
    revision++;
  }

  PersonRequest request(List<Step> history) {
    return new PersonRequest(
        id,
        kind,
        channel,
        received,
        language,
        Optional.ofNullable(address).map(EmailAddress::new),
        profile(),
        Optional.ofNullable(check),
        due,
        Optional.ofNullable(extendedBecause),
        state,
        Optional.ofNullable(ground).map(one -> new Refusal(one, why)),
        Optional.ofNullable(endedAt),
        revision,
        history);
  }

  @Override
  public String toString() {
    return "RequestRow[" + id + ", " + kind + ", " + state + ", due " + due + "]";
  }
}
