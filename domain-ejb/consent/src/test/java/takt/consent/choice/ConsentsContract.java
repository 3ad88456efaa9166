package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.NoSwitch;
import takt.consent.NothingToConsentTo;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Permissions;
import takt.consent.ProfileLookup;
import takt.consent.PurposeVersionReplaced;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.UnknownProfile;
import takt.consent.UnknownPurpose;
import takt.consent.Verification;
import takt.consent.ledger.Chain;
import takt.consent.permission.PermissionRows;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Effect;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Reads;

/** What consent promises, on either database. */
abstract class ConsentsContract {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final PurposeCode NEWS = new PurposeCode("news");
  private static final PurposeCode ORDERS = new PurposeCode("orders");
  private static final PurposeCode POST = new PurposeCode("post");

  private final MovableClock clock = new MovableClock();
  private final Modules modules = new Modules();
  private final House house;
  private final Consents consents;
  private final Purposes purposes;
  private final KeepDenials keepDenials;

  ConsentsContract(Database.Kind kind) {
    house = new House(kind, clock, modules);
    consents = house.bean(Consents.class);
    purposes = house.bean(Purposes.class);
    keepDenials = house.bean(KeepDenials.class);
  }

  @BeforeEach
  void publish() {
    publish("offers", LegalBasis.CONSENT);
    publish("news", LegalBasis.CONSENT);
    publish("orders", LegalBasis.CONTRACT);
    publish("post", LegalBasis.LEGITIMATE_INTEREST);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C3.2 who has decided nothing: consent denied, interest and contract allowed")
  void defaults() {
    Permissions permissions = consents.permissions(somebody());
    assertThat(permissions.permitted()).isEqualTo(PurposeSet.named("orders", "post"));
    assertThat(consents.undecided().all()).isEqualTo(permissions.all());
  }

  @Test
  @DisplayName("opening twice is opening once, and a stranger has no permissions")
  void opens() {
    ProfileId profile = somebody();
    open(profile);
    ProfileId stranger = ProfileId.next(Given.NOW);
    assertThatThrownBy(() -> house.in(() -> consents.lock(stranger)))
        .isInstanceOf(UnknownProfile.class);
    assertThatThrownBy(() -> consents.permissions(stranger)).isInstanceOf(UnknownProfile.class);
  }

  @Test
  @DisplayName("C3.3 the permissions are read in the statement that looks the profile up")
  void looksUp() {
    ProfileId profile = somebody();
    String own = "select profile_id from consent.permission where profile_id = ?";
    assertThat(consents.permissions(new ProfileLookup(own, List.of(profile.value()))))
        .contains(consents.permissions(profile));
    UUID nobody = ProfileId.next(Given.NOW).value();
    assertThat(consents.permissions(new ProfileLookup(own, List.of(nobody)))).isEmpty();
  }

  @Test
  @DisplayName("C3.3, P.6 what goes along with the lock sees what was done before it was had")
  void readsAlong() throws InterruptedException {
    ProfileId profile = somebody();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch wanted = new CountDownLatch(1);
    CompletableFuture<Boolean> before =
        CompletableFuture.supplyAsync(
            () ->
                house.in(
                    () -> {
                      consents.lock(profile);
                      held.countDown();
                      wanted.await();
                      // Until the other one most likely waits in the database.
                      Thread.sleep(300);
                      consents.give(
                          new Consent(
                              profile,
                              PurposeSet.of(OFFERS),
                              Map.of(),
                              Given.source(Actor.PERSON)));
                      return true;
                    }));
    held.await();
    List<Long> numbers = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    Permissions locked =
        house.in(
            () -> {
              Reads along = new Reads();
              along.add(
                  "select last_number from consent.permission where profile_id = ?",
                  row -> numbers.add(row.getLong(1)),
                  List.of(profile.value()));
              along.add(
                  "select kind from consent.ledger where profile_id = ? and number = ?",
                  row -> kinds.add(row.getString(1)),
                  List.of(profile.value(), 1L));
              wanted.countDown();
              return consents.lock(profile, along);
            });
    assertThat(before.join()).isTrue();
    assertThat(locked.permitted().contains(OFFERS)).isTrue();
    assertThat(numbers).containsExactly(1L);
    assertThat(kinds).containsExactly("GIVEN");
  }

  @Test
  @DisplayName("P.6 what goes along is run once, and is not without bound")
  void readsAlongOnce() {
    ProfileId profile = somebody();
    List<Integer> read = new ArrayList<>();
    Reads along = new Reads();
    for (int at = 0; at < Reads.MOST; at++) {
      along.add("select ?", row -> read.add(row.getInt(1)), List.of(at));
    }
    assertThatThrownBy(() -> along.add("select 1", row -> true, List.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(along.done()).isFalse();
    house.in(() -> consents.lock(profile, along));
    assertThat(along.done()).isTrue();
    assertThat(read).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThatThrownBy(() -> house.in(() -> consents.lock(profile, along)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("consent is recorded with the hash of its text, once")
  void gives() {
    ProfileId profile = somebody();
    Permissions after = give(profile, Actor.PERSON, OFFERS, NEWS);
    give(profile, Actor.PERSON, OFFERS, NEWS);

    assertThat(after.permitted()).isEqualTo(PurposeSet.named("offers", "news", "orders", "post"));
    assertThat(after.all().get(OFFERS).rule()).isEqualTo(Rule.GIVEN);
    assertThat(after.all().get(OFFERS).since()).contains(Given.NOW);
    List<LedgerEntry> ledger = consents.ledger(profile, 0, 500);
    assertThat(ledger).extracting(LedgerEntry::kind).containsExactly(Kind.GIVEN, Kind.GIVEN);
    assertThat(ledger).extracting(LedgerEntry::number).containsExactly(1L, 2L);
    assertThat(ledger.get(0).textHash()).matches("[0-9a-f]{64}");
    assertThat(consents.ledger(profile, 1, 1)).containsExactly(ledger.get(1));
  }

  @Test
  @DisplayName("a consent to what is not published, not asked or replaced is refused")
  void refusesConsent() {
    ProfileId profile = somebody();
    assertThatThrownBy(() -> give(profile, Actor.PERSON, new PurposeCode("none")))
        .isInstanceOf(UnknownPurpose.class);
    assertThatThrownBy(() -> give(profile, Actor.PERSON, ORDERS))
        .isInstanceOf(NothingToConsentTo.class);
    assertThatThrownBy(() -> give(profile, Actor.PERSON, POST))
        .isInstanceOf(NothingToConsentTo.class);
    house.in(() -> purposes.replace(Given.draft("offers", LegalBasis.CONSENT, 2, false), 1));
    Consent old =
        new Consent(profile, PurposeSet.of(OFFERS), Map.of(OFFERS, 1), Given.source(Actor.PERSON));
    assertThatThrownBy(() -> house.in(() -> consents.give(old)))
        .isInstanceOf(PurposeVersionReplaced.class);
    assertThat(consents.ledger(profile, 0, 500)).isEmpty();
  }

  @Test
  @DisplayName("C1.3 a text that asks anew ends earlier consent, another new text does not")
  void asksAnew() {
    ProfileId profile = somebody();
    give(profile, Actor.PERSON, OFFERS);
    house.in(() -> purposes.replace(Given.draft("offers", LegalBasis.CONSENT, 2, false), 1));
    assertThat(consents.permissions(profile).allow(OFFERS)).isTrue();
    house.in(() -> purposes.replace(Given.draft("offers", LegalBasis.CONSENT, 3, true), 2));
    assertThat(consents.permissions(profile).all().get(OFFERS).rule()).isEqualTo(Rule.ASKED_ANEW);
    give(profile, Actor.PERSON, OFFERS);
    assertThat(consents.permissions(profile).all().get(OFFERS).version()).isEqualTo(3);
  }

  @Test
  @DisplayName("C4.1 C4.5 an opt-out answers with entries and effects, and verifies")
  void optsOut() {
    ProfileId profile = somebody();
    give(profile, Actor.PERSON, OFFERS);
    modules.kernel(event -> event.effects().add("profiles", "events-deleted", 12));

    Receipt receipt = consents.optOut(optOut(profile, OFFERS, NEWS, POST));

    assertThat(receipt.entries())
        .extracting(LedgerEntry::kind)
        .containsExactly(Kind.REFUSED, Kind.WITHDRAWN, Kind.OBJECTED);
    assertThat(receipt.effects()).containsExactly(new Effect("profiles", "events-deleted", 12));
    assertThat(receipt.complete()).isTrue();
    assertThat(consents.permissions(profile).permitted()).isEqualTo(PurposeSet.named("orders"));
    assertThat(consents.receipt(receipt.id())).contains(receipt);
    assertThat(consents.verify(receipt.id()))
        .contains(new Verification(receipt.id(), true, 4, Optional.empty()));
    assertThat(modules.heard().get(0).permitted()).isEqualTo(PurposeSet.named("orders"));
  }

  @Test
  @DisplayName("C4.6 what has no switch is refused by name, and passed by with everything")
  void noSwitch() {
    ProfileId profile = somebody();
    assertThatThrownBy(() -> consents.optOut(optOut(profile, OFFERS, ORDERS)))
        .isInstanceOf(NoSwitch.class);
    assertThat(consents.ledger(profile, 0, 500)).isEmpty();
    Receipt receipt = consents.optOut(optOut(profile));
    assertThat(receipt.entries())
        .extracting(LedgerEntry::purpose)
        .containsExactly(NEWS, OFFERS, POST);
    assertThat(consents.permissions(profile).permitted()).isEqualTo(PurposeSet.named("orders"));
  }

  @Test
  @DisplayName("C4.7 a second opt-out records nothing, cleans up again, and has a receipt")
  void again() {
    ProfileId profile = somebody();
    consents.optOut(optOut(profile, OFFERS));
    Receipt second = consents.optOut(optOut(profile, OFFERS));
    assertThat(second.entries()).isEmpty();
    assertThat(modules.heard()).hasSize(2);
    assertThat(consents.verify(second.id()).orElseThrow().holds()).isTrue();
    assertThat(consents.ledger(profile, 0, 500)).hasSize(1);
  }

  @Test
  @DisplayName("C4.4 a failing clean-up leaves the denial recorded and itself owed, until done")
  void failingCleanUp() {
    ProfileId profile = somebody();
    give(profile, Actor.PERSON, OFFERS);
    modules.kernel(event -> event.effects().add("kernel", "done", 1));
    modules.platform(
        event -> {
          throw new IllegalStateException("a name that must not be stored");
        });

    Receipt receipt = consents.optOut(optOut(profile, OFFERS));

    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.pending()).singleElement().matches(one -> one.module().equals("platform"));
    assertThat(receipt.pending().get(0).tries()).isEqualTo(1);
    assertThat(receipt.effects()).containsExactly(new Effect("kernel", "done", 1));
    assertThat(consents.permissions(profile).allow(OFFERS)).isFalse();
    assertThat(consents.pendingCount()).isEqualTo(1);
    assertThat(consents.pending(10)).isEqualTo(receipt.pending());
    assertThat(consents.verify(receipt.id()).orElseThrow().holds()).isTrue();

    assertThat(consents.retryCleanUps(clock.instant())).as("not due yet").isZero();
    clock.forward(Duration.ofSeconds(10));
    assertThat(consents.retryCleanUps(clock.instant())).isZero();
    assertThat(consents.pending(10).get(0).tries()).isEqualTo(2);

    modules.platform(event -> event.effects().add("platform", "late", 7));
    clock.forward(Duration.ofMinutes(5));
    assertThat(consents.retryCleanUps(clock.instant())).isEqualTo(1);
    Receipt done = consents.receipt(receipt.id()).orElseThrow();
    assertThat(done.complete()).isTrue();
    assertThat(done.effects())
        .containsExactly(new Effect("kernel", "done", 1), new Effect("platform", "late", 7));
    assertThat(done.seal()).isNotEqualTo(receipt.seal());
    assertThat(consents.verify(receipt.id()).orElseThrow().holds()).isTrue();
    assertThat(consents.pendingCount()).isZero();
  }

  @Test
  @DisplayName("an opt-out has transactions of its own")
  void ownTransactions() {
    ProfileId profile = somebody();
    assertThatThrownBy(() -> house.in(() -> consents.optOut(optOut(profile, OFFERS))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("C3.7 only the person's own new choice ends a denial")
  void importsDoNotResurrect() {
    ProfileId profile = somebody();
    consents.optOut(optOut(profile, OFFERS, POST));
    give(profile, Actor.IMPORT, OFFERS, POST);
    give(profile, Actor.BROWSER_SIGNAL, OFFERS, POST);
    assertThat(consents.permissions(profile).permitted()).isEqualTo(PurposeSet.named("orders"));
    give(profile, Actor.PERSON, OFFERS, POST);
    assertThat(consents.permissions(profile).permitted())
        .isEqualTo(PurposeSet.named("offers", "orders", "post"));
  }

  @Test
  @DisplayName("C1.13 only the person takes an objection to direct marketing back, staff does not")
  void objectionsToDirectMarketingAreAbsolute() {
    PurposeCode letters = new PurposeCode("letters");
    house.in(
        () ->
            purposes.publish(
                Given.draft("letters", LegalBasis.LEGITIMATE_INTEREST, Given.directMarketing())));
    ProfileId profile = somebody();
    assertThat(consents.permissions(profile).allow(letters)).isTrue();
    consents.optOut(optOut(profile, letters, POST));
    give(profile, Actor.IMPORT, letters);
    give(profile, Actor.BROWSER_SIGNAL, letters);
    give(profile, Actor.STAFF, letters, POST);
    assertThat(consents.permissions(profile).allow(letters)).isFalse();
    assertThat(consents.permissions(profile).allow(POST)).isTrue();
    give(profile, Actor.PERSON, letters);
    assertThat(consents.permissions(profile).allow(letters)).isTrue();
  }

  @Test
  @DisplayName("C3.7 an import that races an opt-out never has the last word")
  void importsRaceOptOuts() {
    List<ProfileId> all = IntStream.range(0, 30).mapToObj(i -> somebody()).toList();
    IntStream.range(0, 120)
        .parallel()
        .forEach(
            i -> {
              ProfileId profile = all.get(i % 30);
              if (i % 4 == 1) {
                consents.optOut(optOut(profile, OFFERS, NEWS));
              } else {
                give(profile, Actor.IMPORT, OFFERS, NEWS);
              }
            });
    for (ProfileId profile : all) {
      if (consents.ledger(profile, 0, 500).stream().anyMatch(one -> one.kind() != Kind.GIVEN)) {
        assertThat(consents.permissions(profile).allow(OFFERS)).isFalse();
      }
      assertThat(check(profile).holds()).isTrue();
    }
  }

  @Test
  @DisplayName("C3.4, P.6 many are locked in one statement, in the order of their keys")
  void locksMany() {
    List<ProfileId> some = IntStream.range(0, 20).mapToObj(i -> somebody()).toList();
    ProfileId stranger = ProfileId.next(Given.NOW);
    List<ProfileId> asked = new java.util.ArrayList<>(some);
    asked.add(stranger);
    java.util.Collections.reverse(asked);
    Map<ProfileId, Permissions> locked = house.in(() -> consents.lock(asked));
    assertThat(locked.keySet()).containsExactlyElementsOf(some.stream().sorted().toList());
    assertThat(locked.values()).allMatch(Permissions::locked);
    assertThat(house.in(() -> consents.lock(List.<ProfileId>of()))).isEmpty();
    for (List<ProfileId> locking : List.of(asked, List.<ProfileId>of())) {
      List<Integer> read = new ArrayList<>();
      Reads along = new Reads();
      along.add("select ?", row -> read.add(row.getInt(1)), List.of(7));
      assertThat(house.in(() -> consents.lock(locking, along)))
          .hasSameSizeAs(locking.isEmpty() ? List.of() : some);
      assertThat(read).as("gone along with %s", locking).containsExactly(7);
    }
  }

  @Test
  @DisplayName("C4.3 what is read without a lock does not pass for locked, nor wait for one")
  void looksWithoutLock() throws Exception {
    ProfileId profile = somebody();
    give(profile, Actor.PERSON, OFFERS);
    Permissions seen =
        house.in(
            () -> {
              consents.lock(profile);
              return CompletableFuture.supplyAsync(() -> consents.permissions(profile))
                  .get(10, TimeUnit.SECONDS);
            });
    assertThat(seen.allow(OFFERS)).isTrue();
    assertThat(seen.locked()).isFalse();
  }

  @Test
  @DisplayName("C4.3 whoever comes to a locked profile waits")
  void lockHolds() {
    ProfileId profile = somebody();
    AtomicInteger inside = new AtomicInteger();
    IntStream.range(0, 40)
        .parallel()
        .forEach(
            i ->
                house.in(
                    () -> {
                      consents.lock(profile);
                      assertThat(inside.incrementAndGet()).isEqualTo(1);
                      Thread.onSpinWait();
                      inside.decrementAndGet();
                      return i;
                    }));
  }

  @Test
  @DisplayName("C3.5 C3.8 a merge keeps denials of either side and ends the absorbed profile")
  void merges() {
    ProfileId kept = somebody();
    ProfileId absorbed = somebody();
    give(kept, Actor.PERSON, OFFERS);
    give(absorbed, Actor.PERSON, NEWS);
    consents.optOut(optOut(absorbed, OFFERS));
    modules.heard().clear();

    merge(kept, absorbed);

    assertThat(consents.permissions(kept).permitted())
        .isEqualTo(PurposeSet.named("news", "orders", "post"));
    assertThat(consents.ledger(kept, 1, 500))
        .extracting(LedgerEntry::kind)
        .containsExactly(Kind.MERGED_GIVEN, Kind.MERGED_DENIED);
    assertThat(consents.ledger(kept, 1, 500))
        .allMatch(entry -> entry.source().actor() == Actor.TAKT);
    assertThat(modules.heard())
        .singleElement()
        .matches(event -> event.withdrawn().equals(PurposeSet.named("offers")));
    assertThat(consents.permissions(absorbed).permitted()).isEqualTo(PurposeSet.named("orders"));

    Receipt receipt = consents.optOut(optOut(absorbed, NEWS));
    assertThat(receipt.profile()).isEqualTo(kept);
    assertThat(consents.permissions(kept).allow(NEWS)).isFalse();
    assertThat(check(kept).holds()).isTrue();
    assertThat(check(absorbed).holds()).isTrue();
  }

  @Test
  @DisplayName("C3.6 a split leaves every denial with both")
  void splits() {
    ProfileId kept = somebody();
    ProfileId restored = somebody();
    give(restored, Actor.PERSON, OFFERS, NEWS);
    merge(kept, restored);
    consents.optOut(optOut(kept, OFFERS));
    split(kept, restored);
    assertThat(consents.permissions(restored).permitted())
        .isEqualTo(PurposeSet.named("news", "orders", "post"));
    assertThat(consents.permissions(kept).allow(OFFERS)).isFalse();
    assertThat(check(kept).holds()).isTrue();
    assertThat(check(restored).holds()).isTrue();
  }

  @Test
  @DisplayName("C3.16 a yes that came with a merge ends with it, by whichever profiles it came")
  void carriedYes() {
    ProfileId first = somebody();
    ProfileId middle = somebody();
    ProfileId last = somebody();
    give(first, Actor.PERSON, OFFERS);
    give(last, Actor.PERSON, NEWS);
    merge(middle, first);
    merge(last, middle);
    assertThat(consents.permissions(last).allow(OFFERS)).isTrue();
    modules.heard().clear();

    split(last, first);
    assertThat(consents.permissions(last).allow(OFFERS)).isFalse();
    assertThat(consents.permissions(last).allow(NEWS)).isTrue();
    assertThat(consents.permissions(first).allow(OFFERS)).isTrue();
    assertThat(modules.heard())
        .anyMatch(
            event ->
                event.profile().equals(last)
                    && event.withdrawn().equals(PurposeSet.named("offers")));

    split(last, middle);
    assertThat(consents.permissions(middle).allow(OFFERS)).isFalse();
    assertThat(consents.permissions(middle).allow(NEWS)).isFalse();
    for (ProfileId one : List.of(first, middle, last)) {
      assertThat(check(one).holds()).isTrue();
    }
  }

  @Test
  @DisplayName("C3.16 a yes said to the merged profile stays with the one that goes on")
  void saidSince() {
    ProfileId kept = somebody();
    ProfileId restored = somebody();
    give(restored, Actor.PERSON, OFFERS);
    merge(kept, restored);
    give(kept, Actor.PERSON, OFFERS);
    split(kept, restored);
    assertThat(consents.permissions(kept).allow(OFFERS)).isTrue();
    assertThat(consents.permissions(restored).allow(OFFERS)).isTrue();
  }

  @Test
  @DisplayName("C3.16 a yes of one's own to an earlier version holds again after the split")
  void ownEarlierYes() {
    ProfileId kept = somebody();
    ProfileId restored = somebody();
    give(kept, Actor.PERSON, NEWS);
    house.in(() -> purposes.replace(Given.draft("news", LegalBasis.CONSENT, 2, false), 1));
    give(restored, Actor.PERSON, NEWS);
    merge(kept, restored);
    assertThat(consents.ledger(kept, 1, 500)).extracting(LedgerEntry::version).containsExactly(2);

    split(kept, restored);

    assertThat(consents.permissions(kept).allow(NEWS)).isTrue();
    assertThat(consents.ledger(kept, 2, 500)).extracting(LedgerEntry::version).containsExactly(1);
    assertThat(check(kept).holds()).isTrue();
  }

  private void split(ProfileId kept, ProfileId restored) {
    house.in(
        () -> {
          consents.lock(List.of(kept, restored));
          keepDenials.on(new ProfilesSplit(kept, restored, clock.instant()));
          return kept;
        });
  }

  @Test
  @DisplayName("C2.1 C2.2 a changed entry is refused by PostgreSQL, and found by the seals")
  void changesAreFound() throws SQLException {
    ProfileId profile = somebody();
    give(profile, Actor.PERSON, OFFERS, NEWS);
    Receipt receipt = consents.optOut(optOut(profile, OFFERS));
    String change = "update consent.ledger set kind = 'GIVEN' where number = 3";
    if (house.database().kind() == Database.Kind.POSTGRESQL) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("only ever added to");
      assertThatThrownBy(() -> execute("delete from consent.ledger"))
          .hasMessageContaining("only ever added to");
      execute("alter table consent.ledger disable trigger only_appended");
    }
    execute(change);
    assertThat(consents.verify(receipt.id()))
        .contains(new Verification(receipt.id(), false, 2, Optional.of(3L)));
  }

  @Test
  @DisplayName("C2.2 C2.3 a row that says other than its ledger is found, and so is a missing end")
  void changedRowIsFound() throws SQLException {
    ProfileId profile = somebody();
    give(profile, Actor.PERSON, NEWS);
    UUID receipt = consents.optOut(optOut(profile, OFFERS)).id();
    execute("update consent.permission set states = ''");
    assertThat(consents.verify(receipt))
        .contains(new Verification(receipt, false, 2, Optional.empty()));
    execute("update consent.permission set last_number = 3");
    assertThat(consents.verify(receipt))
        .contains(new Verification(receipt, false, 2, Optional.of(3L)));
  }

  @Test
  @DisplayName("C4.5 a receipt whose effects were changed does not hold")
  void changedReceiptIsFound() throws SQLException {
    modules.kernel(event -> event.effects().add("profiles", "events-deleted", 12));
    UUID receipt = consents.optOut(optOut(somebody(), OFFERS)).id();
    execute("update consent.receipt set effects = 'profiles events-deleted 13'");
    assertThat(consents.verify(receipt).orElseThrow().holds()).isFalse();
    assertThat(consents.verify(UUID.randomUUID())).isEmpty();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = house.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void publish(String code, LegalBasis basis) {
    house.in(() -> purposes.publish(Given.draft(code, basis, 1, false)));
  }

  private ProfileId somebody() {
    return open(ProfileId.next(clock.instant()));
  }

  private ProfileId open(ProfileId profile) {
    return house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
  }

  private Permissions give(ProfileId profile, Actor actor, PurposeCode... codes) {
    Consent consent = new Consent(profile, PurposeSet.of(codes), Map.of(), Given.source(actor));
    return house.in(() -> consents.give(consent)).permissions();
  }

  private static OptOut optOut(ProfileId profile, PurposeCode... codes) {
    return new OptOut(profile, PurposeSet.of(Arrays.asList(codes)), Given.source(Actor.PERSON));
  }

  private void merge(ProfileId kept, ProfileId absorbed) {
    house.in(
        () -> {
          consents.lock(List.of(kept, absorbed));
          keepDenials.on(new ProfilesMerged(kept, absorbed, clock.instant()));
          return kept;
        });
  }

  private Chain.Checked check(ProfileId profile) {
    return house
        .bean(Chain.class)
        .check(house.bean(PermissionRows.class).read(profile).orElseThrow());
  }
}
