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
import takt.consent.Purpose;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** The current version of every purpose at one moment, and what follows from them alone. */
public final class Snapshot {

  private final Map<PurposeCode, Purpose> purposes;
  private final Map<PurposeCode, Purpose> known = new TreeMap<>();
  private final Map<PurposeCode, Map<Language, String>> hashes = new HashMap<>();
  private final Map<PurposeCode, Permission> undecided;

  /** Of these current versions, and the last versions of what is retired. */
  public Snapshot(Collection<Purpose> current, Collection<Purpose> retired) {
    Map<PurposeCode, Purpose> sorted = new TreeMap<>();
    current.forEach(purpose -> sorted.put(purpose.code(), purpose));
    purposes = sorted;
    Map<PurposeCode, Permission> defaults = new HashMap<>();
    for (Purpose purpose : sorted.values()) {
      defaults.put(purpose.code(), State.permission(purpose, null));
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
    undecided = Map.copyOf(defaults);
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
  public Map<PurposeCode, Permission> undecided() {
    return undecided;
  }

  /** The answers that a permission row gives. */
  public Map<PurposeCode, Permission> permissions(PermissionRow row) {
    return permissions(row.states(), row.mergedInto().isPresent());
  }

  /**
   * The answers that follow from what is on record.
   *
   * @param recorded what is on record
   * @param absorbed whether the profile goes on in another (rule C3.8)
   */
  public Map<PurposeCode, Permission> permissions(States recorded, boolean absorbed) {
    States states = absorbed ? ended(recorded) : recorded;
    if (states.isEmpty()) {
      return undecided;
    }
    Map<PurposeCode, Permission> all = new HashMap<>(undecided);
    states.forEach(
        (code, state) ->
            all.computeIfPresent(
                code, (same, ignored) -> State.permission(purposes.get(code), state)));
    return all;
  }

  /**
   * A profile that has been absorbed permits nothing more: whoever still holds its key, in a race
   * with the merge, must not act on what its person may have withdrawn since.
   */
  private States ended(States states) {
    States none = states;
    for (Purpose purpose : purposes.values()) {
      boolean allowed = states.find(purpose.code()).map(State::gives).orElse(true);
      if (allowed && purpose.basis().hasSwitch()) {
        State denied = new State(Kind.MERGED_DENIED, purpose.version(), Instant.EPOCH);
        none = none.with(purpose.code(), denied);
      }
    }
    return none;
  }
}
