package takt.campaigns.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Dose;
import takt.campaigns.Message;
import takt.profiles.Affinity;
import takt.profiles.Dimension;
import takt.profiles.ProfileView;

/**
 * How personal a message may be, and how far a person's interests speak for it, as what is known
 * for one purpose says; worked out once for all campaigns of it.
 */
final class Taste {

  /** Interests are behaviour: they rank from this degree on (rule G2.5). */
  static final int INTERESTS_FROM = 2;

  private final Dose dose;
  private final Map<String, Double> interests;
  private final double strongest;

  private Taste(Dose dose, Map<String, Double> interests, double strongest) {
    this.dose = dose;
    this.interests = interests;
    this.strongest = strongest;
  }

  /** Of what is known, or of nobody known. */
  static Taste of(Optional<ProfileView> view, Facts facts) {
    Dose dose = Doses.of(view, facts.house().dose(), facts.placement().channel());
    Map<String, Double> interests = new HashMap<>();
    double strongest = Double.MIN_NORMAL;
    if (view.isPresent() && dose.degree() >= INTERESTS_FROM) {
      for (Affinity one : view.get().affinities()) {
        if (one.dimension() == Dimension.CATEGORY) {
          interests.putIfAbsent(one.name(), one.score());
          strongest = Math.max(strongest, one.score());
        }
      }
    }
    return new Taste(dose, interests, strongest);
  }

  Dose dose() {
    return dose;
  }

  /** The interest in what the message is about by the strongest one, 0 to 1; 0 if none may rank. */
  double liking(Message message) {
    return interests.getOrDefault(message.category(), 0.0) / strongest;
  }
}
