package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;

/** Writes a trace down (rule G3.8), at least one line for every campaign of the placement. */
final class Trace {

  private final List<TraceLine> lines = new ArrayList<>();
  private final boolean kept;

  private Trace(boolean kept) {
    this.kept = kept;
  }

  static Trace kept() {
    return new Trace(true);
  }

  /** One that nobody will read. */
  static Trace lost() {
    return new Trace(false);
  }

  void add(String policy, Verdict verdict, String detail) {
    add(Optional.empty(), policy, verdict, detail);
  }

  void add(Campaign campaign, String policy, Verdict verdict, String detail) {
    add(Optional.of(campaign.id()), policy, verdict, detail);
  }

  private void add(Optional<UUID> campaign, String policy, Verdict verdict, String detail) {
    if (kept) {
      lines.add(new TraceLine(campaign, policy, verdict, detail));
    }
  }

  List<TraceLine> lines() {
    return List.copyOf(lines);
  }
}
