package takt.consent.choice;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Proof;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.Terms;
import takt.consent.test.Given;
import takt.consent.test.Histories;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** A shop on a fresh database, for tests of choices under terms. */
abstract class ChoicesUnderTerms {

  static final PurposeCode OFFERS = new PurposeCode("offers");
  static final PurposeCode OTHER = new PurposeCode("other");

  final MovableClock clock = new MovableClock();
  final Modules modules = new Modules();

  /** Does work in a new shop, whose offers have these terms. */
  void in(Database.Kind kind, String terms, Consumer<Shop> work) {
    try (House house = new House(kind, clock, modules)) {
      work.accept(new Shop(house, terms));
    }
  }

  /** Two purposes: offers with the terms asked for, and another that keeps all evidence. */
  final class Shop {

    final House house;
    final Consents consents;

    Shop(House house, String terms) {
      this.house = house;
      consents = house.bean(Consents.class);
      Terms evidence =
          new Terms(
              Optional.empty(),
              Optional.empty(),
              false,
              Set.of(Terms.Evidence.values()),
              Optional.empty(),
              false,
              false,
              false,
              PurposeSet.NONE,
              PurposeSet.NONE);
      publish(Given.draft("other", LegalBasis.CONSENT, evidence));
      publish(Given.draft("offers", LegalBasis.CONSENT, Histories.terms(terms, OTHER)));
    }

    void publish(PurposeDraft draft) {
      house.in(() -> house.bean(Purposes.class).publish(draft));
    }

    ProfileId somebody() {
      ProfileId profile = ProfileId.next(clock.instant());
      return house.in(
          () -> {
            consents.open(profile);
            return profile;
          });
    }

    void give(ProfileId profile, Optional<Channel> about, Proof proof, PurposeCode... codes) {
      Consent consent =
          new Consent(
              profile, PurposeSet.of(codes), about, Map.of(), Given.source(Actor.PERSON), proof);
      house.in(() -> consents.give(consent));
    }

    Receipt refuse(ProfileId profile, Optional<Channel> about, Actor actor, PurposeCode... codes) {
      return consents.optOut(
          new OptOut(profile, PurposeSet.of(codes), about, Given.source(actor), Proof.NONE));
    }

    Rule rule(ProfileId profile, Channel channel) {
      return consents.permissions(profile).on(channel).all().get(OFFERS).rule();
    }

    void execute(String sql) {
      try (var connection = house.database().connect();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
