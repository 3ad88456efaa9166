package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.profiles.DataOutcome;
import takt.profiles.Identifier;
import takt.profiles.identity.Identities;
import takt.profiles.identity.Introduction;
import takt.profiles.identity.Lead;
import takt.profiles.identity.Owner;
import takt.profiles.identity.Owners;
import takt.profiles.segment.ListEntries;
import takt.profiles.sensitive.Sensitive;

/** Takes in what the lines of a chunk say about persons (rules F13.5 and F13.6). */
@ApplicationScoped
class Introductions {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final long MICRO = 1_000;

  @Inject Identities identities;
  @Inject Owners owners;
  @Inject Sensitive sensitive;
  @Inject Learning learning;
  @Inject ListEntries lists;
  @Inject Clock clock;

  /**
   * Takes them in, in the caller's transaction.
   *
   * @param source what the import calls itself
   * @param at when it learnt what lines say without a time of their own: each line a microsecond
   *     later, so that the later one counts
   * @param refused to which is added what no purpose of its line covers
   * @return what became of each line, by its number
   */
  Map<Long, DataOutcome> take(
      List<DataLine.Known> lines, String source, Instant at, Sensitive.Refused refused) {
    Map<Long, DataOutcome> outcomes = new LinkedHashMap<>();
    List<DataLine.Known> usable = new ArrayList<>();
    for (DataLine.Known line : lines) {
      if (isCovered(line, refused)) {
        usable.add(line);
      } else {
        outcomes.put(line.number(), DataOutcome.SPECIAL_CATEGORY);
      }
    }
    Set<Identifier> all = new LinkedHashSet<>();
    usable.forEach(line -> line.named().forEach(all::add));
    Map<Identifier, Lead> before = new HashMap<>(identities.resolve(all));
    Map<Long, Owner> owned = owned(usable);
    Map<Identifier, Lead> after = identities.resolve(all);
    Learning.Chunk learnt = learning.chunk(owned.values(), source);
    ListEntries.Chunk entries =
        lists.chunk(owned.values().stream().map(Owner::profile).collect(Collectors.toSet()));
    Map<ProfileId, PurposeSet> changed = new HashMap<>();
    for (DataLine.Known line : usable) {
      Owner owner = owned.get(line.number());
      PurposeSet permitted =
          owner == null ? PurposeSet.NONE : owner.permitted().and(line.purposes());
      boolean met = met(line, before, after);
      DataOutcome outcome =
          permitted.isEmpty()
              ? DataOutcome.NOT_PERMITTED
              : say(line, owner, permitted, met, learnt, at);
      if (owner != null && !line.lists().isEmpty()) {
        outcome = listed(line, owner, outcome, entries);
      }
      if (outcome == DataOutcome.STORED) {
        changed.put(owner.profile(), owner.permitted());
      }
      outcomes.put(line.number(), outcome);
    }
    learnt.write();
    entries.write(source, changed);
    return outcomes;
  }

  /** Puts them on lists, as far as they permit it. */
  private static DataOutcome listed(
      DataLine.Known line, Owner owner, DataOutcome otherwise, ListEntries.Chunk entries) {
    DataOutcome outcome = line.facts().isEmpty() ? DataOutcome.NOT_PERMITTED : otherwise;
    for (String code : line.lists()) {
      if (entries.permits(code, owner.permitted())) {
        boolean news = entries.add(code, owner.profile()) || otherwise == DataOutcome.STORED;
        if (news || outcome == DataOutcome.NOT_PERMITTED) {
          outcome = news ? DataOutcome.STORED : DataOutcome.DUPLICATE;
        }
      }
    }
    return outcome;
  }

  private DataOutcome say(
      DataLine.Known line,
      Owner owner,
      PurposeSet permitted,
      boolean met,
      Learning.Chunk learnt,
      Instant at) {
    boolean news = met;
    boolean said = line.facts().isEmpty();
    for (Map.Entry<String, DataLine.Fact> one : line.facts().entrySet()) {
      PurposeSet purposes = sensitive.usable(one.getKey(), permitted);
      if (!purposes.isEmpty()) {
        said = true;
        Instant when = at.plusNanos(line.number() * MICRO);
        news |= learnt.add(owner, one.getKey(), one.getValue(), when, purposes);
      }
    }
    if (!said) {
      return DataOutcome.NOT_PERMITTED;
    }
    return news ? DataOutcome.STORED : DataOutcome.DUPLICATE;
  }

  /** Whether every name may be stored for some purpose of its line, whatever its person permits. */
  private boolean isCovered(DataLine.Known line, Sensitive.Refused refused) {
    JsonObjectBuilder names = JSON.createObjectBuilder();
    line.facts().keySet().stream()
        .filter(name -> sensitive.usable(name, line.purposes()).isEmpty())
        .forEach(name -> names.add(name, ""));
    JsonObject uncovered = names.build();
    sensitive.without(uncovered, line.purposes(), refused);
    return uncovered.isEmpty();
  }

  /** Whom each line is about; a line that names several devices is one call for each of them. */
  private Map<Long, Owner> owned(List<DataLine.Known> lines) {
    List<Introduction> calls = new ArrayList<>();
    List<PurposeSet> usable = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    for (DataLine.Known line : lines) {
      for (Introduction call : calls(line)) {
        calls.add(call);
        usable.add(line.purposes());
        numbers.add(line.number());
      }
    }
    List<Optional<Owner>> decided = owners.introduced(calls, usable, clock.instant());
    Map<Long, Owner> owned = new LinkedHashMap<>();
    for (int at = 0; at < numbers.size(); at++) {
      Long number = numbers.get(at);
      decided.get(at).ifPresent(owner -> owned.putIfAbsent(number, owner));
    }
    return owned;
  }

  private static List<Introduction> calls(DataLine.Known line) {
    Introduction first =
        new Introduction(line.customer(), line.visitors().stream().findFirst(), line.others());
    Stream<Introduction> more =
        line.visitors().stream()
            .skip(1)
            .map(visitor -> new Introduction(line.customer(), Optional.of(visitor), List.of()));
    return Stream.concat(Stream.of(first), more).toList();
  }

  /** Whether a line's identifiers lead elsewhere than they did before it. */
  private static boolean met(
      DataLine.Known line, Map<Identifier, Lead> before, Map<Identifier, Lead> after) {
    boolean met = false;
    for (Identifier one : line.named().toList()) {
      Lead now = after.get(one);
      Lead then = now == null ? null : before.put(one, now);
      met |= now != null && (then == null || !then.profile().equals(now.profile()));
    }
    return met;
  }
}
