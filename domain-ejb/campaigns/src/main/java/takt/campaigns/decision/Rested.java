package takt.campaigns.decision;

import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.Verdict;
import takt.campaigns.contact.Contacts;

/** Rules G8.5 and G8.6: silence after a complaint, and after a series that was ignored. */
final class Rested implements Policy {

  @Override
  public String name() {
    return "pause";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    Optional<Contacts> contacts = facts.person().map(Person::contacts);
    return contacts.isPresent() ? ruling(candidate, contacts.get(), facts) : candidate;
  }

  private static Ruling ruling(Candidate candidate, Contacts contacts, Facts facts) {
    Campaign campaign = candidate.campaign();
    if (contacts.complained(campaign.plan().purpose())) {
      int days = facts.house().contacts().pauseAfterComplaint();
      return new Ruling.Refused(
          Verdict.AFTER_COMPLAINT, "pause of " + days + " days after a complaint");
    }
    if (contacts.ignored(campaign.id(), facts.placement().channel())) {
      IgnoredSeries series = facts.house().contacts().ignored().orElseThrow();
      return facts.onlyContinued(
          candidate, new Ruling.Refused(Verdict.IGNORED_BEFORE, text(series)));
    }
    return candidate;
  }

  private static String text(IgnoredSeries series) {
    String of =
        switch (series.of()) {
          case CAMPAIGN -> "of this campaign";
          case CHANNEL -> "by this channel";
          case EVERYTHING -> "of all campaigns";
        };
    return "pause of "
        + series.days()
        + " days after "
        + series.showings()
        + " "
        + of
        + " without a click";
  }
}
