package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Continued;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.InventedPerson;
import takt.campaigns.LoggedDecision;
import takt.campaigns.PageRequest;
import takt.campaigns.PersonPreview;
import takt.campaigns.Place;
import takt.campaigns.PreviewRequest;
import takt.client.campaigns.ContinuedBody;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.campaigns.PageBody;
import takt.client.campaigns.PageInfo;
import takt.client.campaigns.PreviewAsBody;
import takt.client.campaigns.PreviewBody;
import takt.client.campaigns.PreviewInfo;
import takt.client.campaigns.TraceInfo;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Attribute;
import takt.profiles.Familiarity;
import takt.profiles.Look;
import takt.web.access.MachineReads;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.access.TellingValues;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/**
 * Decisions over REST. A decision is not repeatable by Idempotency-Key: the memory of its answer
 * would outlive an opt-out.
 */
@ApplicationScoped
public class DecisionsResource implements DecisionsApi {

  @Inject Decisions decisions;
  @Inject Whoever whoever;
  @Inject Subjects subjects;
  @Inject Shown shown;
  @Inject MachineReads machines;
  @Inject TellingValues telling;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.BROWSER})
  public DecisionInfo decide(DecisionBody body) {
    neverKept();
    Language language = Words.read(Language.class, body.language(), "/language");
    Map<String, String> context = Contexts.read(body.context());
    Optional<Continued> from = from(body.cameFrom());
    return whoever.asked(
        body.subject(),
        seen -> {
          DecisionRequest request =
              Words.checked(
                  "",
                  () ->
                      new DecisionRequest(
                          seen,
                          body.placement(),
                          language,
                          context,
                          Optional.ofNullable(body.continues()),
                          from));
          return DecisionInfos.of(decisions.decide(request));
        });
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.BROWSER})
  public PageInfo page(PageBody body) {
    neverKept();
    Language language = Words.read(Language.class, body.language(), "/language");
    Map<String, String> context = Contexts.read(body.context());
    Optional<Continued> from = from(body.cameFrom());
    List<Place> places =
        body.places().stream()
            .map(
                one ->
                    Words.checked(
                        "/places",
                        () ->
                            new Place(
                                one.placement(), one.messages() == null ? 1 : one.messages())))
            .toList();
    return whoever.asked(
        body.subject(),
        seen -> {
          PageRequest request =
              Words.checked(
                  "/places",
                  () ->
                      new PageRequest(
                          seen,
                          places,
                          language,
                          context,
                          Optional.ofNullable(body.continues()),
                          from));
          return DecisionInfos.page(decisions.decide(request));
        });
  }

  private static Optional<Continued> from(ContinuedBody body) {
    return Optional.ofNullable(body)
        .map(
            one ->
                Words.checked(
                    "/cameFrom/message", () -> new Continued(one.campaign(), one.message())));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public PreviewInfo preview(PreviewBody body) {
    Language language = Words.read(Language.class, body.language(), "/language");
    Optional<InventedPerson> person =
        Optional.ofNullable(body.person())
            .map(
                invented -> {
                  Familiarity familiarity =
                      Words.read(Familiarity.class, invented.familiarity(), "/person/familiarity");
                  return Words.checked("/person", () -> person(invented, familiarity));
                });
    Map<String, String> context = Contexts.read(body.context());
    PreviewRequest request =
        Words.checked(
            "",
            () ->
                new PreviewRequest(
                    person,
                    Optional.ofNullable(body.asIfRunning()),
                    body.placement(),
                    language,
                    context));
    return DecisionInfos.of(decisions.preview(request));
  }

  @Override
  @ShowsPerson({Look.Kind.PROFILE, Look.Kind.DECISIONS})
  @RolesAllowed(Role.MARKETER)
  public PreviewInfo previewAs(PreviewAsBody body) {
    neverKept();
    Language language = Words.read(Language.class, body.language(), "/language");
    Map<String, String> context = Contexts.read(body.context());
    Optional<ProfileId> profile = subjects.find(body.subject());
    profile.ifPresentOrElse(shown::person, shown::nobody);
    PersonPreview request =
        Words.checked(
            "",
            () ->
                new PersonPreview(
                    profile,
                    Optional.ofNullable(body.asIfRunning()),
                    body.placement(),
                    language,
                    context));
    return DecisionInfos.of(decisions.previewAs(request, this::hidden));
  }

  private Set<String> hidden(ProfileId profile, Collection<Attribute> attributes) {
    return telling.of(profile, attributes.stream().map(TellingValues.Named::of).toList());
  }

  private static InventedPerson person(
      PreviewBody.InventedPersonBody body, Familiarity familiarity) {
    List<PurposeCode> permitted = body.permitted().stream().map(PurposeCode::new).toList();
    return new InventedPerson(
        PurposeSet.of(permitted),
        familiarity,
        body.ownLimit() == null ? OptionalInt.empty() : OptionalInt.of(body.ownLimit()),
        body.interests() == null ? Map.of() : body.interests(),
        body.bought() == null ? Set.of() : Set.copyOf(body.bought()),
        Optional.ofNullable(body.firstName()),
        body.attributes() == null ? Map.of() : body.attributes(),
        body.segments() == null ? Set.of() : Set.copyOf(body.segments()));
  }

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.DECISIONS)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public LoggedDecisionInfo find(UUID id) {
    neverKept();
    LoggedDecision decision = found(id);
    machines.count(decision.profile(), decision.purposes().codes());
    return DecisionInfos.of(decision);
  }

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.DECISIONS)
  @RolesAllowed(Role.MARKETER)
  public TraceInfo trace(UUID id) {
    neverKept();
    found(id);
    return decisions.trace(id).map(DecisionInfos::trace).orElseThrow(Refusal::notFound);
  }

  private LoggedDecision found(UUID id) {
    LoggedDecision decision = decisions.find(id).orElseThrow(Refusal::notFound);
    shown.person(decision.profile());
    return decision;
  }

  private void neverKept() {
    answer.header("Cache-Control", "private, no-store");
  }
}
