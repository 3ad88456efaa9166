package takt.consent.choice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.ImportedChoice;
import takt.consent.ImportedChoices;
import takt.consent.ImportedChoices.CleanUp;
import takt.consent.ImportedChoices.Outcome;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** Choices that persons made elsewhere. */
final class Elsewhere {

  private final House house;

  Elsewhere(House house) {
    this.house = house;
  }

  static ImportedChoice yes(ProfileId whose, PurposeCode purpose, int version, Instant at) {
    return said(whose, purpose, true, Optional.of(version), at);
  }

  static ImportedChoice no(ProfileId whose, PurposeCode purpose, Instant at) {
    return said(whose, purpose, false, Optional.empty(), at);
  }

  private static ImportedChoice said(
      ProfileId whose, PurposeCode purpose, boolean given, Optional<Integer> version, Instant at) {
    return new ImportedChoice(
        whose, purpose, given, version, Given.source(Actor.IMPORT), at, "paper form, archive 7");
  }

  List<Outcome> take(ImportedChoice... choices) {
    return take(CleanUp.AT_ONCE, choices);
  }

  List<Outcome> take(CleanUp cleanUp, ImportedChoice... choices) {
    return house.in(() -> house.bean(ImportedChoices.class).record(List.of(choices), cleanUp));
  }
}
