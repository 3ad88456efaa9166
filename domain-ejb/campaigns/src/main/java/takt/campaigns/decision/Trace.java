package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;

/** Writes a trace down, at most {@value #MOST} lines of it. */
final class Trace {

  /** At most so many lines; what is beyond is counted in the last one. */
  static final int MOST = 64;

  private final List<TraceLine> lines = new ArrayList<>();
  private int left;

  void add(String policy, Verdict verdict, String detail) {
    add(new TraceLine(Optional.empty(), policy, verdict, detail));
  }

  void add(Campaign campaign, String policy, Verdict verdict, String detail) {
    add(new TraceLine(Optional.of(campaign.id()), policy, verdict, detail));
  }

  private void add(TraceLine line) {
    if (lines.size() < MOST - 1) {
      lines.add(line);
    } else {
      left++;
    }
  }

  List<TraceLine> lines() {
    List<TraceLine> all = new ArrayList<>(lines);
    if (left > 0) {
      all.add(new TraceLine(Optional.empty(), "trace", Verdict.PASSED, left + " more lines"));
    }
    return List.copyOf(all);
  }
}
