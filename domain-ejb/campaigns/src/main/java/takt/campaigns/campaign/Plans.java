package takt.campaigns.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseTable;
import takt.campaigns.Placement;
import takt.campaigns.RankingRules;
import takt.campaigns.Revised;
import takt.campaigns.Window;
import takt.campaigns.item.Shelf;
import takt.campaigns.item.Wanted;
import takt.kernel.PurposeCode;
import takt.profiles.SituationCondition;

/**
 * Placements, the campaigns that have not ended, and the company's rules, as they were at one
 * moment. Immutable.
 */
public final class Plans {

  private static final Comparator<Campaign> PRIORITY =
      Comparator.comparingInt((Campaign one) -> one.plan().priority())
          .reversed()
          .thenComparing(Campaign::id);

  private final long revision;
  private final Map<String, Placement> placements;
  private final Map<UUID, Campaign> campaigns;
  private final Map<String, List<Campaign>> byPlacement;
  private final Map<String, List<Campaign>> budgeted = new HashMap<>();
  private final Shelf shelf;
  private final Optional<Revised<ContactRules>> contacts;
  private final Optional<Revised<DoseTable>> dose;
  private final Optional<Revised<RankingRules>> ranking;
  private final Map<String, SituationCondition> conditions;
  private final Map<String, Map<PurposeCode, Wanted>> wanted = new HashMap<>();
  private final Map<String, Map<PurposeCode, Set<Window>>> windows = new HashMap<>();
  private final List<Aim> aims;
  private final Map<String, List<Aim>> goals;
  private final Map<UUID, PurposeCode> purposes;

  Plans(
      long revision,
      List<Placement> placements,
      List<Campaign> campaigns,
      Shelf shelf,
      Optional<Revised<ContactRules>> contacts,
      Optional<Revised<DoseTable>> dose,
      Optional<Revised<RankingRules>> ranking,
      Map<String, SituationCondition> conditions,
      List<Aim> aims) {
    this.revision = revision;
    this.shelf = shelf;
    this.contacts = contacts;
    this.dose = dose;
    this.ranking = ranking;
    this.conditions = Map.copyOf(conditions);
    this.placements =
        placements.stream()
            .collect(Collectors.toUnmodifiableMap(Placement::code, Function.identity()));
    this.campaigns =
        campaigns.stream().collect(Collectors.toUnmodifiableMap(Campaign::id, Function.identity()));
    Map<String, List<Campaign>> lists = new HashMap<>();
    for (Campaign campaign : campaigns) {
      for (String code : campaign.plan().placements()) {
        lists.computeIfAbsent(code, none -> new ArrayList<>()).add(campaign);
      }
    }
    lists.replaceAll((code, list) -> list.stream().sorted(PRIORITY).toList());
    this.byPlacement = Map.copyOf(lists);
    byPlacement.forEach(
        (code, list) -> {
          wanted.put(code, ofRunning(list, running -> Wanted.of(running, shelf)));
          windows.put(code, ofRunning(list, Plans::windows));
          budgeted.put(code, list.stream().filter(one -> one.plan().budget().isPresent()).toList());
        });
    this.aims = aims;
    this.goals = aims.stream().collect(Collectors.groupingBy(aim -> aim.goal().event()));
    this.purposes =
        campaigns.stream()
            .collect(
                Collectors.toUnmodifiableMap(Campaign::id, campaign -> campaign.plan().purpose()));
  }

  /** Something of the campaigns that run, as nobody else's matter, by their purposes. */
  private static <T> Map<PurposeCode, T> ofRunning(
      List<Campaign> list, Function<List<Campaign>, T> something) {
    return list.stream()
        .filter(one -> one.state() == CampaignState.RUNNING)
        .collect(
            Collectors.groupingBy(
                one -> one.plan().purpose(),
                Collectors.collectingAndThen(Collectors.toList(), something)));
  }

  private static Set<Window> windows(List<Campaign> running) {
    return running.stream()
        .flatMap(one -> one.plan().caps().stream())
        .map(Cap::window)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Grows with every change of what is kept here. */
  public long revision() {
    return revision;
  }

  /** The placement of this code. */
  public Optional<Placement> placement(String code) {
    return Optional.ofNullable(placements.get(code));
  }

  /** Every placement, in no order. */
  public Collection<Placement> placements() {
    return placements.values();
  }

  /** The campaigns that name this placement: the highest priority first, the older of two. */
  public List<Campaign> at(String placement) {
    return byPlacement.getOrDefault(placement, List.of());
  }

  /** Those of them that have a budget. */
  public List<Campaign> budgeted(String placement) {
    return budgeted.getOrDefault(placement, List.of());
  }

  /** All that have not ended. */
  public Collection<Campaign> campaigns() {
    return campaigns.values();
  }

  /** The campaign, unless it is unknown or has ended. */
  public Optional<Campaign> campaign(UUID id) {
    return Optional.ofNullable(campaigns.get(id));
  }

  /** The items that they speak of. */
  public Shelf shelf() {
    return shelf;
  }

  /** How often and when a person may be turned to; empty before anybody changed it. */
  public Optional<ContactRules> contacts() {
    return contacts.map(Revised::value);
  }

  /** How personal messages may be at most. */
  public DoseTable dose() {
    return dose.map(Revised::value).orElse(DoseTable.USUAL);
  }

  /** Who ranks messages. */
  public RankingRules ranking() {
    return ranking.map(Revised::value).orElse(RankingRules.USUAL);
  }

  /** The purposes of the campaigns that run at a placement. */
  public Set<PurposeCode> purposes(String placement) {
    return wanted.getOrDefault(placement, Map.of()).keySet();
  }

  /** Which purchases matter to the campaigns of a purpose that run at a placement. */
  public Wanted wanted(String placement, PurposeCode purpose) {
    return wanted.getOrDefault(placement, Map.of()).getOrDefault(purpose, Wanted.NOTHING);
  }

  /** The windows of the caps of the campaigns of a purpose that run at a placement. */
  public Set<Window> windows(String placement, PurposeCode purpose) {
    return windows.getOrDefault(placement, Map.of()).getOrDefault(purpose, Set.of());
  }

  /** The conditions of the campaigns and their messages, by their texts. */
  public Map<String, SituationCondition> conditions() {
    return conditions;
  }

  /** What counts as success, of ended campaigns as well, by the event that says so. */
  public Map<String, List<Aim>> goals() {
    return goals;
  }

  /** What the campaigns that have not ended use data for, by their ids. */
  public Map<UUID, PurposeCode> purposes() {
    return purposes;
  }

  /** The same, with one campaign taken as running. */
  public Plans asIfRunning(UUID id) {
    List<Campaign> all =
        campaigns.values().stream()
            .map(
                one ->
                    one.id().equals(id)
                        ? new Campaign(
                            id, one.number(), one.revision(), CampaignState.RUNNING, one.plan())
                        : one)
            .toList();
    return new Plans(
        revision,
        List.copyOf(placements.values()),
        all,
        shelf,
        contacts,
        dose,
        ranking,
        conditions,
        aims);
  }
}
