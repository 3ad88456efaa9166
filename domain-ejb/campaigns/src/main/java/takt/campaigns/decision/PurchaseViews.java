package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.item.Wanted;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Reads;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Situation;
import takt.profiles.ViewAhead;

/**
 * Reads the view of a person with the purchases that matter: in one statement, unless these are
 * more than a view can be asked for. Then it takes as many as are needed, as nothing that was
 * bought may be overlooked (rule G11.5).
 */
final class PurchaseViews {

  private PurchaseViews() {}

  /** Asks along with the lock for as much as one view can be asked for. */
  static ViewAhead ahead(
      Profiles profiles,
      Reads along,
      ProfileId profile,
      PurposeCode purpose,
      Wanted wanted,
      Situation situation) {
    return profiles.ahead(
        along, profile, purpose, next(items(wanted)), next(categories(wanted)), situation);
  }

  /**
   * The view.
   *
   * @param ahead what was asked along with the lock, if it was
   */
  static ProfileView view(
      Profiles profiles,
      Permissions permissions,
      PurposeCode purpose,
      Wanted wanted,
      Situation situation,
      Optional<ViewAhead> ahead) {
    Iterator<Set<String>> items = items(wanted);
    Iterator<Set<String>> categories = categories(wanted);
    Set<String> firstItems = next(items);
    Set<String> firstCategories = next(categories);
    ProfileView view =
        ahead
            .map(one -> one.under(permissions))
            .orElseGet(
                () -> profiles.view(permissions, purpose, firstItems, firstCategories, situation));
    while (items.hasNext() || categories.hasNext()) {
      view =
          view.with(profiles.view(permissions, purpose, next(items), next(categories), situation));
    }
    return view;
  }

  private static Iterator<Set<String>> items(Wanted wanted) {
    return parts(wanted.items(), Profiles.MOST_ITEMS);
  }

  private static Iterator<Set<String>> categories(Wanted wanted) {
    return parts(wanted.categories(), Profiles.MOST_CATEGORIES);
  }

  private static Set<String> next(Iterator<Set<String>> parts) {
    return parts.hasNext() ? parts.next() : Set.of();
  }

  private static Iterator<Set<String>> parts(Set<String> all, int most) {
    if (all.size() <= most) {
      return List.of(all).iterator();
    }
    List<String> list = new ArrayList<>(all);
    List<Set<String>> parts = new ArrayList<>();
    for (int from = 0; from < list.size(); from += most) {
      parts.add(new HashSet<>(list.subList(from, Math.min(from + most, list.size()))));
    }
    return parts.iterator();
  }
}
