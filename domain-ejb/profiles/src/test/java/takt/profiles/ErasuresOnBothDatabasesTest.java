package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.track;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.LegalBasis;
import takt.consent.UnknownProfile;
import takt.consent.UnknownPurpose;
import takt.kernel.Effect;
import takt.kernel.EmailAddress;
import takt.kernel.KnownBy;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Statements;
import takt.profiles.desk.DeskForTests;
import takt.profiles.notice.NoticesForTests;

/** Rules F6, each against a real database of either kind. */
class ErasuresOnBothDatabasesTest extends Shop {

  private static final PurposeCode INVOICES = new PurposeCode("invoices");
  private static final String ORDERED = "2025-12-01T00:00:00Z";
  private static final String NUMBER = "c-4711";

  private ProfileId anna;

  /** Anna has looked, ordered and said her name; and she had been a visitor before. */
  private void known(Database.Kind kind) {
    open(kind);
    world.consents.publish("invoices", LegalBasis.LEGAL_OBLIGATION);
    type("Order Completed", 5, "orders", "invoices", "offers");
    ProfileId visitor =
        world.atomic(() -> world.profiles().open(Identifier.anonymous("visitor-of-anna")));
    world.consents.permit(visitor, "offers", "orders", "invoices");
    anna = customer(NUMBER, "offers", "orders", "invoices");
    customer("c-4712", "offers", "orders", "invoices");
    take(
        track("m1", "Order Completed", NUMBER, ORDERED, lamp("o1", 1)),
        track("m2", "Product Viewed", NUMBER, ORDERED, "{'category':'lamps'}"),
        track("m3", "Product Viewed", "c-4712", ORDERED, "{'category':'lamps'}"),
        both("m4", NUMBER, "visitor-of-anna", "{'firstName':'Ada'}"));
    world.atomic(
        () -> world.profiles().link(Identifier.email(new EmailAddress("a@example.com")), anna));
  }

  private Erasure erase(Map<PurposeCode, String> keep) {
    return world.erasures().erase(demand(anna, "asked by letter", keep), event -> {});
  }

