package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import takt.campaigns.item.Wanted;
import takt.consent.Permissions;
import takt.kernel.PurposeCode;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Situation;

/**
 * Reads the view of a person with the purchases that matter: in one statement, unless these are
 * more than a view can be asked for. Then it takes as many as are needed, as nothing that was
 * bought may be overlooked (rule G11.5).
 */
final class PurchaseViews {

  private PurchaseViews() {}

  static ProfileView view(
      Profiles profiles,
      Permissions permissions,
      PurposeCode purpose,
      Wanted wanted,
      Situation situation) {
    Iterator<Set<String>> items = parts(wanted.items(), Profiles.MOST_ITEMS);
    Iterator<Set<String>> categories = parts(wanted.categories(), Profiles.MOST_CATEGORIES);
    ProfileView view =
        profiles.view(permissions, purpose, next(items), next(categories), situation);
    while (items.hasNext() || categories.hasNext()) {
      view =
          view.with(profiles.view(permissions, purpose, next(items), next(categories), situation));
    }
    return view;
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
