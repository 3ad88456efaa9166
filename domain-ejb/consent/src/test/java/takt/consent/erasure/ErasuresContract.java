package takt.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.Assurance;
import takt.consent.Blocks;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.ErasedPersons;
import takt.consent.ImportedChoice;
import takt.consent.ImportedChoices;
import takt.consent.ImportedChoices.Outcome;
import takt.consent.LedgerEntry;
import takt.consent.LegalBasis;
import takt.consent.NewMail;
import takt.consent.OptInRequest;
import takt.consent.OptIns;
import takt.consent.OptOut;
import takt.consent.Outbox;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.Restrictions;
import takt.consent.RetentionEnds;
import takt.consent.SignedDocuments;
import takt.consent.StandingChoices;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.consent.UnknownProfile;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.State;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Channel;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.EmailAddress;
import takt.kernel.KnownBy;
import takt.kernel.Language;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What consent deletes of whoever is erased, and what it keeps, on either database. */
abstract class ErasuresContract {

  private static final PurposeCode NEWS = new PurposeCode("news");
  private static final PurposeCode TIPS = new PurposeCode("tips");
  private static final PurposeCode POST = new PurposeCode("post");
  private static final String ADDRESS = "anna@example.com";
  private static final KnownBy NUMBER = new KnownBy("customer", "4711");
  private static final KnownBy MAILBOX = new KnownBy(KnownBy.EMAIL, ADDRESS);

  private final MovableClock clock = new MovableClock();
  private final House house;
  private final Consents consents;
  private final ErasedPersons erased;
  private ProfileId anna;

  ErasuresContract(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    consents = house.bean(Consents.class);
    erased = house.bean(ErasedPersons.class);
  }

