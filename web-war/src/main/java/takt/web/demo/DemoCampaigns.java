package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import takt.campaigns.Audience;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.Cap;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.Placement;
import takt.campaigns.Placements;
import takt.campaigns.Variant;
import takt.campaigns.Window;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** The shop's placements and campaigns, which run from the start. */
@ApplicationScoped
class DemoCampaigns {

  private static final int MOST = 500;
  private static final String BY = "demo";

  @Inject Placements placements;
  @Inject Campaigns campaigns;

  /** The file. */
  record File(List<Place> placements, List<Entry> campaigns) {}

  /** A placement as the file has it. */
  record Place(String code, String channel, String description) {}

  /** A campaign as the file has it. */
  record Entry(
      String name,
      String purpose,
      List<String> placements,
      int priority,
      List<Limit> caps,
      int holdoutPercent,
      Map<String, String> context,
      List<Content> messages,
      Whom audience) {}

  /** An audience as the file has it. */
  record Whom(String who, String segment) {}

  /** A cap as the file has it. */
  record Limit(int contacts, String window) {}

  /** A message as the file has it. */
  record Content(
      String key, String category, String item, boolean durable, List<Wording> variants) {}

  /** A variant as the file has it. */
  record Wording(
      int degree,
      String channel,
      String language,
      String title,
      String body,
      String link,
      List<String> needs,
      String segment) {}

  /** Adds the placements and starts the campaigns that are not there. */
  @Atomic
  public void load() {
    File file = DemoFiles.json("campaigns.json", new TypeReference<File>() {});
    for (Place place : file.placements()) {
      if (placements.find(place.code()).isEmpty()) {
        placements.put(
            new Placement(place.code(), channel(place.channel()), place.description(), 0), 0);
      }
    }
    Set<String> known =
        campaigns.list(Optional.empty(), MOST).stream()
            .map(campaign -> campaign.plan().name())
            .collect(Collectors.toSet());
    for (Entry entry : file.campaigns()) {
      if (!known.contains(entry.name())) {
        Campaign drafted = campaigns.create(plan(entry), BY);
        campaigns.start(drafted.id(), BY);
      }
    }
  }

  private static CampaignPlan plan(Entry entry) {
    return new CampaignPlan(
        entry.name(),
        new PurposeCode(entry.purpose()),
        new TreeSet<>(entry.placements()),
        Optional.empty(),
        Optional.empty(),
        entry.priority(),
        entry.caps().stream()
            .map(cap -> Cap.of(cap.contacts(), Window.parse(cap.window())))
            .toList(),
        Optional.empty(),
        entry.holdoutPercent(),
        entry.context() == null ? Map.of() : entry.context(),
        entry.messages().stream().map(DemoCampaigns::message).toList(),
        Optional.empty(),
        Optional.ofNullable(entry.audience())
            .map(DemoCampaigns::audience)
            .orElse(Audience.EVERYONE),
        Optional.empty(),
        Optional.empty());
  }

  private static Audience audience(Whom whom) {
    return new Audience(
        Audience.Who.valueOf(DemoPurposes.constant(whom.who())),
        Optional.ofNullable(whom.segment()));
  }

  private static Message message(Content content) {
    return new Message(
        content.key(),
        content.category(),
        Optional.ofNullable(content.item()),
        content.durable(),
        content.variants().stream().map(DemoCampaigns::variant).toList());
  }

  private static Variant variant(Wording wording) {
    List<String> needs = wording.needs() == null ? List.of() : wording.needs();
    return new Variant(
        wording.degree(),
        channel(wording.channel()),
        Language.valueOf(DemoPurposes.constant(wording.language())),
        wording.title(),
        wording.body(),
        wording.link(),
        needs.stream().map(NeededFact::of).collect(Collectors.toSet()),
        Optional.ofNullable(wording.segment()));
  }

  private static Channel channel(String word) {
    return Channel.valueOf(DemoPurposes.constant(word));
  }
}
