package takt.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import takt.consent.ErasedPersons;
import takt.consent.UnknownProfile;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.optout.OptOuts;
import takt.consent.permission.Absorptions;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/** Closes what was opened for a person, and lets their denials come back with them. */
@ApplicationScoped
class ErasedDesk implements ErasedPersons {

  @Inject PermissionRows rows;
  @Inject Absorptions absorptions;
  @Inject KeptDenials kept;
  @Inject Ledger ledger;
  @Inject OptOuts optOuts;
  @Inject Clock clock;

  @Override
  @Transactional(TxType.MANDATORY)
  public void lock(Collection<ProfileId> profiles) {
    Set<ProfileId> missing = new TreeSet<>(profiles);
    rows.lock(profiles).forEach(row -> missing.remove(row.profile()));
    missing.stream()
        .findFirst()
        .ifPresent(
            one -> {
              throw new UnknownProfile(one);
            });
  }

  /** What was permitted before stays answered as it was: the ledger and its chain do not change. */
  @Override
  @Transactional(TxType.MANDATORY)
  public void close(Collection<ProfileId> profiles, Instant at) {
    Instant from = at.truncatedTo(ChronoUnit.MICROS);
    for (PermissionRow row : rows.lock(profiles)) {
      if (row.mergedInto().isEmpty()) {
        absorptions.begin(row.profile(), PermissionRow.NOBODY, from);
      }
      if (!row.isClosed()) {
        rows.store(row.into(Optional.of(PermissionRow.NOBODY)));
      }
    }
  }

  @Override
  public Map<KnownBy, PurposeSet> denied(Collection<KnownBy> identifiers) {
    Map<KnownBy, PurposeSet> denied = new HashMap<>();
    kept.find(identifiers)
        .forEach(
            (identifier, denials) ->
                denied.put(
                    identifier,
                    PurposeSet.of(
                        denials.stream()
                            .map(KeptDenial::matter)
                            .filter(matter -> matter.about().isEmpty())
                            .map(Matter::purpose)
                            .toList())));
    return denied;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Set<ProfileId> recall(Map<KnownBy, ProfileId> linked) {
    Map<ProfileId, Map<Matter, KeptDenial>> owed = new TreeMap<>();
    kept.find(linked.keySet())
        .forEach(
            (identifier, denials) -> {
              Map<Matter, KeptDenial> own =
                  owed.computeIfAbsent(linked.get(identifier), one -> new LinkedHashMap<>());
              denials.forEach(one -> own.merge(one.matter(), one, ErasedDesk::later));
            });
    Set<ProfileId> changed = new TreeSet<>();
    owed.forEach(
        (profile, denials) -> {
          if (recall(profile, denials)) {
            changed.add(profile);
          }
        });
    return changed;
  }

  private boolean recall(ProfileId profile, Map<Matter, KeptDenial> denials) {
    PermissionRow row = rows.lock(profile);
    List<Choice> choices =
        denials.values().stream()
            .filter(one -> one.changes(row.states()))
            .map(KeptDenial::again)
            .toList();
    if (choices.isEmpty()) {
      return false;
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Appended appended = ledger.append(row, choices, at);
    optOuts.cleanUpDenied(row, appended, at);
    return true;
  }

  private static KeptDenial later(KeptDenial one, KeptDenial other) {
    return one.since().isBefore(other.since()) ? other : one;
  }
}
