package takt.consent.purpose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.Restrictions;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.Ruling;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** The current version of every purpose at one moment, and what follows from them alone. */
public final class Snapshot {

  private final Map<PurposeCode, Purpose> purposes;
  private final Map<PurposeCode, Purpose> known = new TreeMap<>();
  private final List<Purpose> bound;
  private final Map<PurposeCode, Map<Language, String>> hashes = new HashMap<>();
  private final Map<PurposeCode, Permission> alone;
  private final Map<PurposeCode, Permission> undecided;

  /** Of these current versions, and the last versions of what is retired. */
  public Snapshot(Collection<Purpose> current, Collection<Purpose> retired) {
    Map<PurposeCode, Purpose> sorted = new TreeMap<>();
    current.forEach(purpose -> sorted.put(purpose.code(), purpose));
    purposes = sorted;
    bound = sorted.values().stream().filter(Snapshot::isBound).toList();
    Map<PurposeCode, Permission> defaults = new HashMap<>();
    for (Purpose purpose : sorted.values()) {
      defaults.put(purpose.code(), Ruling.permission(purpose, Optional.empty(), Instant.EPOCH));
    }
    retired.forEach(purpose -> known.put(purpose.code(), purpose));
    known.putAll(sorted);
    for (Purpose purpose : known.values()) {
      Map<Language, String> texts = new EnumMap<>(Language.class);
      purpose
          .texts()
          .forEach((language, text) -> texts.put(language, ShownText.hash(text, language)));
      hashes.put(purpose.code(), texts);
    }
    alone = Map.copyOf(defaults);
    undecided = Map.copyOf(Together.ruled(bound, alone));
  }

  private static boolean isBound(Purpose purpose) {
    return !purpose.terms().needs().isEmpty() || !purpose.terms().excludes().isEmpty();
  }

  /** Whether a purpose excludes another. */
  public boolean hasExclusions() {
    return bound.stream().anyMatch(purpose -> !purpose.terms().excludes().isEmpty());
  }

  /** Every purpose, by code. */
  public List<Purpose> all() {
    return new ArrayList<>(purposes.values());
  }

  /** The purpose of this code. */
  public Optional<Purpose> find(PurposeCode code) {
    return Optional.ofNullable(purposes.get(code));
  }

  /** The purpose of this code, even if it is retired. */
  public Optional<Purpose> known(PurposeCode code) {
    return Optional.ofNullable(known.get(code));
  }

  /** SHA-256 of the current text in this language. */
  public String textHash(PurposeCode code, Language language) {
    return hashes.get(code).get(language);
  }

  /** SHA-256 of the text of any version in this language. */
  public static String textHash(Purpose version, Language language) {
    return ShownText.hash(version.text(language), language);
  }

  /** The answers for somebody who has decided nothing (rule C3.2). */
  public Permissions undecided(ProfileId nobody) {
    return new Permissions(nobody, undecided, Map.of(), false);
  }

  /**
   * The same for a visitor whose browser signals that it objects to sharing (rule C3.11); nothing
   * of it is on record.
   */
  public Permissions signalled(ProfileId nobody, Instant now) {
    States states = States.NONE;
    for (Purpose purpose : purposes.values()) {
      if (purpose.terms().shared()) {
        State signal = new State(Kind.SIGNALLED, purpose.version(), now);
        states = states.with(Matter.whole(purpose.code()), signal);
      }
    }
    return permissions(nobody, states, now, false);
  }

  /** The answers that a permission row gives. */
  public Permissions permissions(PermissionRow row, Instant now, boolean locked) {
    return permissions(row.profile(), standing(row), now, locked);
  }

  /**
   * The answers as they would be without a restriction (rule C14.1): what clean-ups go by, and what
   * a yes has to stand beside.
   */
  public Permissions recorded(PermissionRow row, Instant now, boolean locked) {
    return answers(row.profile(), standing(row), now, locked);
  }

  private States standing(PermissionRow row) {
    return row.mergedInto().isPresent() ? ended(row.states()) : row.states();
  }

  /**
   * The answers that follow from what was on record, without a lock.
   *
   * @param recorded what was on record
   * @param absorbed whether the profile went on in another (rule C3.8)
   * @param now when
   */
  public Permissions permissions(
      ProfileId profile, States recorded, boolean absorbed, Instant now) {
    return permissions(profile, absorbed ? ended(recorded) : recorded, now, false);
  }

  private Permissions permissions(ProfileId profile, States states, Instant now, boolean locked) {
    return states
        .restrictedSince()
        .map(since -> new Permissions(profile, restricted(since), Map.of(), locked))
        .orElseGet(() -> answers(profile, states, now, locked));
  }

  private Map<PurposeCode, Permission> restricted(Instant since) {
    Map<PurposeCode, Permission> all = new HashMap<>();
    alone.forEach(
        (code, answer) ->
            all.put(
                code,
                new Permission(
                    code,
                    Permission.Rule.RESTRICTED,
                    answer.version(),
                    Optional.of(since),
                    Optional.empty())));
    return all;
  }

  private Permissions answers(ProfileId profile, States states, Instant now, boolean locked) {
    if (states.isEmpty()) {
      return new Permissions(profile, undecided, Map.of(), locked);
    }
    Map<Channel, Map<PurposeCode, Permission>> channels = new EnumMap<>(Channel.class);
    for (Channel channel : states.channels()) {
      channels.put(channel, answers(states, Optional.of(channel), now));
    }
    return new Permissions(profile, answers(states, Optional.empty(), now), channels, locked);
  }

  private Map<PurposeCode, Permission> answers(
      States states, Optional<Channel> about, Instant now) {
    Map<PurposeCode, Permission> all = new HashMap<>(alone);
    states.forEach(
        (matter, ignored) -> {
          Purpose purpose = purposes.get(matter.purpose());
          if (purpose != null && (matter.about().isEmpty() || matter.about().equals(about))) {
            Optional<State> state = states.deciding(new Matter(matter.purpose(), about));
            all.put(purpose.code(), Ruling.permission(purpose, state, now));
          }
        });
    return Together.ruled(bound, all);
  }

  /**
   * A profile that has been absorbed permits nothing more: whoever still holds its key, in a race
   * with the merge, must not act on what its person may have withdrawn since.
   */
  private States ended(States states) {
    States none = States.NONE;
    Matter restriction = Matter.whole(Restrictions.CODE);
    Optional<State> restricted = states.find(restriction);
    if (restricted.isPresent()) {
      none = none.with(restriction, restricted.get());
    }
    for (Purpose purpose : purposes.values()) {
      if (purpose.basis().hasSwitch()) {
        State denied = new State(Kind.MERGED_DENIED, purpose.version(), Instant.EPOCH);
        State known = states.find(purpose.code()).filter(State::denies).orElse(denied);
        none = none.with(Matter.whole(purpose.code()), known);
      }
    }
    return none;
  }
}
