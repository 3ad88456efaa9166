package takt.consent.choice;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LegalBasis;
import takt.consent.Purposes;
import takt.consent.Retirement;
import takt.consent.Terms;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** Two purposes, of which one is retired, and persons who may have said yes to them. */
abstract class RetiringPurposes {

  static final PurposeCode QUIZ = new PurposeCode("quiz");
  static final PurposeCode NEWS = new PurposeCode("news");

  final MovableClock clock = new MovableClock();
  final Modules modules = new Modules();
  final House house;
  final Consents consents;
  final Purposes purposes;

  RetiringPurposes(Database.Kind kind) {
    house = new House(kind, clock, modules);
    consents = house.bean(Consents.class);
    purposes = house.bean(Purposes.class);
  }

  @BeforeEach
  void publish() {
    publish("quiz", LegalBasis.CONSENT, Terms.PLAIN);
    publish("news", LegalBasis.CONSENT, Terms.PLAIN);
    modules.kernel(event -> event.effects().add("kernel", "answers-deleted", 1));
  }

  @AfterEach
  void close() {
    house.close();
  }

  Retirement retire() {
    return retire("quiz");
  }

  Retirement retire(String code) {
    return house.in(() -> purposes.retire(new PurposeCode(code), 1, "a key", "The quiz is over"));
  }

  void publish(String code, LegalBasis basis, Terms terms) {
    house.in(() -> purposes.publish(Given.draft(code, basis, terms)));
  }

  ProfileId somebody() {
    clock.forward(Duration.ofMillis(1));
    ProfileId profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
    return profile;
  }

  void give(ProfileId profile, PurposeCode... codes) {
    house.in(
        () ->
            consents.give(
                new Consent(profile, PurposeSet.of(codes), Map.of(), Given.source(Actor.PERSON))));
  }
}
