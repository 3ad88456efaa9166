package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.Message;
import takt.campaigns.Verdict;
import takt.profiles.ProfileView;

/** Rules G11: silence about what the person has already. */
final class NotBought implements Policy {

  /** What is told of several messages is cut. */
  private static final int LONGEST = 200;

  @Override
  public String name() {
    return "already bought";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    Optional<ProfileView> view =
        facts.person().flatMap(person -> person.view(candidate.campaign()));
    if (view.isEmpty()) {
      return new Ruling.GoesOn(candidate);
    }
    Possessions possessions = new Possessions(view.get(), facts.shelf(), facts.now());
    List<Message> rest = new ArrayList<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (Message message : candidate.messages()) {
      possessions.against(message).ifPresentOrElse(reasons::add, () -> rest.add(message));
    }
    if (!rest.isEmpty()) {
      return new Ruling.GoesOn(candidate.with(rest));
    }
    String detail = String.join("; ", reasons);
    return new Ruling.Refused(
        Verdict.ALREADY_BOUGHT, detail.substring(0, Math.min(LONGEST, detail.length())));
  }
}
