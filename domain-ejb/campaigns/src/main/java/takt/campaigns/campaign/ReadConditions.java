package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Message;
import takt.profiles.SituationCondition;
import takt.profiles.SituationConditions;
import takt.profiles.UnusableCondition;

/** Reads the conditions of campaigns and their messages (rule G12.1). */
@ApplicationScoped
class ReadConditions {

  private static final Logger LOG = Logger.getLogger(ReadConditions.class.getName());

  @Inject SituationConditions conditions;

  /**
   * Refuses a plan with a condition that cannot be used, and says where it stands.
   *
   * @throws UnusableCondition if there is one
   */
  void require(CampaignPlan plan) {
    plan.condition().ifPresent(conditions::read);
    for (int at = 0; at < plan.messages().size(); at++) {
      if (plan.messages().get(at).condition().isPresent()) {
        require(plan.messages().get(at).condition().get(), "/messages/" + at);
      }
    }
  }

  private void require(String text, String part) {
    try {
      conditions.read(text);
    } catch (UnusableCondition unusable) {
      throw unusable.in(part);
    }
  }

  /** The conditions of campaigns, by their texts; without those that have become unusable. */
  Map<String, SituationCondition> of(List<Campaign> campaigns) {
    Map<String, SituationCondition> all = new HashMap<>();
    campaigns.stream()
        .map(Campaign::plan)
        .flatMap(
            plan ->
                Stream.concat(
                    plan.condition().stream(),
                    plan.messages().stream().map(Message::condition).flatMap(one -> one.stream())))
        .distinct()
        .forEach(
            text -> {
              try {
                all.put(text, conditions.read(text));
              } catch (UnusableCondition unusable) {
                // It was checked when it was saved, by an earlier version: it never holds now.
                LOG.log(Level.WARNING, "A condition cannot be used: {0}", unusable.getMessage());
              }
            });
    return all;
  }
}
