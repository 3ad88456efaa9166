package takt.campaigns.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.Familiarity;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/** What is known of somebody, without one fact. */
final class Without {

  private Without() {}

  static ProfileView familiarity(ProfileView view) {
    return of(
        view,
        view.attributes(),
        view.affinities(),
        view.purchases(),
        Familiarity.STRANGER,
        view.ownLimit(),
        view.segments());
  }

  static ProfileView ownLimit(ProfileView view) {
    return of(
        view,
        view.attributes(),
        view.affinities(),
        view.purchases(),
        view.familiarity(),
        OptionalInt.empty(),
        view.segments());
  }

  static ProfileView interest(ProfileView view, Affinity interest) {
    List<Affinity> others =
        view.affinities().stream().filter(one -> !one.equals(interest)).toList();
    return of(
        view,
        view.attributes(),
        others,
        view.purchases(),
        view.familiarity(),
        view.ownLimit(),
        view.segments());
  }

  static ProfileView purchase(ProfileView view, String item) {
    Map<String, Purchase> others = new HashMap<>(view.purchases());
    others.remove(item);
    return of(
        view,
        view.attributes(),
        view.affinities(),
        others,
        view.familiarity(),
        view.ownLimit(),
        view.segments());
  }

  static ProfileView attribute(ProfileView view, String name) {
    Map<String, Attribute> others = new HashMap<>(view.attributes());
    others.remove(name);
    return of(
        view,
        others,
        view.affinities(),
        view.purchases(),
        view.familiarity(),
        view.ownLimit(),
        view.segments());
  }

  static ProfileView segment(ProfileView view, String code) {
    Map<String, KnownSegment> others = new HashMap<>(view.segments());
    others.remove(code);
    return of(
        view,
        view.attributes(),
        view.affinities(),
        view.purchases(),
        view.familiarity(),
        view.ownLimit(),
        others);
  }

  private static ProfileView of(
      ProfileView view,
      Map<String, Attribute> attributes,
      List<Affinity> affinities,
      Map<String, Purchase> purchases,
      Familiarity familiarity,
      OptionalInt ownLimit,
      Map<String, KnownSegment> segments) {
    return new ProfileView(
        view.profile(),
        view.purpose(),
        attributes,
        affinities,
        purchases,
        view.durables(),
        familiarity,
        familiarity == view.familiarity() ? view.familiarSince() : Optional.empty(),
        ownLimit,
        segments);
  }
}
