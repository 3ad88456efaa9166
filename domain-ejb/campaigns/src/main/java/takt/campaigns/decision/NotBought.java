package takt.campaigns.decision;

import java.util.List;
import java.util.Map;
import takt.campaigns.Message;
import takt.campaigns.Verdict;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/** Rule G3.2: silence about a durable item that the person has. */
final class NotBought implements Policy {

  @Override
  public String name() {
    return "already bought";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    Map<String, Purchase> purchases =
        facts
            .person()
            .flatMap(person -> person.view(candidate.campaign()))
            .map(ProfileView::purchases)
            .orElse(Map.of());
    List<Message> rest =
        candidate.messages().stream().filter(message -> !bought(message, purchases)).toList();
    return rest.isEmpty()
        ? new Ruling.Refused(Verdict.ALREADY_BOUGHT, "every message of it")
        : new Ruling.GoesOn(candidate.with(rest));
  }

  private static boolean bought(Message message, Map<String, Purchase> purchases) {
    return message.durable()
        && message.item().map(purchases::get).filter(one -> one.quantity() > 0).isPresent();
  }
}
