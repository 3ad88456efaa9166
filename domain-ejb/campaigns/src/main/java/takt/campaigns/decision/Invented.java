package takt.campaigns.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.InventedPerson;
import takt.campaigns.Placement;
import takt.campaigns.PreviewRequest;
import takt.consent.Permission;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.Dimension;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/** Facts about a person who does not exist, for previews. */
final class Invented {

  private static final String SOURCE = "preview";

  private Invented() {}

  static Facts facts(
      PreviewRequest request,
      Placement placement,
      List<Campaign> campaigns,
      Cap global,
      Instant now) {
    Optional<Person> person =
        request
            .person()
            .map(invented -> person(invented, campaigns, request.context(), now))
            .filter(one -> !one.views().isEmpty());
    return new Facts(
        person, placement, request.language(), request.context(), campaigns, global, now);
  }

  private static Person person(
      InventedPerson invented, List<Campaign> campaigns, Map<String, String> context, Instant now) {
    Map<PurposeCode, Permission> permissions = new HashMap<>();
    Map<PurposeCode, ProfileView> views = new HashMap<>();
    ProfileId nobody = ProfileId.next(now);
    for (Campaign campaign : campaigns) {
      PurposeCode purpose = campaign.plan().purpose();
      if (invented.permitted().contains(purpose) && Live.holds(campaign, context, now)) {
        permissions.put(
            purpose,
            new Permission(purpose, Permission.Rule.GIVEN, 1, Optional.of(now), Optional.empty()));
        views.put(purpose, view(invented, nobody, purpose, now));
      }
    }
    return new Person(nobody, permissions, views, Person.Contacts.NONE);
  }

  private static ProfileView view(
      InventedPerson invented, ProfileId nobody, PurposeCode purpose, Instant now) {
    Map<String, Attribute> attributes =
        invented
            .firstName()
            .map(
                name ->
                    Map.of(
                        KnownFacts.FIRST_NAME,
                        new Attribute(KnownFacts.FIRST_NAME, name, SOURCE, now)))
            .orElse(Map.of());
    List<Affinity> affinities =
        invented.interests().entrySet().stream()
            .map(one -> new Affinity(Dimension.CATEGORY, one.getKey(), one.getValue(), now))
            .sorted(Comparator.comparingDouble(Affinity::score).reversed())
            .toList();
    Map<String, Purchase> purchases =
        invented.bought().stream()
            .collect(Collectors.toMap(item -> item, item -> new Purchase(item, 1, now)));
    return new ProfileView(
        nobody,
        purpose,
        attributes,
        affinities,
        purchases,
        invented.familiarity(),
        invented.familiarity() == Familiarity.STRANGER ? Optional.empty() : Optional.of(now),
        invented.ownLimit());
  }
}
