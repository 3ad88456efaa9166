package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Dose;
import takt.campaigns.Message;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Dimension;
import takt.profiles.ProfileView;

/**
 * A message with its rank (rule G3.5): priority times interest, where interest is the score of the
 * message's category relative to the person's strongest category, at least {@value
 * #LEAST_INTEREST}; half of it for each message of its category that the answer has already (rule
 * G15.3).
 *
 * @param candidate the campaign
 * @param message the message
 * @param dose how personal it may be
 * @param liking the interest that counted by the strongest one, 0 to 1; 0 if none did
 * @param continues whether the person comes from it (rule G15.5)
 * @param value priority times interest, times what is left of it in this answer
 */
record Ranked(
    Candidate candidate,
    Message message,
    Dose dose,
    double liking,
    boolean continues,
    double value) {

  /** What no interest counts as, of the strongest one. */
  static final double LEAST_INTEREST = 0.1;

  /** All messages of the candidates, best first; the older campaign where values are the same. */
  static List<Ranked> all(List<Candidate> candidates, Facts facts) {
    Map<PurposeCode, Taste> tastes = new HashMap<>();
    List<Ranked> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Taste taste =
          tastes.computeIfAbsent(
              candidate.campaign().plan().purpose(), any -> taste(candidate, facts));
      for (Message message : candidate.messages()) {
        all.add(of(candidate, message, taste, facts));
      }
    }
    all.sort(Ranked::order);
    return all;
  }

  /** A message with its rank. */
  static Ranked of(Candidate candidate, Message message, Facts facts) {
    return of(candidate, message, taste(candidate, facts), facts);
  }

  private static Taste taste(Candidate candidate, Facts facts) {
    return Taste.of(facts.person().flatMap(person -> person.view(candidate.campaign())), facts);
  }

  private static Ranked of(Candidate candidate, Message message, Taste taste, Facts facts) {
    double liking = taste.liking(message);
    double left = facts.said().left(message.category());
    return new Ranked(
        candidate,
        message,
        taste.dose(),
        liking,
        facts.continues(candidate.campaign(), message),
        worth(candidate, liking) * left);
  }

  /** What it is worth by rules, whatever the answer has already: priority times interest. */
  double worth() {
    return worth(candidate, liking);
  }

  private static double worth(Candidate candidate, double liking) {
    return candidate.campaign().plan().priority() * Math.max(LEAST_INTEREST, liking);
  }

  /** The most that a message of the campaign can be worth to nobody known. */
  static double mostToNobody(Campaign campaign) {
    return campaign.plan().priority() * LEAST_INTEREST;
  }

  /** Whether it is the same message as another. */
  boolean says(Ranked other) {
    return candidate.campaign().id().equals(other.candidate.campaign().id())
        && message.key().equals(other.message.key());
  }

  /** Whether the message is for certain moments only. */
  boolean forMoments() {
    CampaignPlan plan = candidate.campaign().plan();
    return !plan.context().isEmpty()
        || plan.condition().isPresent()
        || message.condition().isPresent();
  }

  /** Whether this comes before another in a ranking. */
  boolean isBefore(Ranked other) {
    return order(this, other) < 0;
  }

  private static int order(Ranked one, Ranked other) {
    if (one.continues != other.continues) {
      return one.continues ? -1 : 1;
    }
    int byValue = Double.compare(other.value, one.value);
    return byValue == 0
        ? one.candidate.campaign().id().compareTo(other.candidate.campaign().id())
        : byValue;
  }

  /** The person's interest in what the message is about. */
  static Optional<Affinity> interest(ProfileView view, Message message) {
    return view.affinities().stream()
        .filter(
            one -> one.dimension() == Dimension.CATEGORY && one.name().equals(message.category()))
        .findFirst();
  }
}
