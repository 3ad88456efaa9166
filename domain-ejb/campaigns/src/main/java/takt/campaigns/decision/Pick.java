package takt.campaigns.decision;

import java.util.Comparator;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.Message;
import takt.campaigns.Shown;
import takt.campaigns.Variant;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.profiles.ProfileView;

/**
 * A variant with its facts (rule G3.6).
 *
 * @param variant the variant
 * @param facts what its texts can use
 */
record Pick(Variant variant, KnownFacts facts) {

  /** The variant of the highest degree within the dose whose facts are all known. */
  static Optional<Pick> from(
      Message message, Channel channel, Language language, Dose dose, Optional<ProfileView> view) {
    KnownFacts known = KnownFacts.of(view, message);
    return message.variants().stream()
        .filter(variant -> variant.channel() == channel && variant.language() == language)
        .filter(variant -> variant.degree() <= dose.degree())
        .filter(variant -> known.haveAll(variant.needs()))
        .max(Comparator.comparingInt(Variant::degree))
        .map(variant -> new Pick(variant, known));
  }

  Shown shown(Campaign campaign, Message message, double probability) {
    return new Shown(
        campaign.id(),
        message.key(),
        variant.key(),
        variant.degree(),
        variant.channel(),
        variant.language(),
        facts.fill(variant.title()),
        facts.fill(variant.body()),
        variant.link(),
        probability);
  }
}
