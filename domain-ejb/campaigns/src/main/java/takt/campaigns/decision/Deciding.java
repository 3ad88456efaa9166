package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.Discretion;
import takt.campaigns.LoggedDecision;
import takt.campaigns.PageRequest;
import takt.campaigns.PersonPreview;
import takt.campaigns.Place;
import takt.campaigns.PlaceAnswer;
import takt.campaigns.Placement;
import takt.campaigns.Preview;
import takt.campaigns.PreviewRequest;
import takt.campaigns.TraceLine;
import takt.campaigns.UnknownCampaign;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.budget.Showings;
import takt.campaigns.campaign.CurrentPlans;
import takt.campaigns.campaign.Plans;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.profiles.CompanyTime;
import takt.profiles.Segment;
import takt.profiles.Segments;

/** The way of a request to its decision: personal where it may be, otherwise generic. */
@ApplicationScoped
class Deciding implements Decisions {

  @Inject CurrentPlans plans;
  @Inject PersonalDecisions personal;
  @Inject PersonalPreviews previews;
  @Inject LoggedDecisions log;
  @Inject HouseRules houseRules;
  @Inject Unlogged unlogged;
  @Inject Showings showings;
  @Inject Standing standing;
  @Inject Choosing choosing;
  @Inject Segments segments;
  @Inject DecisionCounts counts;
  @Inject GenericCounts genericCounts;
  @Inject Clock clock;
  @Inject CompanyTime time;

  @Override
  public Decision decide(DecisionRequest request) {
    Place place = new Place(request.placement(), 1);
    return decide(
            new PageRequest(
                request.permissions(),
                List.of(place),
                request.language(),
                request.context(),
                request.continues(),
                request.cameFrom()))
        .get(0)
        .decisions()
        .get(0);
  }

  @Override
  public List<PlaceAnswer> decide(PageRequest request) {
    Plans current = plans.get();
    Instant now = clock.instant();
    Asked asked = asked(current, request, spent(current, request, now));
    List<PlaceAnswer> answers =
        request
            .permissions()
            .filter(seen -> asked.permitted(seen, now))
            .map(seen -> personal.decide(seen, asked))
            .orElseGet(() -> generic(asked));
    answers.forEach(one -> one.decisions().forEach(decided -> count(one.placement(), decided)));
    return answers;
  }

  private void count(String placement, Decision decided) {
    counts.count(decided.outcome());
    genericCounts.count(placement, decided);
  }

  @Override
  public List<String> placements(Channel channel) {
    return plans.get().placements().stream()
        .filter(one -> one.channel() == channel)
        .map(Placement::code)
        .sorted()
        .toList();
  }

  @Override
  public String standing(PageRequest request) {
    // Who has been shown something keeps it, whatever is left of its budget.
    Asked asked = asked(plans.get(), request, Set.of());
    return request
        .permissions()
        .filter(seen -> asked.permitted(seen, clock.instant()))
        .map(seen -> standing.of(seen, asked))
        .orElseGet(() -> Standing.ofEverybody(asked, clock.instant()));
  }

  private Asked asked(Plans current, PageRequest request, Set<UUID> spent) {
    return Asked.of(
        request, current, houseRules.of(current), moment(current, request.context()), spent);
  }

  /** The campaigns that are live in these places and have nothing left of their budget for now. */
  private Set<UUID> spent(Plans current, PageRequest request, Instant now) {
    return showings.spent(limited(current, request, now), now);
  }

  /** The campaigns that are live in these places and have a budget. */
  private static List<Campaign> limited(Plans current, PageRequest request, Instant now) {
    return request.places().stream()
        .flatMap(place -> current.budgeted(place.placement()).stream())
        .distinct()
        .filter(one -> Live.isLive(one, request.context(), now))
        .toList();
  }

  private List<PlaceAnswer> generic(Asked asked) {
    Instant now = clock.instant();
    return Filling.fill(
        asked.spots(),
        new Filling.Desk() {
          @Override
          public Facts facts(Spot spot, Said said) {
            return asked.facts(spot, Optional.empty(), said, now);
          }

          @Override
          public Choice choose(Facts facts) {
            return asked
                .continued(facts)
                .map(only -> choosing.choose(only).choice())
                .filter(choice -> choice.winner().isPresent())
                .orElseGet(() -> choosing.choose(facts).choice());
          }

          @Override
          public Decision keep(Facts facts, Choice choice) {
            return unlogged.of(facts, choice);
          }
        });
  }

  @Override
  public Preview preview(PreviewRequest request) {
    Plans current = request.asIfRunning().map(plans.get()::asIfRunning).orElseGet(plans::get);
    Placement placement = placement(current, request.placement());
    Facts facts =
        Invented.facts(
            request,
            placement,
            moment(current, request.context()),
            current.shelf(),
            current.at(placement.code()),
            houseRules.of(current),
            segments.all().stream().collect(Collectors.toMap(Segment::code, one -> one)),
            clock.instant());
    Choice choice = Pipeline.decide(facts);
    List<Preview.Wording> wordings =
        request
            .asIfRunning()
            .flatMap(current::campaign)
            .map(campaign -> Wordings.of(campaign, facts, Hidden.NOTHING))
            .orElse(List.of());
    return new Preview(unlogged.of(facts, choice), choice.trace().lines(), List.of(), wordings);
  }

  @Override
  public Preview previewAs(PersonPreview request, Discretion discretion) {
    Plans current = request.asIfRunning().map(plans.get()::asIfRunning).orElseGet(plans::get);
    Optional<Campaign> tried = request.asIfRunning().map(id -> campaign(current, id));
    PageRequest question =
        new PageRequest(
            Optional.empty(),
            List.of(new Place(request.placement(), 1)),
            request.language(),
            request.context());
    Instant now = clock.instant();
    Asked asked =
        Asked.of(
            question,
            current,
            houseRules.of(current),
            moment(current, request.context()),
            showings.exhausted(limited(current, question, now), now));
    return previews.of(request.profile(), asked, tried, discretion);
  }

  private static Campaign campaign(Plans current, UUID id) {
    return current.campaign(id).orElseThrow(() -> new UnknownCampaign(id));
  }

  private Moment moment(Plans current, Map<String, String> context) {
    return new Moment(current.conditions(), context, clock.instant(), time.zone());
  }

  @Override
  public Optional<LoggedDecision> find(UUID id) {
    return log.find(id);
  }

  @Override
  public Optional<List<TraceLine>> trace(UUID id) {
    return log.trace(id);
  }

  @Override
  public List<LoggedDecision> about(ProfileId profile, Optional<UUID> after, int limit) {
    return log.about(profile, after, limit);
  }

  private static Placement placement(Plans current, String code) {
    return current.placement(code).orElseThrow(() -> new UnknownPlacement(code));
  }
}