  private static ErasureDemand demand(
      ProfileId profile, String reason, Map<PurposeCode, String> keep) {
    return new ErasureDemand(profile, Erasure.AskedBy.OFFICER, reason, keep, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.1 a person goes with all their profiles and identifiers, and nobody else does")
  void forgetsAll(Database.Kind kind) {
    known(kind);

    Erasure erasure = erase(Map.of());

    assertThat(erasure.certificate().orElseThrow().done())
        .contains(
            new Effect("profiles", "events-deleted", 3),
            new Effect("profiles", "attributes-deleted", 1),
            new Effect("profiles", "identifiers-deleted", 3),
            new Effect("profiles", "merges-deleted", 1),
            new Effect("profiles", "profiles-deleted", 2));
    ProfileErased told =
        world.fired.stream()
            .filter(ProfileErased.class::isInstance)
            .map(ProfileErased.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(told.profiles()).hasSize(2).contains(anna);
    assertThat(told.identifiers())
        .containsExactlyInAnyOrder(
            new KnownBy("customer", NUMBER),
            new KnownBy("anonymous", "visitor-of-anna"),
            new KnownBy("email", "a@example.com"));
    assertThat(world.column("select code from profiles.identifier"))
        .singleElement()
        .isEqualTo("c-4712");
    assertThat(world.column("select message_id from profiles.event"))
        .singleElement()
        .isEqualTo("m3");
    assertThat(world.column("select profile_id from profiles.erasure where profile_id is not null"))
        .isEmpty();
    assertThatThrownBy(() -> erase(Map.of())).isInstanceOf(UnknownProfile.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.1, F1.10, F12.4 what was counted of their identifiers goes, and former values")
  void forgetsWhatWasCounted(Database.Kind kind) {
    known(kind);
    take(both("m6", "c-4712", "visitor-of-anna", "{}"));
    change(
        "insert into profiles.blocked_identifier (id, type, code, persons, blocked_at)"
            + " values (?, 'customer', ?, 9, ?)",
        ProfileId.uuid(world.now),
        NUMBER,
        world.now);
    change(
        "insert into profiles.attribute_past (profile_id, name, origin_id, source, learnt_at,"
            + " content, purposes, replaced_at) values (?, 'firstName', ?, 'identify', ?, 'Anne',"
            + " 'offers', ?)",
        anna.value(),
        anna.value(),
        world.now,
        world.now);
    assertThat(world.column("select 1 from profiles.led_together")).isNotEmpty();

    assertThat(erase(Map.of()).certificate().orElseThrow().done())
        .extracting(Effect::what)
        .contains("joins-deleted", "former-attributes-deleted");

    assertThat(world.column("select 1 from profiles.blocked_identifier")).isEmpty();
    assertThat(world.column("select 1 from profiles.attribute_past")).isEmpty();
    assertThat(world.column("select cast(profile_id as varchar) from profiles.led_together"))
        .as("what is counted of somebody else stays")
        .isNotEmpty()
        .noneMatch(anna.toString()::equals);
    assertThat(world.column("select 1 from profiles.led_together where code = 'c-4711'")).isEmpty();
  }

  private void change(String sql, Object... parameters) {
    world.atomic(() -> world.bean(Statements.class).change(sql, parameters));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.1 every table that names a profile is among those that are cleared")
  void everyTable(Database.Kind kind) {
    open(kind);
    List<?> naming =
        world.column(
            "select lower(table_name) from information_schema.columns where lower(table_schema) ="
                + " 'profiles' and lower(column_name) = 'profile_id' and lower(table_name) <>"
                + " 'erasure' order by 1");
    assertThat(naming)
        .extracting(Object::toString)
        .containsExactlyInAnyOrderElementsOf(takt.profiles.erasure.Cleared.tables());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.1, F7.12 recipients are told, and no request at the desk leads to the person")
  void tellsAndDetaches(Database.Kind kind) {
    known(kind);
    UUID parcels =
        world.atomic(
            () ->
                world
                    .bean(Recipients.class)
                    .register(
                        new Recipient(
                            "Parcels",
                            URI.create("https://parcels.example/told"),
                            Set.of(Recipient.Kind.ERASED)))
                    .recipient()
                    .id());
    world.atomic(() -> world.bean(Recipients.class).disclose(anna, parcels));
    execute(
        """
        insert into profiles.person_request (id, kind, channel, received_on, language, address,
          profile_id, due_on, state, revision) values ('%s', 'ERASURE', 'POST', date '2026-01-01',
          'DE', 'a@example.com', '%s', date '2026-02-02', 'OPEN', 1)
        """
            .formatted(UUID.randomUUID(), anna));
    erase(Map.of());
    ProfileErased told =
        world.fired.stream()
            .filter(ProfileErased.class::isInstance)
            .map(ProfileErased.class::cast)
            .findFirst()
            .orElseThrow();

    world.atomic(
        () -> {
          NoticesForTests.erased(world, told);
          DeskForTests.erased(world, told);
          return true;
        });

    assertThat(told.effects().all())
        .contains(
            new Effect("profiles", "recipients-told", 1),
            new Effect("profiles", "disclosures-deleted", 1),
            new Effect("profiles", "requests-detached", 1));
    assertThat(world.column("select kind from profiles.notice"))
        .singleElement()
        .isEqualTo("ERASED");
    assertThat(world.column("select 1 from profiles.disclosure")).isEmpty();
    assertThat(
            world.column(
                "select 1 from profiles.person_request"
                    + " where profile_id is not null or address is not null"))
        .isEmpty();
  }

  private void execute(String sql) {
    world.atomic(() -> world.bean(Statements.class).change(sql));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.2, F6.3 what the law and a contract ask for is kept apart until it is over")
  void keepsApart(Database.Kind kind) {
    known(kind);
    Map<PurposeCode, String> keep = Map.of(ORDERS, "warranty until 2027");

    Erasure erasure = erase(keep);

    Instant until = world.now.plus(Duration.ofDays(365));
    ErasureCertificate certificate = erasure.certificate().orElseThrow();
    assertThat(certificate.kept())
        .extracting(KeptData::purpose, KeptData::records, KeptData::reason)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(INVOICES, 1L, ""),
            org.assertj.core.api.Assertions.tuple(ORDERS, 3L, "warranty until 2027"));
    assertThat(certificate.kept())
        .filteredOn(one -> one.purpose().equals(INVOICES))
        .extracting(KeptData::until)
        .containsExactly(until);
    KeptLook look = new KeptLook(world.now, "key-1", "tax audit");
    List<KeptRecord> kept = world.atomic(() -> world.erasures().kept(erasure.id(), look, 0, 100));
    assertThat(kept).extracting(KeptRecord::number).containsExactly(1L, 2L, 3L);
    assertThat(kept)
        .filteredOn(one -> one.name().equals("Order Completed"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.purposes()).isEqualTo(PurposeSet.of(INVOICES, ORDERS));
              assertThat(one.content()).contains("o1");
              assertThat(one.deleteAt()).isEqualTo(until);
            });
    assertThat(world.erasures().looks(erasure.id())).containsExactly(look);
    ProfileId again = customer(NUMBER, "offers", "orders");
    assertThat(again).isNotEqualTo(anna);
    assertThat(view(again, ORDERS, "85123A").purchases()).isEmpty();

    world.now = until.plus(Duration.ofDays(31));
    assertThat(world.erasures().forgetKept()).isEqualTo(3);
    assertThat(world.column("select count(*) from profiles.kept_look").get(0)).isEqualTo(0L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.2 an old fact is kept from the day on which it came in")
  void keepsOldFacts(Database.Kind kind) {
    known(kind);
    world.now = world.now.plus(Duration.ofDays(10));
    take(both("m9", NUMBER, "visitor-of-anna", "{'town':'Ulm'}"));

    Erasure erasure = erase(Map.of(ORDERS, "warranty until 2027"));

    KeptLook look = new KeptLook(world.now, "key-1", "tax audit");
    assertThat(world.atomic(() -> world.erasures().kept(erasure.id(), look, 0, 100)))
        .filteredOn(one -> one.name().equals("town"))
        .extracting(KeptRecord::deleteAt)
        .containsExactly(world.now.plus(Duration.ofDays(365)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.5 the certificate is read back as it was signed, by its key alone")
  void certifies(Database.Kind kind) {
    known(kind);
    ErasureCertificate certificate =
        erase(Map.of(ORDERS, "claims: two of them")).certificate().orElseThrow();
    ErasureCertificate read =
        world
            .erasures()
            .open(world.erasures().key(certificate.id()))
            .orElseThrow()
            .certificate()
            .orElseThrow();
    assertThat(read).isEqualTo(certificate);
    assertThat(read.signature()).isEqualTo(Integer.toHexString(read.statement().hashCode()));
    assertThat(read.statement())
        .startsWith("takt erasure\nid " + read.id() + "\nasked-by officer\n")
        .contains("done profiles events-deleted 3\n", "Art.17(3)(e) claims: two of them\n")
        .doesNotContain(NUMBER, "example.com", anna.toString());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.4 what was denied is denied from the first event on, and makes no profile alone")
  void deniedAgain(Database.Kind kind) {
    known(kind);
    erase(Map.of());
    world.erased.deny(new KnownBy("customer", NUMBER), PurposeSet.named("orders", "invoices"));
    assertThat(take(track("m5", "Order Completed", NUMBER, ORDERED, lamp("o2", 1))))
        .containsExactly(Outcome.DROPPED);
    assertThat(world.column("select 1 from profiles.identifier where code = 'c-4711'")).isEmpty();
    world.erased.deny(new KnownBy("customer", NUMBER), PurposeSet.named("orders"));
    assertThat(take(track("m6", "Order Completed", NUMBER, ORDERED, lamp("o2", 1))))
        .containsExactly(Outcome.STORED);
    assertThat(world.column("select purposes from profiles.event where message_id = 'm6'"))
        .singleElement()
        .isEqualTo("invoices");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F6.6 if a module fails nothing is deleted, the person is out of use, and it is done later")
  void owed(Database.Kind kind) {
    known(kind);
    world.hearing =
        event -> {
          if (event instanceof ProfileErased) {
            throw new IllegalStateException("broken");
          }
        };
    ProfileId bert = customer("c-4712", "offers");
    Erasure owed = erase(Map.of(ORDERS, "warranty"));

    assertThat(owed.isDone()).isFalse();
    assertThat(owed.tries()).isEqualTo(1);
    assertThat(world.erasures().pendingCount()).isEqualTo(1);
    assertThat(world.column("select message_id from profiles.event")).hasSize(4);
    assertThat(take(track("m5", "Product Viewed", NUMBER, ORDERED, "{}")))
        .doesNotContain(Outcome.STORED);
    assertThat(take(both("m7", "c-4712", "visitor-of-anna", "{}"))).isNotEmpty();
    assertThat(world.column("select code from profiles.identifier where type = 'anonymous'"))
        .as("a device of whoever is about to be erased goes over to nobody")
        .hasSize(1);
    assertThat(world.atomic(() -> world.profiles().find(Identifier.anonymous("visitor-of-anna"))))
        .contains(anna);
    assertThatThrownBy(
            () ->
                world.atomic(
                    () -> {
                      world.profiles().merge(bert, anna, OFFICER);
                      return true;
                    }))
        .isInstanceOf(UnknownProfile.class);
    assertThat(erase(Map.of()).id()).as("asked again").isEqualTo(owed.id());

    world.now = world.now.plusSeconds(11);
    assertThat(world.erasures().retry(world.now, event -> {})).isZero();
    assertThat(world.erasures().retry(world.now, event -> {})).as("claimed").isZero();
    world.hearing = event -> {};
    world.now = world.now.plusSeconds(600);
    assertThat(world.erasures().retry(world.now, event -> {})).isEqualTo(1);

    Erasure done = world.erasures().find(owed.id()).orElseThrow();
    assertThat(done.certificate().orElseThrow().kept()).hasSize(2);
    assertThat(world.erasures().pendingCount()).isZero();
    assertThat(world.column("select message_id from profiles.event")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.7, F6.2 a reason names nobody, and nothing is kept that nobody must keep")
  void refuses(Database.Kind kind) {
    known(kind);
    assertThatThrownBy(
            () ->
                world
                    .erasures()
                    .erase(demand(anna, "letter of C-4711, today", Map.of()), event -> {}))
        .isInstanceOf(NamesPerson.class);
    assertThatThrownBy(() -> erase(Map.of(ORDERS, "claims of a@example.com")))
        .isInstanceOf(NamesPerson.class);
    assertThatThrownBy(() -> erase(Map.of(OFFERS, "we like it"))).isInstanceOf(NotKeepable.class);
    assertThatThrownBy(() -> erase(Map.of(new PurposeCode("nothing"), "we like it")))
        .isInstanceOf(UnknownPurpose.class);
    assertThat(world.column("select id from profiles.erasure")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("W.3 the same request leads to the same erasure, and with another demand to none")
  void repeats(Database.Kind kind) {
    known(kind);
    Map<PurposeCode, String> keep = new TreeMap<>(Comparator.comparing(Object::toString));
    ErasureDemand first =
        new ErasureDemand(
            anna,
            Erasure.AskedBy.OFFICER,
            "asked by letter",
            keep,
            Optional.of(new ErasureDemand.Request("hash", "print")));
    Erasure done = world.erasures().erase(first, event -> {});
    assertThat(world.erasures().repeated(first.request().orElseThrow())).contains(done);
    assertThat(world.erasures().repeated(new ErasureDemand.Request("other", "print"))).isEmpty();
    assertThatThrownBy(
            () -> world.erasures().repeated(new ErasureDemand.Request("hash", "another")))
        .isInstanceOf(IdempotencyKeyReused.class);
    assertThat(world.erasures().list(Optional.empty(), 10)).containsExactly(done);
    assertThat(world.erasures().list(Optional.of(done.id()), 10)).isEmpty();
    assertThat(Set.of(Erasure.AskedBy.values())).contains(done.askedBy());
  }
}
