package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.ListChange;
import takt.profiles.Membership;
import takt.profiles.NotAList;
import takt.profiles.NotPermitted;
import takt.profiles.Progress;
import takt.profiles.Segment;
import takt.profiles.SegmentMember;
import takt.profiles.SegmentPreview;
import takt.profiles.Segments;
import takt.profiles.UnknownSegment;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.Changes;
import takt.profiles.definition.DefinedSegment;
import takt.profiles.definition.Definitions;
import takt.profiles.definition.SweepRows;

/** Where segments are defined, and where it is asked who is in them. */
@ApplicationScoped
class SegmentDesk implements Segments {

  @Inject Catalogue catalogue;
  @Inject Changes changes;
  @Inject SweepRows sweeps;
  @Inject MemberRows rows;
  @Inject SegmentKeeper keeper;
  @Inject Preview preview;
  @Inject Reasons reasons;
  @Inject Consents consents;
  @Inject Clock clock;

  @Override
  public List<Segment> all() {
    return catalogue.current().segments().stream().map(DefinedSegment::segment).toList();
  }

  @Override
  public Optional<Segment> find(String code) {
    return catalogue.current().segment(code).map(DefinedSegment::segment);
  }

  @Override
  public Progress progress(String code) {
    return catalogue
        .current()
        .segment(code)
        .map(one -> sweeps.progress(one.id()))
        .orElse(Progress.DONE);
  }

  @Override
  public Map<String, Long> sizes() {
    Map<Integer, Long> counted = rows.sizes();
    Map<String, Long> sizes = new HashMap<>();
    for (DefinedSegment one : catalogue.current().segments()) {
      sizes.put(one.segment().code(), counted.getOrDefault(one.id(), 0L));
    }
    return sizes;
  }

  @Override
  public long size(String code) {
    return rows.size(existing(catalogue.current(), code).id());
  }

  @Override
  public Segment put(Segment next) {
    return changes.put(next);
  }

  @Override
  public void remove(String code, int revision) {
    changes.removeSegment(code, revision);
  }

  @Override
  public SegmentPreview preview(PurposeCode purpose, String condition) {
    return preview.of(purpose, condition);
  }

  @Override
  @Atomic
  public ListChange change(
      String code, Collection<ProfileId> added, Collection<ProfileId> removed, String source) {
    if (added.size() + removed.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " persons at once");
    }
    Set<ProfileId> all = new HashSet<>(added);
    all.addAll(removed);
    Map<ProfileId, Permissions> locked = consents.lock(all);
    Definitions definitions = catalogue.current();
    DefinedSegment list = existing(definitions, code);
    if (list.condition().isPresent()) {
      throw new NotAList(code);
    }
    for (ProfileId one : all) {
      if (!locked.containsKey(one)) {
        throw new UnknownProfile(one);
      }
    }
    PurposeCode purpose = list.segment().purpose();
    Set<ProfileId> wanted = new HashSet<>(added);
    Set<ProfileId> permitting = new HashSet<>(wanted);
    permitting.removeIf(one -> !locked.get(one).allow(purpose));
    Set<ProfileId> leaving = new HashSet<>(removed);
    leaving.removeAll(wanted);
    int off = rows.unlist(leaving, list.id());
    int on = rows.list(permitting, list.id(), purpose, source, clock.instant());
    Map<ProfileId, PurposeSet> permitted = new HashMap<>();
    locked.forEach((profile, one) -> permitted.put(profile, one.permitted()));
    keeper.sweep(definitions, permitted, Set.of(list.id()));
    return new ListChange(on, off, wanted.size() - permitting.size());
  }

  @Override
  @Atomic
  public Page members(String code, Optional<ProfileId> after, int limit) {
    DefinedSegment segment = existing(catalogue.current(), code);
    List<SegmentMember> page =
        rows.page(segment.id(), after.orElse(new ProfileId(new UUID(0, 0))), limit);
    Map<ProfileId, Permissions> locked =
        consents.lock(page.stream().map(SegmentMember::profile).toList());
    return new Page(
        page.stream()
            .filter(
                one ->
                    locked.containsKey(one.profile())
                        && locked.get(one.profile()).allow(segment.segment().purpose()))
            .toList(),
        page.size() < limit ? Optional.empty() : Optional.of(page.get(limit - 1).profile()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Segment> of(Permissions permissions, PurposeCode purpose) {
    check(permissions, purpose);
    Map<MemberRows.Row, Instant> members = rows.of(List.of(permissions.profile()));
    return catalogue.current().segments().stream()
        .filter(one -> since(members, permissions, purpose, one).isPresent())
        .map(DefinedSegment::segment)
        .toList();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Membership why(Permissions permissions, String code) {
    Definitions definitions = catalogue.current();
    DefinedSegment segment = existing(definitions, code);
    PurposeCode purpose = segment.segment().purpose();
    check(permissions, purpose);
    return new Membership(
        segment.segment(),
        since(rows.of(List.of(permissions.profile())), permissions, purpose, segment),
        segment.condition().map(one -> reasons.of(definitions, permissions, segment)).stream()
            .flatMap(List::stream)
            .toList());
  }

  private static Optional<Instant> since(
      Map<MemberRows.Row, Instant> members,
      Permissions permissions,
      PurposeCode purpose,
      DefinedSegment one) {
    return Stream.of(new MemberRows.Row(permissions.profile(), purpose, one.id()))
        .filter(members::containsKey)
        .map(members::get)
        .findFirst();
  }

  private static void check(Permissions permissions, PurposeCode purpose) {
    if (!permissions.locked()) {
      throw new IllegalArgumentException("Segments need permissions that are locked");
    }
    if (!permissions.allow(purpose)) {
      throw new NotPermitted(purpose);
    }
  }

  private static DefinedSegment existing(Definitions definitions, String code) {
    return definitions.segment(code).orElseThrow(() -> new UnknownSegment(code));
  }
}
