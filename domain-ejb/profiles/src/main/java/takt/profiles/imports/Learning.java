package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.identity.Owner;

/** What one source says about persons, and what it said before (rule F13.6). */
@ApplicationScoped
class Learning {

  private static final String SAID =
      "select profile_id, origin_id, name, content, purposes, learnt_at from profiles.attribute"
          + " where source = ? and profile_id in (select cast(t.p as uuid) from "
          + Columns.table("p")
          + ")";

  @Inject Statements statements;
  @Inject AttributeRows attributes;
  @Inject Clock clock;

  private record Key(ProfileId profile, ProfileId origin, String name) {}

  /** A fact; since when it was said, if the same file said something else before. */
  private record Said(String value, PurposeSet purposes, Instant at, Instant since) {

    Said after(Said other) {
      boolean steady = other == null || (other.since == null && other.value.equals(value));
      return new Said(value, purposes, at, steady ? null : at);
    }
  }

  /** A chunk of lines that say something about these persons. */
  Chunk chunk(Collection<Owner> owners, String source) {
    Set<ProfileId> profiles = owners.stream().map(Owner::profile).collect(Collectors.toSet());
    Chunk chunk = new Chunk(source);
    Columns keys = new Columns(1);
    profiles.forEach(keys::add);
    if (!keys.isEmpty()) {
      statements.query(
          SAID,
          row ->
              chunk.said.put(
                  new Key(
                      ProfileId.of(row.getString(1)),
                      ProfileId.of(row.getString(2)),
                      row.getString(3)),
                  new Said(
                      row.getString(4),
                      PurposeSet.parse(row.getString(5)),
                      row.getObject(6, OffsetDateTime.class).toInstant(),
                      null)),
          source,
          keys);
    }
    return chunk;
  }

  /** Lines in their order; not thread-safe. */
  final class Chunk {
    private final String source;
    private final Map<Key, Said> said = new HashMap<>();
    private final Map<Key, Said> news = new LinkedHashMap<>();

    /** The latest of what is older than what is stored: it interrupts what was said again. */
    private final Map<Key, Said> late = new LinkedHashMap<>();

    private Chunk(String source) {
      this.source = source;
    }

    /**
     * Adds a fact, unless the source said it before, or something later.
     *
     * @param otherwise when it was learnt, if the line does not say it
     * @return whether it is news
     */
    boolean add(
        Owner owner, String name, DataLine.Fact fact, Instant otherwise, PurposeSet purposes) {
      Key key = new Key(owner.profile(), owner.origin(), name);
      Said before = said.get(key);
      Said now = new Said(fact.value(), purposes, fact.at().orElse(otherwise), null);
      if (before != null) {
        boolean same = before.value().equals(now.value());
        boolean later = now.at().isAfter(before.at());
        boolean wider = !now.purposes().without(before.purposes()).isEmpty();
        boolean again = same && !wider && !(later && fact.at().isPresent());
        if (now.at().isBefore(before.at())) {
          interrupt(key, now);
          return false;
        }
        if (again) {
          return false;
        }
        if (same) {
          now = new Said(now.value(), now.purposes().or(before.purposes()), now.at(), null);
        }
      }
      said.put(key, now);
      news.merge(key, now, (old, more) -> more.after(old));
      return true;
    }

    private void interrupt(Key key, Said now) {
      if (news.containsKey(key)) {
        news.computeIfPresent(
            key,
            (any, later) ->
                later.value().equals(now.value())
                    ? later
                    : new Said(later.value(), later.purposes(), later.at(), later.at()));
      } else {
        late.merge(key, now, (one, two) -> one.at().isBefore(two.at()) ? two : one);
      }
    }

    /** Writes what is news. */
    void write() {
      write(late);
      write(news);
    }

    private void write(Map<Key, Said> facts) {
      Instant now = clock.instant();
      Columns rows = new Columns(9);
      facts.forEach(
          (key, one) ->
              rows.add(
                  key.profile(),
                  key.name(),
                  key.origin(),
                  one.value(),
                  one.purposes().canonical(),
                  source,
                  one.at(),
                  now,
                  one.since()));
      attributes.learn(facts.keySet().stream().map(Key::profile).collect(Collectors.toSet()), rows);
    }
  }
}
