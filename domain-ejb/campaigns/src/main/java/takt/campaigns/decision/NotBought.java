package takt.campaigns.decision;

import java.util.Optional;
import java.util.stream.Collectors;
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
    if (view.isEmpty() || Possessions.none(view.get())) {
      return candidate;
    }
    Possessions possessions =
        new Possessions(view.get(), facts.shelf(), facts.house().silence(), facts.now());
    return candidate.only(
        message -> possessions.against(message).isEmpty(), () -> refused(candidate, possessions));
  }

  private static Ruling.Refused refused(Candidate candidate, Possessions possessions) {
    String detail =
        candidate.messages().stream()
            .flatMap(message -> possessions.against(message).stream())
            .distinct()
            .collect(Collectors.joining("; "));
    return new Ruling.Refused(
        Verdict.ALREADY_BOUGHT, detail.substring(0, Math.min(LONGEST, detail.length())));
  }
}
