package takt.profiles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.kernel.Effects;
import takt.kernel.Language;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.optout.OptOuts;
import takt.profiles.segment.Followed;
import takt.profiles.sweep.Sweeps;
import takt.profiles.test.World;
import takt.profiles.trait.Computed;

/** A shop for runners, whose watches tell it of their runs. */
abstract class Runners extends Shop {

  static final Map<Language, String> NAMES = Map.of(Language.DE, "Läufer", Language.EN, "Runners");

  final void runners(Database.Kind kind) {
    open(kind);
    type("Run Completed", 1, "offers", "analysis");
    world.hearing =
        event -> {
          Computed.hear(world, event);
          Followed.hear(world, event);
          if (event instanceof ProfilesMerged || event instanceof ProfilesSplit) {
            world.fired.add(event);
          }
        };
  }

  /** A run of a customer, at noon of a day. */
  final void runs(String id, String customer, String day, double km) {
    take(
        World.track(
            id,
            "Run Completed",
            customer,
            day + "T12:00:00Z",
            "{'distance':" + km + ",'shoe':'s" + (int) km + "'}"));
  }

  final ComputedTrait trait(
      String code, ComputedTrait.Function function, TraitWindow window, String condition) {
    ComputedTrait next =
        new ComputedTrait(
            code,
            NAMES,
            PurposeSet.named("offers"),
            ComputedTrait.Source.EVENTS,
            Set.of("Run Completed"),
            function,
            Optional.of(function.numeric() ? "distance" : "shoe"),
            Optional.ofNullable(condition),
            window,
            revision(code));
    return world.atomic(() -> traits().put(next));
  }

  private int revision(String code) {
    return world.atomic(() -> traits().find(code)).map(ComputedTrait::revision).orElse(0);
  }

  final ComputedTraits traits() {
    return world.bean(ComputedTraits.class);
  }

  final Segments segments() {
    return world.bean(Segments.class);
  }

  final Segment segment(String code, String purpose, String condition) {
    int revision = world.atomic(() -> segments().find(code)).map(Segment::revision).orElse(0);
    Segment next =
        new Segment(
            code, NAMES, new PurposeCode(purpose), Optional.ofNullable(condition), revision);
    return world.atomic(() -> segments().put(next));
  }

  /** What a trait is for offers now; null if there is nothing. */
  final Object value(ProfileId profile, String code) {
    return world.atomic(() -> traits().of(world.consents.lock(profile), OFFERS)).stream()
        .filter(one -> one.code().equals(code))
        .map(
            one ->
                one.number().<Object>map(BigDecimal::doubleValue).orElse(one.text().orElse(null)))
        .findFirst()
        .orElse(null);
  }

  /** The codes of the segments for offers that a person is in. */
  final List<String> in(ProfileId profile) {
    return world.atomic(() -> segments().of(world.consents.lock(profile), OFFERS)).stream()
        .map(Segment::code)
        .toList();
  }

  final void sweep() {
    Sweeps.all(world);
  }

  final Effects optOut(ProfileId profile, String purpose) {
    Effects effects = new Effects();
    OptedOut optedOut =
        new OptedOut(
            UUID.randomUUID(),
            profile,
            PurposeSet.named(purpose),
            Map.of(),
            PurposeSet.NONE,
            world.now,
            effects);
    world.atomic(
        () -> {
          OptOuts.tell(world, optedOut);
          Computed.hear(world, optedOut);
          Followed.hear(world, optedOut);
          return true;
        });
    return effects;
  }
}
