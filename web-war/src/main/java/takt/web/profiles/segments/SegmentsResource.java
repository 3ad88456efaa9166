package takt.web.profiles.segments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.client.Subject;
import takt.client.segments.ListChangeBody;
import takt.client.segments.ListChangeInfo;
import takt.client.segments.MemberPage;
import takt.client.segments.MembershipInfo;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentEstimate;
import takt.client.segments.SegmentInfo;
import takt.client.segments.SegmentList;
import takt.client.segments.SegmentSample;
import takt.client.segments.SegmentsApi;
import takt.client.segments.TriedSegment;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.ListChange;
import takt.profiles.Look;
import takt.profiles.Looks;
import takt.profiles.Membership;
import takt.profiles.Segment;
import takt.profiles.SegmentMember;
import takt.profiles.SegmentPreview;
import takt.profiles.Segments;
import takt.web.access.Caller;
import takt.web.access.Masked;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.access.TellingValues;
import takt.web.access.TellingValues.Named;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Segments over REST. Groups smaller than {@value #SMALLEST} are not told of. */
@ApplicationScoped
public class SegmentsResource implements SegmentsApi {

  static final int SMALLEST = 5;

  /** How a fact is named that conditions look up by its name. */
  private static final Pattern NAMED = Pattern.compile("[a-z]+\\[\"(.*)\"]");

  @Inject Segments segments;
  @Inject Consents consents;
  @Inject Subjects subjects;
  @Inject Shown shown;
  @Inject Looks looks;
  @Inject TellingValues telling;
  @Inject Caller caller;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public SegmentList list() {
    Map<String, Long> sizes = segments.sizes();
    return new SegmentList(
        segments.all().stream().map(one -> info(one, sizes.getOrDefault(one.code(), 0L))).toList());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public SegmentInfo get(String code) {
    return tagged(existing(code));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public SegmentInfo put(String code, String ifMatch, SegmentBody body) {
    int revision = IfMatch.revision(ifMatch);
    return tagged(segments.put(Definitions.segment(code, body, revision)));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public void delete(String code, String ifMatch) {
    int revision = IfMatch.revision(ifMatch);
    existing(code);
    segments.remove(code, revision);
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public SegmentEstimate preview(TriedSegment tried) {
    SegmentPreview preview =
        segments.preview(Words.code(tried.purpose(), "/purpose"), tried.condition());
    boolean counted = preview.least() == preview.most();
    boolean told = preview.persons() >= SMALLEST;
    return new SegmentEstimate(
        told ? preview.persons() : null,
        told ? preview.least() : null,
        told ? preview.most() : Math.max(SMALLEST - 1, counted ? 0 : preview.most()),
        counted,
        preview.lookedAt());
  }

  @Override
  @ShowsPerson(Look.Kind.PROFILE)
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public SegmentSample sample(TriedSegment tried) {
    SegmentPreview preview =
        segments.preview(Words.code(tried.purpose(), "/purpose"), tried.condition());
    List<ProfileId> sample = preview.persons() >= SMALLEST ? preview.sample() : List.of();
    shown.persons(sample);
    return new SegmentSample(sample.stream().map(ProfileId::value).toList());
  }

  @Override
  @Atomic
  @RolesAllowed(Role.INTEGRATOR)
  public MemberPage members(String code, UUID after, int limit) {
    Segment segment = existing(code);
    Segments.Page page =
        segments.members(code, Optional.ofNullable(after).map(ProfileId::new), limit);
    looks.count(
        page.members().stream().map(SegmentMember::profile).toList(),
        segment.purpose(),
        caller.label());
    return new MemberPage(
        page.members().stream()
            .map(one -> new MemberPage.Member(one.profile().value(), one.since()))
            .toList(),
        page.next().map(ProfileId::value).orElse(null));
  }

  @Override
  @Atomic
  @RolesAllowed(Role.INTEGRATOR)
  public ListChangeInfo change(String code, ListChangeBody change) {
    existing(code);
    List<Subject> named = new ArrayList<>();
    List<ProfileId> added = found(change.add(), named);
    List<ProfileId> removed = found(change.remove(), named);
    ListChange changed = segments.change(code, added, removed, caller.label());
    return new ListChangeInfo(
        changed.added(),
        changed.removed(),
        changed.notPermitted(),
        named.size() - added.size() - removed.size());
  }

  private List<ProfileId> found(List<Subject> subjects, List<Subject> named) {
    List<Subject> some = Optional.ofNullable(subjects).orElse(List.of());
    named.addAll(some);
    return some.stream().map(this.subjects::find).flatMap(Optional::stream).toList();
  }

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.PROFILE)
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO})
  public MembershipInfo why(String code, UUID profile) {
    Segment segment = existing(code);
    ProfileId person = subjects.find(Subject.profile(profile)).orElseThrow(Refusal::notFound);
    shown.person(person);
    Membership why = segments.why(consents.lock(person), code);
    if (caller.is(Role.INTEGRATOR)) {
      looks.count(person, segment.purpose(), caller.label());
    }
    Set<String> masked = caller.is(Role.MARKETER) ? telling(person, why) : Set.of();
    return new MembershipInfo(
        profile,
        code,
        why.since().isPresent(),
        why.since().orElse(null),
        why.clauses().stream().map(clause -> info(clause, masked)).toList());
  }

  /** What a marketer does not see of the facts (rule W.21). */
  private Set<String> telling(ProfileId person, Membership why) {
    return telling.of(
        person,
        why.clauses().stream()
            .flatMap(clause -> clause.facts().stream())
            .map(one -> new Named(bare(one.name()), one.value().orElse("")))
            .toList());
  }

  /** The name that an attribute or a trait has itself. */
  private static String bare(String fact) {
    Matcher named = NAMED.matcher(fact);
    return named.matches() ? named.group(1) : fact;
  }

  private static MembershipInfo.Clause info(Membership.Clause clause, Set<String> masked) {
    return new MembershipInfo.Clause(
        clause.text(),
        clause.holds(),
        clause.facts().stream()
            .map(
                one ->
                    new MembershipInfo.Known(
                        one.name(),
                        one.value()
                            .map(value -> masked.contains(value) ? Masked.of(value) : value)
                            .orElse(null)))
            .toList());
  }

  private Segment existing(String code) {
    return segments.find(code).orElseThrow(Refusal::notFound);
  }

  private SegmentInfo tagged(Segment segment) {
    answer.etag(segment.revision());
    return info(segment, segments.size(segment.code()));
  }

  private SegmentInfo info(Segment segment, long size) {
    return new SegmentInfo(
        "/api/segments/" + segment.code(),
        segment.code(),
        segment.revision(),
        new SegmentBody(
            Names.of(segment.names()), segment.purpose().value(), segment.condition().orElse(null)),
        size < SMALLEST ? null : size,
        Names.of(segments.progress(segment.code())));
  }
}
