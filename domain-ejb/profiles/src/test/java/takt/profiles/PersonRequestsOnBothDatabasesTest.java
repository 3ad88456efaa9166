package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.PersonRequest.Check;
import takt.profiles.PersonRequest.Done;
import takt.profiles.PersonRequest.Ground;
import takt.profiles.PersonRequest.Kind;
import takt.profiles.PersonRequest.Refusal;
import takt.profiles.PersonRequest.State;
import takt.profiles.desk.DeskForTests;

/** Rules F7.6 to F7.10, against a real database of either kind; today is 2026-01-01. */
class PersonRequestsOnBothDatabasesTest extends Shop {

  private static final Staff OFFICER = new Staff("Officer", "dpo");
  private static final LocalDate LATELY = LocalDate.parse("2025-12-15");

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.6, F7.8 from coming to answer, each step with who did it")
  void wholeWay(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    PersonRequest request = receive(Kind.ACCESS, LATELY);
    assertThat(request.due()).isEqualTo(LocalDate.parse("2026-01-15"));
    assertThat(request.state()).isEqualTo(State.OPEN);
    assertThat(request.address()).isPresent();

    assertThatThrownBy(() -> change(all -> all.answer(request.id(), 1, OFFICER)))
        .isInstanceOf(NotIdentified.class);
    PersonRequest known = change(all -> all.identify(request.id(), 1, ada, Check.MAILBOX, OFFICER));
    assertThat(known.profile()).contains(ada);
    assertThatThrownBy(() -> change(all -> all.answer(request.id(), 1, OFFICER)))
        .isInstanceOf(RequestChanged.class);
    world.now = world.now.plusSeconds(60);
    PersonRequest answered = change(all -> all.answer(request.id(), 2, OFFICER));

    assertThat(answered.state()).isEqualTo(State.ANSWERED);
    assertThat(answered.endedAt()).contains(world.now);
    assertThat(answered.address()).as("needed no longer").isEmpty();
    assertThat(answered.history())
        .extracting(PersonRequest.Step::what)
        .containsExactly(Done.RECEIVED, Done.IDENTIFIED, Done.ANSWERED);
    assertThat(answered.history())
        .allMatch(step -> step.who().equals("Officer") && step.role().equals("dpo"));
    assertThat(find(request.id())).contains(answered);
    assertThatThrownBy(
            () -> change(all -> all.identify(request.id(), 3, ada, Check.DOCUMENT, OFFICER)))
        .isInstanceOf(RequestOver.class);
    assertThatThrownBy(() -> change(all -> all.answer(UUID.randomUUID(), 1, OFFICER)))
        .isInstanceOf(UnknownRequest.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.9 extended once, within the first month, to three months at most")
  void extended(Database.Kind kind) {
    open(kind);
    UUID id = receive(Kind.ERASURE, LATELY).id();
    for (String until : new String[] {"2026-01-15", "2026-03-17", "2027-01-01"}) {
      assertThatThrownBy(() -> extend(id, 1, until)).isInstanceOf(IllegalArgumentException.class);
    }
    PersonRequest longer = extend(id, 1, "2026-03-16");
    assertThat(longer.due()).isEqualTo(LocalDate.parse("2026-03-16"));
    assertThat(longer.extendedBecause()).contains("Papers of ten years");
    assertThatThrownBy(() -> extend(id, 2, "2026-03-16")).isInstanceOf(ExtensionTooLate.class);

    UUID late = receive(Kind.ERASURE, LocalDate.parse("2025-11-20")).id();
    assertThatThrownBy(() -> extend(late, 1, "2026-02-20")).isInstanceOf(ExtensionTooLate.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.7 overdue from the day after the last, and only while open")
  void overdue(Database.Kind kind) {
    open(kind);
    receive(Kind.ACCESS, LATELY);
    UUID old = receive(Kind.ACCESS, LocalDate.parse("2025-11-20")).id();
    receive(Kind.ACCESS, LocalDate.parse("2025-12-01"));
    assertThat(count(PersonRequests::openCount)).isEqualTo(3);
    assertThat(count(PersonRequests::overdueCount)).as("the third one is due today").isEqualTo(1);
    assertThat(listed(all -> all.list(Optional.empty(), true, Optional.empty(), 10)))
        .extracting(PersonRequest::id)
        .containsExactly(old);

    PersonRequest refused =
        change(
            all ->
                all.refuse(old, 1, new Refusal(Ground.NOT_IDENTIFIED, "You did not say"), OFFICER));

    assertThat(refused.refusal()).contains(new Refusal(Ground.NOT_IDENTIFIED, "You did not say"));
    assertThat(count(PersonRequests::overdueCount)).isZero();
    assertThat(listed(all -> all.list(Optional.of(State.REFUSED), false, Optional.empty(), 10)))
        .extracting(PersonRequest::id)
        .containsExactly(old);
    assertThat(listed(all -> all.list(Optional.empty(), false, Optional.empty(), 2))).hasSize(2);
    assertThat(listed(all -> all.list(Optional.empty(), false, Optional.of(old), 2))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.10 deleted three years after the end of the year of the answer, not before")
  void forgotten(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    UUID ended = receive(Kind.ACCESS, LATELY).id();
    UUID open = receive(Kind.ACCESS, LATELY).id();
    change(all -> all.identify(ended, 1, ada, Check.SIGNED_IN, OFFICER));
    change(all -> all.answer(ended, 2, OFFICER));
    assertThat(listed(all -> all.about(ada))).extracting(PersonRequest::id).containsExactly(ended);

    assertThat(forget("2029-12-31T23:59:59Z")).isZero();
    assertThat(forget("2030-01-01T00:00:00Z")).isEqualTo(1);

    assertThat(world.column("select cast(id as varchar(36)) from profiles.person_request"))
        .singleElement()
        .isEqualTo(open.toString());
    assertThat(world.column("select request_id from profiles.person_request_step")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.6 a request came in the last year, not in the future")
  void days(Database.Kind kind) {
    open(kind);
    for (String day : new String[] {"2026-01-02", "2024-12-31"}) {
      assertThatThrownBy(() -> receive(Kind.ACCESS, LocalDate.parse(day)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private int forget(String at) {
    return world.atomic(() -> DeskForTests.forget(world, Instant.parse(at)));
  }

  private PersonRequest extend(UUID id, long revision, String until) {
    return change(
        all -> all.extend(id, revision, LocalDate.parse(until), "Papers of ten years", OFFICER));
  }

  private PersonRequest receive(Kind kind, LocalDate day) {
    NewRequest request =
        new NewRequest(
            kind, Channel.POST, day, Language.DE, Optional.of(new EmailAddress("ada@example.com")));
    world.now = world.now.plusMillis(1);
    return change(all -> all.receive(request, OFFICER));
  }

  private Optional<PersonRequest> find(UUID id) {
    return in(all -> all.find(id));
  }

  private List<PersonRequest> listed(Function<PersonRequests, List<PersonRequest>> list) {
    return in(list);
  }

  private long count(ToLongFunction<PersonRequests> count) {
    return in(count::applyAsLong);
  }

  private PersonRequest change(Function<PersonRequests, PersonRequest> change) {
    return in(change);
  }

  private <T> T in(Function<PersonRequests, T> work) {
    return world.atomic(() -> work.apply(world.bean(PersonRequests.class)));
  }
}
