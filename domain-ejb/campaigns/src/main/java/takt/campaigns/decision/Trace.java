package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;

/** Writes a trace down (rule G3.8), at least one line for every campaign of the placement. */
final class Trace {

  private final List<Remark> remarks = new ArrayList<>();
  private final boolean kept;

  private Trace(boolean kept) {
    this.kept = kept;
  }

  /** What was said, of a campaign or of the person. */
  record Remark(Optional<Campaign> campaign, String policy, Verdict verdict, String detail) {}

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
    add(Optional.of(campaign), policy, verdict, detail);
  }

  private void add(Optional<Campaign> campaign, String policy, Verdict verdict, String detail) {
    if (kept) {
      remarks.add(new Remark(campaign, policy, verdict, detail));
    }
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** As marketers read it. */
  List<TraceLine> lines() {
    return remarks.stream()
        .map(
            one ->
                new TraceLine(
                    one.campaign().map(Campaign::id), one.policy(), one.verdict(), one.detail()))
        .toList();
  }
}
