package takt.consent.expiry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.EndingConsent;
import takt.consent.LegalBasis;
import takt.consent.NewMail;
import takt.consent.Outbox;
import takt.consent.Permission.Rule;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.Reminders;
import takt.consent.Reminders.Click;
import takt.consent.Terms;
import takt.consent.choice.Merges;
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

/** A house with three purposes whose consents end, and Anna. */
abstract class ReminderFixture {

  static final PurposeCode NEWS = new PurposeCode("news");
  static final PurposeCode TIPS = new PurposeCode("tips");
  static final PurposeCode CLUB = new PurposeCode("club");
  static final Click CLICK =
      new Click(Language.EN, "Yes", Optional.of("198.51.100.8"), Optional.of("Chrome"));

  final MovableClock clock = new MovableClock();
  final House house;
  final Consents consents;
  final Purposes purposes;
  final Reminders reminders;
  final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
  final List<List<EndingConsent>> told = Collections.synchronizedList(new ArrayList<>());
  ProfileId anna;

  ReminderFixture(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    consents = house.bean(Consents.class);
    purposes = house.bean(Purposes.class);
    reminders = house.bean(Reminders.class);
  }

  @BeforeEach
  void publish() {
    publish("news", 30, 7, false);
    publish("tips", 31, 8, false);
    publish("club", 30, 7, true);
    anna = somebody();
  }

  @AfterEach
  void close() {
    house.close();
  }

  List<EndingConsent> find(String token) {
    return reminders.find(token).orElseThrow();
  }

  int remind() {
    return reminders.remind(
        (profile, token, language, all) -> {
          tokens.add(token);
          told.add(all);
          return Optional.of(
              new NewMail(
                  NewMail.Kind.REMINDER,
                  new EmailAddress("anna@example.com"),
                  language,
                  "S",
                  "P",
                  "H",
                  Map.of(),
                  clock.instant().plus(Duration.ofDays(7))));
        });
  }

  List<String> mails() {
    return house
        .in(() -> house.bean(Outbox.class).claim(100, Duration.ofMinutes(1)))
        .mails()
        .stream()
        .map(mail -> mail.content().to().value())
        .toList();
  }

  Rule rule(PurposeCode purpose) {
    return consents.permissions(anna).all().get(purpose).rule();
  }

  void give(ProfileId profile, PurposeCode... codes) {
    house.in(
        () ->
            consents.give(
                new Consent(profile, PurposeSet.of(codes), Map.of(), Given.source(Actor.PERSON))));
  }

  ProfileId somebody() {
    ProfileId profile = ProfileId.next(clock.instant());
    return house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
  }

  void merge(ProfileId kept, ProfileId absorbed) {
    house.in(
        () -> {
          consents.lock(List.of(kept, absorbed));
          Merges.merge(house, kept, absorbed, clock.instant());
          return kept;
        });
  }

  void publish(String code, int expiry, int reminder, boolean doubleOptIn) {
    house.in(() -> purposes.publish(draft(code, terms(expiry, reminder, doubleOptIn), false)));
  }

  static PurposeDraft draft(String code, Terms terms, boolean asksAnew) {
    return new PurposeDraft(
        new PurposeCode(code),
        LegalBasis.CONSENT,
        Optional.empty(),
        Given.texts(code, asksAnew ? 2 : 1),
        365,
        true,
        false,
        asksAnew,
        terms);
  }

  static Terms terms(int expiry, int reminder, boolean doubleOptIn) {
    return new Terms(
        Optional.of(expiry),
        Optional.of(reminder),
        doubleOptIn,
        Set.of(),
        Optional.empty(),
        false,
        false,
        false,
        PurposeSet.NONE,
        PurposeSet.NONE);
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
