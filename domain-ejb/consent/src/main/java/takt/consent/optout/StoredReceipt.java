package takt.consent.optout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.kernel.Channel;
import takt.kernel.Effect;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * A receipt as stored: one effect per line, its parts apart by spaces. Effects are added while
 * clean-ups are owed; nothing else changes.
 */
@Entity
@Table(name = "receipt")
class StoredReceipt {

  @Id UUID id;

  @Column(name = "profile_id")
  UUID profile;

  Instant at;
  String withdrawn;
  String silenced;

  @Column(name = "first_entry")
  long firstEntry;

  int entries;
  String effects;
  String seal;

  /** For Hibernate. */
  protected StoredReceipt() {}

  StoredReceipt(OptedOut event) {
    id = event.receipt();
    profile = event.profile().value();
    at = event.at();
    withdrawn = event.withdrawn().canonical();
    silenced =
        event.silenced().entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue().canonical())
            .sorted()
            .collect(Collectors.joining("\n"));
    effects = "";
    seal = "";
  }

  void proves(long first, int count) {
    firstEntry = first;
    entries = count;
  }

  void add(List<Effect> more) {
    List<Effect> all = new ArrayList<>(effects());
    all.addAll(more);
    effects =
        all.stream()
            .map(effect -> effect.module() + " " + effect.what() + " " + effect.count())
            .collect(Collectors.joining("\n"));
  }

  void sealed(String newSeal) {
    seal = newSeal;
  }

  ProfileId profile() {
    return new ProfileId(profile);
  }

  PurposeSet withdrawn() {
    return PurposeSet.parse(withdrawn);
  }

  Map<Channel, PurposeSet> silenced() {
    Map<Channel, PurposeSet> all = new EnumMap<>(Channel.class);
    silenced
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> all.put(Channel.valueOf(parts[0]), PurposeSet.parse(parts[1])));
    return all;
  }

  List<Effect> effects() {
    return effects.isEmpty() ? List.of() : effects.lines().map(StoredReceipt::effect).toList();
  }

  private static Effect effect(String line) {
    List<String> parts = Arrays.asList(line.split(" ", 3));
    return new Effect(parts.get(0), parts.get(1), Long.parseLong(parts.get(2)));
  }
}
