package takt.campaigns.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.InventedPerson;
import takt.campaigns.Placement;
import takt.campaigns.PreviewRequest;
import takt.campaigns.contact.Contacts;
import takt.campaigns.item.Shelf;
import takt.consent.Permission;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.Dimension;
import takt.profiles.Familiarity;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;
import takt.profiles.Segment;

/** Facts about a person who does not exist, for previews. */
final class Invented {

  private static final String SOURCE = "preview";

  private Invented() {}

  static Facts facts(
      PreviewRequest request,
      Placement placement,
      Moment moment,
      Shelf shelf,
      List<Campaign> campaigns,
      House house,
      Map<String, Segment> defined,
      Instant now) {
    Optional<Person> person =
        request
            .person()
            .map(invented -> person(invented, campaigns, request.context(), moment, defined, now))
            .filter(one -> !one.views().isEmpty());
    return new Facts(
        person,
        placement,
        request.language(),
        request.context(),
        moment,
        shelf,
        campaigns,
        house,
        now);
  }

  private static Person person(
      InventedPerson invented,
      List<Campaign> campaigns,
      Map<String, String> context,
      Moment moment,
      Map<String, Segment> defined,
      Instant now) {
    Map<PurposeCode, Permission> permissions = new HashMap<>();
    Map<PurposeCode, ProfileView> views = new HashMap<>();
    ProfileId nobody = ProfileId.next(now);
    for (Campaign campaign : campaigns) {
      PurposeCode purpose = campaign.plan().purpose();
      if (invented.permitted().contains(purpose) && Live.holds(campaign, context, moment, now)) {
        permissions.put(
            purpose,
            new Permission(purpose, Permission.Rule.GIVEN, 1, Optional.of(now), Optional.empty()));
        views.put(purpose, view(invented, nobody, purpose, defined, now));
      }
    }
    return new Person(nobody, permissions, views, Contacts.NONE, Optional.empty());
  }

  /** The segments that they are in and that there are. */
  private static Map<String, KnownSegment> segments(
      InventedPerson invented, Map<String, Segment> defined, PurposeCode purpose, Instant now) {
    return invented.segments().stream()
        .map(defined::get)
        .filter(one -> one != null && one.purpose().equals(purpose))
        .collect(
            Collectors.toMap(
                Segment::code, one -> new KnownSegment(one.code(), one.names(), purpose, now)));
  }

  private static ProfileView view(
      InventedPerson invented,
      ProfileId nobody,
      PurposeCode purpose,
      Map<String, Segment> defined,
      Instant now) {
    Map<String, Attribute> attributes = new HashMap<>();
    invented
        .attributes()
        .forEach((name, value) -> attributes.put(name, new Attribute(name, value, SOURCE, now)));
    invented
        .firstName()
        .ifPresent(
            name ->
                attributes.put(
                    KnownFacts.FIRST_NAME,
                    new Attribute(KnownFacts.FIRST_NAME, name, SOURCE, now)));
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
        Map.of(),
        invented.familiarity(),
        invented.familiarity() == Familiarity.STRANGER ? Optional.empty() : Optional.of(now),
        invented.ownLimit(),
        segments(invented, defined, purpose, now));
  }
}
