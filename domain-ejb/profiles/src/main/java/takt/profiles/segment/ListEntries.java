package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.DefinedSegment;
import takt.profiles.definition.Definitions;

/** Puts many persons on lists at once, whose permissions the caller has locked (rule F17.5). */
@ApplicationScoped
public class ListEntries {

  @Inject Catalogue catalogue;
  @Inject MemberRows rows;
  @Inject SegmentKeeper keeper;
  @Inject Clock clock;

  /** What is to be put on lists for these persons. */
  public Chunk chunk(Collection<ProfileId> profiles) {
    Definitions definitions = catalogue.current();
    boolean any = definitions.segments().stream().anyMatch(one -> one.condition().isEmpty());
    return new Chunk(definitions, any ? new HashMap<>(rows.listed(profiles)) : new HashMap<>());
  }

  /** Entries in their order; not thread-safe. */
  public final class Chunk {
    private final Definitions definitions;
    private final Map<ProfileId, Set<Integer>> listed;
    private final Map<DefinedSegment, Set<ProfileId>> added = new HashMap<>();

    private Chunk(Definitions definitions, Map<ProfileId, Set<Integer>> listed) {
      this.definitions = definitions;
      this.listed = listed;
    }

    /** Whether somebody who permits this may be put on a list. */
    public boolean permits(String code, PurposeSet permitted) {
      return definitions
          .segment(code)
          .filter(one -> one.condition().isEmpty())
          .filter(one -> permitted.contains(one.segment().purpose()))
          .isPresent();
    }

    /** Puts somebody on a list; answers whether they were not on it. */
    public boolean add(String code, ProfileId profile) {
      DefinedSegment list = definitions.segment(code).orElseThrow();
      boolean news = listed.computeIfAbsent(profile, any -> new HashSet<>()).add(list.id());
      if (news) {
        added.computeIfAbsent(list, any -> new HashSet<>()).add(profile);
      }
      return news;
    }

    /**
     * Writes the entries, and lets segments follow them and what else has changed.
     *
     * @param source by whose hand
     * @param changed of whom something has changed, with what they permit
     */
    public void write(String source, Map<ProfileId, PurposeSet> changed) {
      added.forEach(
          (list, profiles) ->
              rows.list(profiles, list.id(), list.segment().purpose(), source, clock.instant()));
      keeper.rebuild(definitions, changed);
    }
  }
}
