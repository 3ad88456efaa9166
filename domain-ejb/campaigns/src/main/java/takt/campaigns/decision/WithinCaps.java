package takt.campaigns.decision;

import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.Verdict;

/** Rule G3.3: not more contacts than the campaign's cap and the global cap allow. */
final class WithinCaps implements Policy {

  @Override
  public String name() {
    return "caps";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    Optional<Person.Contacts> contacts = facts.person().map(Person::contacts);
    Campaign campaign = candidate.campaign();
    if (contacts.isPresent()) {
      Cap global = facts.globalCap();
      if (contacts.get().overall() >= global.contacts()) {
        return new Ruling.Refused(Verdict.CAP_REACHED, "all campaigns: " + text(global));
      }
      Optional<Cap> own = campaign.plan().cap();
      if (own.isPresent() && contacts.get().of(campaign.id()) >= own.get().contacts()) {
        return new Ruling.Refused(Verdict.CAP_REACHED, "this campaign: " + text(own.get()));
      }
    }
    return new Ruling.GoesOn(candidate);
  }

  private static String text(Cap cap) {
    return cap.contacts() + " in " + cap.days() + " d";
  }
}
