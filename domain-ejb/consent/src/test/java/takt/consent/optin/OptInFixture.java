package takt.consent.optin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import takt.consent.Actor;
import takt.consent.Answered;
import takt.consent.Assurance;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LegalBasis;
import takt.consent.NewMail;
import takt.consent.OptIn;
import takt.consent.OptInAnswer;
import takt.consent.OptInRequest;
import takt.consent.OptIns;
import takt.consent.Outbox;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.Terms;
import takt.consent.purpose.Snapshot;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** A house with two purposes, one of which asks for a double opt-in, and Anna. */
abstract class OptInFixture {

  static final PurposeCode NEWS = new PurposeCode("news");
  static final PurposeCode TIPS = new PurposeCode("tips");
  static final Duration VALID = Duration.ofDays(2);
  static final EmailAddress ANNA = new EmailAddress("anna@example.com");

  final MovableClock clock = new MovableClock();
  final House house;
  final OptIns optIns;
  final Consents consents;
  final Purposes purposes;
  final List<String> tokens = new ArrayList<>();
  ProfileId anna;

  OptInFixture(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    optIns = house.bean(OptIns.class);
    consents = house.bean(Consents.class);
    purposes = house.bean(Purposes.class);
  }

  @BeforeEach
  void publish() {
    publish(draft("news", 1, false, terms(true, Optional.empty(), PurposeSet.NONE)));
    publish(draft("tips", 1, false, Terms.PLAIN));
    anna = ProfileId.next(clock.instant());
    house.in(
        () -> {
          consents.open(anna);
          return anna;
        });
  }

  @AfterEach
  void close() {
    house.close();
  }

  void request(PurposeCode... codes) {
    request(ANNA, codes);
  }

  void request(EmailAddress address, PurposeCode... codes) {
    request(address, Proof.NONE, codes);
  }

  void request(EmailAddress address, Proof proof, PurposeCode... codes) {
    request(address, proof, PurposeSet.of(codes));
  }

  void request(PurposeSet asked) {
    request(ANNA, Proof.NONE, asked);
  }

  void request(EmailAddress address, Proof proof, PurposeSet asked) {
    OptInRequest request =
        new OptInRequest(
            Optional.of("customer:7"), address, asked, Given.source(Actor.PERSON), proof);
    List<String> made = new ArrayList<>();
    house.in(
        () -> {
          optIns.request(
              request,
              VALID,
              (token, expiresAt, all) -> {
                made.add(token);
                return new NewMail(
                    NewMail.Kind.OPT_IN,
                    address,
                    Language.DE,
                    "Bitte",
                    token,
                    token,
                    Map.of(),
                    expiresAt);
              });
          return asked;
        });
    tokens.add(made.get(made.size() - 1));
  }

  OptIn find(String token) {
    return optIns.find(token).orElseThrow();
  }

  Optional<Answered> answer(String token, boolean yes) {
    return house.in(() -> optIns.answer(token, said(yes), (subject, address) -> anna));
  }

  static OptInAnswer said(boolean yes) {
    return new OptInAnswer(
        yes,
        Language.EN,
        yes ? "Yes, I agree" : "No",
        Optional.of("198.51.100.8"),
        Optional.of("Chrome"));
  }

  int sweep() {
    return house.in(() -> house.bean(StoredOptIns.class).sweep());
  }

  List<String> claimed() {
    return house.in(() -> house.bean(Outbox.class).claim(9, Duration.ofMinutes(1))).mails().stream()
        .map(mail -> mail.content().to().value())
        .toList();
  }

  void give(Actor actor, Proof proof, PurposeCode... codes) {
    Consent consent =
        new Consent(
            anna, PurposeSet.of(codes), Optional.empty(), Map.of(), Given.source(actor), proof);
    house.in(() -> consents.give(consent));
  }

  Rule rule(PurposeCode purpose) {
    return consents.permissions(anna).all().get(purpose).rule();
  }

  String hash(String code, Language language) {
    return Snapshot.textHash(purposes.find(new PurposeCode(code)).orElseThrow(), language);
  }

  void publish(PurposeDraft draft) {
    house.in(() -> purposes.publish(draft));
  }

  void replace(PurposeDraft draft) {
    house.in(() -> purposes.replace(draft, 1));
  }

  static PurposeDraft draft(String code, int edition, boolean asksAnew, Terms terms) {
    return new PurposeDraft(
        new PurposeCode(code),
        LegalBasis.CONSENT,
        Optional.empty(),
        Given.texts(code, edition),
        365,
        true,
        false,
        asksAnew,
        terms);
  }

  static Terms terms(boolean doubleOptIn, Optional<Integer> age, PurposeSet excludes) {
    return new Terms(
        Optional.empty(),
        Optional.empty(),
        doubleOptIn,
        Set.of(),
        age,
        false,
        false,
        false,
        PurposeSet.NONE,
        excludes);
  }

  static Proof aged(int age) {
    return new Proof(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Assurance(age, false),
        Optional.empty(),
        Optional.empty());
  }

  /** Every address in the table of requests. */
  List<String> personal() {
    return column(
        "select coalesce(address, subject, place, purposes, user_agent) from consent.opt_in"
            + " where coalesce(address, subject, place, purposes, user_agent) is not null");
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = house.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> column(String sql) {
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
