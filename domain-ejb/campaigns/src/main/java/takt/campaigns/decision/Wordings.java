package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.Dose;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.Preview;
import takt.campaigns.Variant;
import takt.profiles.ProfileView;

/** What every variant of a campaign would say to the person of a preview (rules G6.6 and G6.8). */
final class Wordings {

  private Wordings() {}

  static List<Preview.Wording> of(Campaign campaign, Facts facts, Hidden hidden) {
    Optional<ProfileView> view = facts.person().flatMap(person -> person.view(campaign));
    Dose dose = Doses.of(view, facts.house().dose(), facts.placement().channel());
    List<Preview.Wording> wordings = new ArrayList<>();
    for (Message message : campaign.plan().messages()) {
      KnownFacts known =
          new KnownFacts(view, message, facts.context(), facts.shelf(), facts.house().zone(view));
      for (Variant variant : message.variants()) {
        wordings.add(of(variant, known, dose, hidden));
      }
    }
    return wordings;
  }

  private static Preview.Wording of(Variant variant, KnownFacts known, Dose dose, Hidden hidden) {
    List<String> missing = new ArrayList<>();
    variant
        .segment()
        .filter(code -> known.segment(variant).isEmpty())
        .ifPresent(code -> missing.add("segment " + code));
    variant.needs().stream()
        .filter(fact -> known.value(fact, variant).isEmpty())
        .map(NeededFact::placeholder)
        .sorted()
        .forEach(missing::add);
    return new Preview.Wording(
        known.message().key(),
        variant.key(),
        variant.degree(),
        variant.degree() <= dose.degree(),
        missing,
        hidden.in(variant),
        known.fill(variant.title(), variant, hidden).orElse(variant.title()),
        known.fill(variant.body(), variant, hidden).orElse(variant.body()),
        variant.link());
  }
}
