package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.CompanyCap;
import takt.campaigns.Message;
import takt.campaigns.Verdict;
import takt.campaigns.Window;
import takt.campaigns.contact.Contacts;
import takt.kernel.Channel;

/** Rules G3.3 and G8.1: no more contacts than the caps of the company and the campaign allow. */
final class WithinCaps implements Policy {

  @Override
  public String name() {
    return "caps";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    if (facts.person().isEmpty()) {
      return candidate;
    }
    Person person = facts.person().get();
    Campaign campaign = candidate.campaign();
    ZoneId zone = facts.house().zone(person.view(campaign));
    return company(person.contacts(), facts, zone)
        .or(() -> own(person.contacts(), campaign, zone))
        .map(
            detail ->
                facts.onlyContinued(candidate, new Ruling.Refused(Verdict.CAP_REACHED, detail)))
        .orElseGet(() -> messages(person.contacts(), candidate, facts, zone));
  }

  private static Optional<String> company(Contacts contacts, Facts facts, ZoneId zone) {
    Channel channel = facts.placement().channel();
    for (CompanyCap cap : facts.house().contacts().caps()) {
      if (cap.limits(channel)) {
        Window window = cap.window();
        boolean all = cap.channel().isEmpty();
        long count = all ? contacts.overall(window, zone) : contacts.by(channel, window, zone);
        if (count >= cap.contacts()) {
          String whose = all ? "all campaigns" : "all campaigns by this channel";
          return Optional.of(text(whose, cap.contacts(), window));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> own(Contacts contacts, Campaign campaign, ZoneId zone) {
    for (Cap cap : campaign.plan().caps()) {
      if (cap.per() == Cap.Per.CAMPAIGN
          && contacts.with(campaign.id(), cap.window(), zone) >= cap.contacts()) {
        return Optional.of(text("this campaign", cap.contacts(), cap.window()));
      }
    }
    return Optional.empty();
  }

  private static Ruling messages(Contacts contacts, Candidate candidate, Facts facts, ZoneId zone) {
    Campaign campaign = candidate.campaign();
    if (!capsMessages(campaign)) {
      return candidate;
    }
    return candidate.only(
        message ->
            facts.isSameContact(campaign, message) || within(contacts, campaign, message, zone),
        () -> new Ruling.Refused(Verdict.CAP_REACHED, "every message that is left of it"));
  }

  private static boolean capsMessages(Campaign campaign) {
    for (Cap cap : campaign.plan().caps()) {
      if (cap.per() == Cap.Per.MESSAGE) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(
      Contacts contacts, Campaign campaign, Message message, ZoneId zone) {
    for (Cap cap : campaign.plan().caps()) {
      if (cap.per() == Cap.Per.MESSAGE
          && contacts.with(campaign.id(), message.key(), cap.window(), zone) >= cap.contacts()) {
        return false;
      }
    }
    return true;
  }

  private static String text(String whose, int contacts, Window window) {
    return whose + ": " + contacts + " in " + window;
  }
}
