package takt.profiles.attribute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Attribute;
import takt.profiles.AttributeHistory;
import takt.profiles.Attributes;
import takt.profiles.Correction;
import takt.profiles.NotPermitted;
import takt.profiles.OwnFact;
import takt.profiles.SettingChanged;
import takt.profiles.SpecialCategoryRefused;
import takt.profiles.UnknownAttribute;
import takt.profiles.identity.Identities;
import takt.profiles.sensitive.Sensitive;

/** Where attributes are put right. */
@ApplicationScoped
class AttributeDesk implements Attributes {

  @Inject AttributeRows rows;
  @Inject Precedence precedence;
  @Inject Sensitive sensitive;
  @Inject Identities identities;
  @Inject Consents consents;
  @Inject Event<AttributesChanged> changed;
  @Inject Clock clock;

  @Override
  @Atomic
  public int correct(Correction correction) {
    PurposeSet permitted = lock(correction.profile());
    List<AttributeRows.Stored> known = rows.of(correction.profile(), correction.name());
    check(known, correction.by(), correction.expected());
    PurposeSet bound =
        known.stream().map(AttributeRows.Stored::purposes).reduce(PurposeSet.NONE, PurposeSet::or);
    PurposeSet wanted = bound.or(correction.purposes().and(permitted));
    PurposeSet purposes = sensitive.usable(correction.name(), wanted);
    if (purposes.isEmpty()) {
      sensitive
          .category(correction.name())
          .ifPresent(
              category -> {
                throw new SpecialCategoryRefused(category);
              });
    }
    if (purposes.isEmpty() && correction.purposes().isEmpty()) {
      throw new UnknownAttribute();
    }
    if (purposes.isEmpty()) {
      throw new NotPermitted(correction.purposes().codes().iterator().next());
    }
    int revision = correction.expected() + 1;
    rows.correct(correction, purposes, revision, after(known));
    changed.fire(new AttributesChanged(correction.profile()));
    return revision;
  }

  /** A word is later than what it replaces, whatever clock that went by. */
  private Instant after(List<AttributeRows.Stored> known) {
    Instant now = clock.instant();
    Instant latest =
        known.stream()
            .map(one -> one.attribute().at())
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    return latest.isBefore(now) ? now : latest.plusMillis(1);
  }

  @Override
  @Atomic
  public void withdraw(ProfileId profile, String name, Correction.By by, int expected) {
    lock(profile);
    check(rows.of(profile, name), by, expected);
    rows.withdraw(profile, name, by.source(), clock.instant());
    changed.fire(new AttributesChanged(profile));
  }

  private PurposeSet lock(ProfileId profile) {
    PurposeSet permitted = consents.lock(profile).permitted();
    if (!identities.exists(profile)) {
      throw new UnknownProfile(profile);
    }
    return permitted;
  }

  private static void check(List<AttributeRows.Stored> known, Correction.By by, int expected) {
    int current = revision(known, by);
    if (current != expected) {
      throw new SettingChanged(current);
    }
  }

  private static int revision(List<AttributeRows.Stored> known, Correction.By by) {
    return known.stream()
        .filter(one -> one.attribute().source().equals(by.source()))
        .mapToInt(AttributeRows.Stored::revision)
        .max()
        .orElse(0);
  }

  @Override
  @Atomic
  public Optional<OwnFact> own(ProfileId profile, String name) {
    lock(profile);
    List<AttributeRows.Stored> known = rows.of(profile, name);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Attribute> values =
        known.stream().map(AttributeRows.Stored::attribute).sorted(precedence.order()).toList();
    return Optional.of(new OwnFact(name, values, revision(known, Correction.By.PERSON)));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<AttributeHistory> history(
      Permissions permissions, PurposeCode purpose, String name) {
    if (!permissions.locked()) {
      throw new IllegalArgumentException("A history needs permissions that are locked");
    }
    if (!permissions.allow(purpose)) {
      throw new NotPermitted(purpose);
    }
    ProfileId profile = permissions.profile();
    List<AttributeRows.Stored> known = rows.of(profile, name, purpose);
    if (!sensitive.allows(name, purpose)
        || known.stream().noneMatch(one -> one.purposes().contains(purpose))) {
      return Optional.empty();
    }
    List<Attribute> values =
        known.stream().map(AttributeRows.Stored::attribute).sorted(precedence.order()).toList();
    return Optional.of(new AttributeHistory(name, values, rows.former(profile, name, purpose)));
  }

  @Override
  public AttributeSources sources() {
    return precedence.sources();
  }

  @Override
  @Atomic
  public AttributeSources replace(AttributeSources next) {
    return precedence.replace(next);
  }
}