  @BeforeEach
  void publish() {
    Purposes purposes = house.bean(Purposes.class);
    for (String code : List.of("news", "tips", "post")) {
      LegalBasis basis = code.equals("post") ? LegalBasis.LEGITIMATE_INTEREST : LegalBasis.CONSENT;
      house.in(() -> purposes.publish(Given.draft(code, basis, 1, false)));
    }
    anna = opened();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C16.1 evidence, requests and mails go; the ledger stays, verifies, leads nowhere")
  void forgets() {
    give(anna, NEWS);
    Receipt receipt = optOut(anna, TIPS);
    ask("customer:4711", "somebody@example.com");
    ask("customer:47", ADDRESS);
    ask("customer:47", "other@example.com");
    SubscriptionLinks links = house.bean(SubscriptionLinks.class);
    String link =
        links.token(
            new SubscriptionLink(anna, Language.EN, clock.instant().plus(Duration.ofHours(1))));
    assertThat(links.open(link)).isPresent();
    clock.forward(Duration.ofMinutes(1));
    Instant before = clock.instant();
    clock.forward(Duration.ofMinutes(1));

    List<Effect> effects = erase(anna, NUMBER, MAILBOX);

    assertThat(effects)
        .containsExactlyInAnyOrder(
            new Effect("consent", "evidence-deleted", 2),
            new Effect("consent", "requests-deleted", 2),
            new Effect("consent", "mails-deleted", 2),
            new Effect("consent", "denials-kept", 1),
            new Effect("consent", "ledger-entries-kept", 2));
    assertThat(column("select address from consent.opt_in where address is not null"))
        .containsExactly("other@example.com");
    assertThat(column("select recipient from consent.outbox where recipient is not null"))
        .containsExactly("other@example.com");
    assertThat(column("select said from consent.evidence")).isEmpty();
    assertThat(consents.verify(receipt.id()).orElseThrow().holds()).isTrue();
    assertThat(house.bean(Blocks.class).seal()).isEqualTo(2);
    assertThat(consents.permissionsAt(anna, before).allow(NEWS)).isTrue();
    assertThat(consents.permissionsAt(anna, clock.instant()).allow(NEWS)).isFalse();
    assertThat(links.open(link)).isEmpty();
    assertThatThrownBy(() -> consents.permissions(anna)).isInstanceOf(UnknownProfile.class);
    assertThatThrownBy(() -> house.in(() -> consents.lock(anna)))
        .isInstanceOf(UnknownProfile.class);
    assertThat(house.in(() -> consents.lock(Set.of(anna)))).isEmpty();
    assertThatThrownBy(() -> give(anna, NEWS)).isInstanceOf(UnknownProfile.class);
    assertThatThrownBy(() -> optOut(anna, NEWS)).isInstanceOf(UnknownProfile.class);
    assertThat(erase(anna, NUMBER, MAILBOX))
        .as("the same again, after a failure")
        .containsExactly(
            new Effect("consent", "denials-kept", 1),
            new Effect("consent", "ledger-entries-kept", 2));
  }

  @Test
  @DisplayName("C16.2 a denial is found by a keyed hash, and the table names nobody")
  void keepsDenials() {
    give(anna, NEWS);
    optOut(anna, TIPS, POST);
    erase(anna, NUMBER, MAILBOX);

    assertThat(erased.denied(List.of(NUMBER, new KnownBy("customer", "4712"))))
        .isEqualTo(Map.of(NUMBER, PurposeSet.of(TIPS, POST)));
    assertThat(erased.denied(List.of(new KnownBy("anonymous", "4711")))).isEmpty();
    assertThat(column("select hash || ' ' || denials from consent.kept_denial"))
        .hasSize(2)
        .allSatisfy(
            row ->
                assertThat(row).doesNotContain("4711", "anna", anna.toString()).contains("tips"));
  }

  @Test
  @DisplayName(
      "C16.3 what was denied is denied again, whatever an import says, until the person does")
  void deniesAgain() {
    optOut(anna, TIPS, POST);
    erase(anna, NUMBER, MAILBOX);
    clock.forward(Duration.ofDays(1));
    ProfileId back = opened();

    assertThat(recall(back, NUMBER)).containsExactly(back);

    assertThat(rule(back, TIPS)).isEqualTo(Rule.WITHDRAWN);
    assertThat(rule(back, POST)).isEqualTo(Rule.OBJECTED);
    assertThat(rule(back, NEWS)).isEqualTo(Rule.NOT_DECIDED);
    assertThat(consents.ledger(back, 0, 9)).hasSize(2);
    assertThat(recall(back, MAILBOX)).as("on record already").isEmpty();
    assertThat(imported(back)).containsExactly(Outcome.DENIAL_STANDS);
    give(back, TIPS);
    assertThat(rule(back, TIPS)).isEqualTo(Rule.GIVEN);
    assertThat(recall(back, MAILBOX)).as("the person has said yes since").isEmpty();
    erase(back, NUMBER);
    assertThat(erased.denied(List.of(NUMBER))).isEqualTo(Map.of(NUMBER, PurposeSet.of(POST)));
  }

  @Test
  @DisplayName("C16.4 a document is signed after words of its own, and its key opens nothing else")
  void signsDocuments() throws Exception {
    SignedDocuments documents = house.bean(SignedDocuments.class);
    java.security.Signature check = java.security.Signature.getInstance("Ed25519");
    check.initVerify(
        java.security.KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new java.security.spec.X509EncodedKeySpec(
                    java.util.Base64.getDecoder().decode(documents.publicKey()))));
    check.update("takt document\ntext".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(check.verify(java.util.Base64.getDecoder().decode(documents.sign("text")))).isTrue();
    UUID id = UUID.randomUUID();
    String key = documents.key("certificate", id);
    assertThat(documents.open("certificate", key)).contains(id);
    assertThat(documents.open("letter", key)).isEmpty();
    String other = key.substring(0, 30) + (key.charAt(30) == 'A' ? 'B' : 'A') + key.substring(31);
    assertThat(documents.open("certificate", other)).isEmpty();
    assertThat(house.bean(takt.consent.ChoiceReceipts.class).open(key)).isEmpty();
    assertThat(documents.hash("a", List.of("bc")))
        .hasSize(64)
        .isEqualTo(documents.hash("a", List.of("bc")))
        .isNotEqualTo(documents.hash("ab", List.of("c")));
  }

  @Test
  @DisplayName("C15.4 whoever said yes or no stays, who is asked or has chosen lately, too")
  void standing() {
    ProfileId subscribed = opened();
    ProfileId refused = opened();
    ProfileId restricted = opened();
    ProfileId asked = opened();
    ProfileId ended = opened();
    ProfileId erasing = opened();
    give(subscribed, NEWS);
    optOut(refused, POST);
    house.in(
        () ->
            house
                .bean(Restrictions.class)
                .restrict(restricted, Given.source(Actor.STAFF), Proof.said("He wants it")));
    trial(ended, clock.instant().plus(Duration.ofDays(10)));
    house.in(
        () -> {
          erased.close(Set.of(erasing), clock.instant());
          return true;
        });
    ask("customer:4711", "somebody@example.com");
    Map<ProfileId, Set<KnownBy>> persons =
        Map.of(
            anna, Set.of(MAILBOX),
            subscribed, Set.of(),
            refused, Set.of(),
            restricted, Set.of(),
            asked, Set.of(NUMBER),
            ended, Set.of(),
            erasing, Set.of());

    assertThat(standing(persons, 0, 5))
        .containsExactlyInAnyOrder(subscribed, refused, restricted, asked, ended, erasing);
    assertThat(standing(persons, 11, 5))
        .as("its end is not five days ago, and the question has lapsed")
        .containsExactlyInAnyOrder(subscribed, refused, restricted, ended, erasing);
    assertThat(standing(persons, 16, 5))
        .containsExactlyInAnyOrder(subscribed, refused, restricted, erasing);
  }

  /** As of so many days from now, with a retention of so many. */
  private Set<ProfileId> standing(Map<ProfileId, Set<KnownBy>> persons, int days, int retention) {
    Instant asOf = clock.instant().plus(Duration.ofDays(days));
    RetentionEnds ends =
        new RetentionEnds(asOf, Map.of(NEWS, asOf.minus(Duration.ofDays(retention))));
    return house.in(() -> house.bean(StandingChoices.class).of(persons, ends));
  }

  /** A yes of which the permission row says when it ends. */
  private void trial(ProfileId profile, Instant until) {
    PermissionRows rows = house.bean(PermissionRows.class);
    house.in(
        () -> {
          PermissionRow row = rows.lock(profile);
          State state =
              new State(
                  LedgerEntry.Kind.GIVEN,
                  1,
                  clock.instant(),
                  Optional.empty(),
                  Optional.of(until),
                  Assurance.NONE);
          rows.store(row.after(row.states().with(Matter.whole(NEWS), state), 0, ""));
          return true;
        });
  }

  private ProfileId opened() {
    ProfileId profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
    return profile;
  }

  private List<Effect> erase(ProfileId profile, KnownBy... identifiers) {
    ProfileErased event =
        new ProfileErased(
            UUID.randomUUID(),
            profile,
            Set.of(),
            Set.of(identifiers),
            PurposeSet.NONE,
            clock.instant(),
            new Effects());
    return house.in(
        () -> {
          house.bean(ForgetErased.class).on(event);
          return event.effects().all();
        });
  }

  private Set<ProfileId> recall(ProfileId profile, KnownBy identifier) {
    return house.in(() -> erased.recall(Map.of(identifier, profile)));
  }

  private void give(ProfileId profile, PurposeCode... codes) {
    Consent consent =
        new Consent(
            profile,
            PurposeSet.of(codes),
            Optional.empty(),
            Map.of(),
            Given.source(Actor.PERSON),
            Proof.said("Yes, Anna wants it"));
    house.in(() -> consents.give(consent));
  }

  private Receipt optOut(ProfileId profile, PurposeCode... codes) {
    return consents.optOut(
        new OptOut(
            profile,
            PurposeSet.of(codes),
            Optional.empty(),
            Given.source(Actor.PERSON),
            Proof.said("No, says Anna")));
  }

  private List<Outcome> imported(ProfileId profile) {
    ImportedChoice yes =
        new ImportedChoice(
            profile,
            TIPS,
            true,
            Optional.of(1),
            new takt.consent.Source(Channel.WEB, "import", Actor.IMPORT, Language.DE),
            clock.instant(),
            "a list");
    return house.in(
        () ->
            house
                .bean(ImportedChoices.class)
                .record(List.of(yes), ImportedChoices.CleanUp.AT_ONCE));
  }

  private void ask(String subject, String address) {
    EmailAddress to = new EmailAddress(address);
    OptInRequest request =
        new OptInRequest(
            Optional.of(subject), to, PurposeSet.of(NEWS), Given.source(Actor.PERSON), Proof.NONE);
    house.in(
        () -> {
          house
              .bean(OptIns.class)
              .request(
                  request,
                  Duration.ofDays(1),
                  (token, expiresAt, all) ->
                      new NewMail(
                          NewMail.Kind.OPT_IN,
                          to,
                          Language.DE,
                          "Bitte",
                          token,
                          token,
                          Map.of(),
                          expiresAt));
          return house.bean(Outbox.class);
        });
  }

  private Rule rule(ProfileId profile, PurposeCode purpose) {
    return consents.permissions(profile).all().get(purpose).rule();
  }

  private List<String> column(String sql) {
    try (Connection connection = house.database().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
