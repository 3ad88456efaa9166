package takt.campaigns.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import takt.campaigns.Dose;
import takt.campaigns.Message;
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
 * @param interest the interest that counted, if one did
 * @param value priority times interest, times what is left of it in this answer
 */
record Ranked(
    Candidate candidate, Message message, Dose dose, Optional<Affinity> interest, double value) {

  /** What no interest counts as, of the strongest one. */
  static final double LEAST_INTEREST = 0.1;

  /** Interests are behaviour: they rank from this degree on (rule G2.5). */
  private static final int INTERESTS_FROM = 2;

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingDouble(Ranked::value)
          .reversed()
          .thenComparing(ranked -> ranked.candidate().campaign().id());

  /** All messages of the candidates, best first; the older campaign where values are the same. */
  static List<Ranked> all(List<Candidate> candidates, Facts facts) {
    return candidates.stream()
        .flatMap(
            candidate ->
                candidate.messages().stream().map(message -> of(candidate, message, facts)))
        .sorted(ORDER)
        .toList();
  }

  /** A message with its rank. */
  static Ranked of(Candidate candidate, Message message, Facts facts) {
    Optional<ProfileView> view =
        facts.person().flatMap(person -> person.view(candidate.campaign()));
    Dose dose = Doses.of(view, facts.house().dose(), facts.placement().channel());
    Optional<Affinity> interest =
        dose.degree() < INTERESTS_FROM
            ? Optional.empty()
            : view.flatMap(known -> interest(known, message));
    double relative =
        interest.isEmpty() ? LEAST_INTEREST : relative(interest.get(), view.get().affinities());
    double left = facts.said().left(message.category());
    return new Ranked(
        candidate,
        message,
        dose,
        interest,
        candidate.campaign().plan().priority() * relative * left);
  }

  /** The person's interest in what the message is about. */
  static Optional<Affinity> interest(ProfileView view, Message message) {
    return view.affinities().stream()
        .filter(
            one -> one.dimension() == Dimension.CATEGORY && one.name().equals(message.category()))
        .findFirst();
  }

  private static double relative(Affinity interest, List<Affinity> all) {
    OptionalDouble strongest =
        all.stream()
            .filter(one -> one.dimension() == Dimension.CATEGORY)
            .mapToDouble(Affinity::score)
            .max();
    return Math.max(LEAST_INTEREST, interest.score() / strongest.orElse(interest.score()));
  }
}
