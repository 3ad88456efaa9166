package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import takt.campaigns.Deal;
import takt.campaigns.Deals;
import takt.campaigns.Decision;
import takt.campaigns.Decisions;
import takt.campaigns.LoggedDecision;
import takt.campaigns.Reason;
import takt.campaigns.Reason.Kind;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.KeptItem;
import takt.profiles.Profiles;

/** Counts in a person's log what came of it. */
@ApplicationScoped
class StoredDeals implements Deals {

  @Inject LoggedDecisions log;
  @Inject Consents consents;
  @Inject Profiles profiles;
  @Inject Statements statements;

  @Override
  @Atomic
  public List<Deal> of(ProfileId profile) {
    return deals(profile, consents.lock(profile), any -> true);
  }

  @Override
  @Atomic
  public List<Deal> permitted(ProfileId profile) {
    Permissions permissions = consents.lock(profile);
    return deals(profile, permissions, permissions::allow);
  }

  private List<Deal> deals(
      ProfileId profile, Permissions permissions, Predicate<PurposeCode> which) {
    Map<PurposeCode, List<LoggedDecision>> byPurpose =
        log.about(profile, Optional.empty(), Decisions.MOST_ABOUT).stream()
            .filter(one -> one.outcome() == Decision.Outcome.SHOWN)
            .filter(one -> purpose(one).filter(which).isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> purpose(one).orElseThrow(), TreeMap::new, Collectors.toList()));
    List<Deal> deals = new ArrayList<>();
    byPurpose.forEach((purpose, shown) -> deals.add(deal(purpose, shown, permissions)));
    return deals;
  }

  /** For which purpose a message was chosen, as its explanation says. */
  private static Optional<PurposeCode> purpose(LoggedDecision one) {
    return one.explanation().facts().stream()
        .filter(fact -> fact.kind() == Kind.PERMISSION)
        .map(Reason::purpose)
        .findFirst();
  }

  private Deal deal(
      PurposeCode purpose, List<LoggedDecision> newestFirst, Permissions permissions) {
    Redemptions redemptions = redemptions(purpose, newestFirst, permissions);
    Map<Kind, Long> used =
        newestFirst.stream()
            .flatMap(one -> one.explanation().facts().stream())
            .map(Reason::kind)
            .filter(kind -> kind != Kind.PERMISSION)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new Deal(
        purpose,
        newestFirst.get(newestFirst.size() - 1).at(),
        used,
        newestFirst.size(),
        count(newestFirst, LoggedDecision::exposedAt),
        count(newestFirst, LoggedDecision::clickedAt),
        redemptions.items(),
        redemptions.messages());
  }

  private Redemptions redemptions(
      PurposeCode purpose, List<LoggedDecision> shown, Permissions permissions) {
    List<LoggedDecision> clicked =
        shown.stream().filter(one -> one.clickedAt().isPresent()).toList();
    Map<UUID, String> about = items(clicked);
    Map<String, List<LoggedDecision>> byItem =
        clicked.stream()
            .filter(one -> about.containsKey(one.id()))
            .collect(Collectors.groupingBy(one -> about.get(one.id())));
    List<KeptItem> kept =
        byItem.isEmpty() || !permissions.allow(purpose)
            ? List.of()
            : profiles.kept(permissions, purpose, byItem.keySet());
    return Redemptions.of(shown, byItem, kept);
  }

  private static int count(
      List<LoggedDecision> all, Function<LoggedDecision, Optional<Instant>> when) {
    return (int) all.stream().filter(one -> when.apply(one).isPresent()).count();
  }

  /** What their messages spoke of when they were shown, those that spoke of an item. */
  private Map<UUID, String> items(List<LoggedDecision> about) {
    Map<UUID, String> items = new HashMap<>();
    if (!about.isEmpty()) {
      statements.query(
          "select id, item from campaigns.decision where item is not null and id = any(?)",
          row -> items.put(row.getObject(1, UUID.class), row.getString(2)),
          (Object) about.stream().map(LoggedDecision::id).toArray(UUID[]::new));
    }
    return items;
  }
}
