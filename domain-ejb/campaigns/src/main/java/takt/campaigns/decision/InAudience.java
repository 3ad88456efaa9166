package takt.campaigns.decision;

import java.util.Optional;
import takt.campaigns.Audience;
import takt.campaigns.Campaign;
import takt.campaigns.DoseTable;
import takt.campaigns.NeededFact;
import takt.campaigns.Verdict;
import takt.kernel.Channel;
import takt.profiles.ProfileView;

/**
 * Rule G7.1: only to whom the campaign is for. Whom a segment lets in is told something because of
 * what is known of them: that takes the dose of a segment, even where the words are for everybody.
 */
final class InAudience implements Policy {

  private static final int LEAST_DOSE = NeededFact.SEGMENT.leastDegree();

  @Override
  public String name() {
    return "audience";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    return obstacle(candidate.campaign(), facts)
        .<Ruling>map(detail -> new Ruling.Refused(Verdict.NOT_IN_AUDIENCE, detail))
        .orElse(candidate);
  }

  /** What keeps the person out, or nobody known. */
  static Optional<String> obstacle(Campaign campaign, Facts facts) {
    return obstacle(
        campaign,
        facts.person().flatMap(person -> person.view(campaign)),
        facts.house().dose(),
        facts.placement().channel());
  }

  /** What keeps the person of this view out, or nobody known without one. */
  static Optional<String> obstacle(
      Campaign campaign, Optional<ProfileView> view, DoseTable table, Channel channel) {
    Audience audience = campaign.plan().audience();
    return switch (audience.who()) {
      case EVERYONE -> Optional.empty();
      case MEMBERS -> outside(audience.segment().orElseThrow(), view, table, channel);
      case NOBODY_KNOWN -> view.map(known -> "for nobody known");
    };
  }

  private static Optional<String> outside(
      String segment, Optional<ProfileView> view, DoseTable table, Channel channel) {
    if (view.isEmpty() || !view.get().segments().containsKey(segment)) {
      return Optional.of("not in segment " + segment);
    }
    int dose = Doses.of(view, table, channel).degree();
    return dose < LEAST_DOSE ? Optional.of("dose " + dose) : Optional.empty();
  }
}
