package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import takt.campaigns.Campaign;
import takt.campaigns.Item;
import takt.campaigns.Message;
import takt.campaigns.item.Shelf;
import takt.consent.Permissions;
import takt.kernel.PurposeCode;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Situation;

/**
 * What of a person's purchases matters to campaigns of one purpose (rules G11): those of the items
 * that they speak of, and of what replaces these or is replaced by them, and in which durable
 * categories of theirs the person has something.
 *
 * @param items the items
 * @param categories the categories
 */
record Bought(Set<String> items, Set<String> categories) {

  static Bought of(List<Campaign> campaigns, Shelf shelf) {
    Set<String> items = new TreeSet<>();
    Set<String> categories = new TreeSet<>();
    for (Campaign campaign : campaigns) {
      for (Message message : campaign.plan().messages()) {
        categories.add(message.category());
        message
            .item()
            .ifPresent(
                item -> {
                  items.add(item);
                  shelf.item(item).map(Item::category).ifPresent(categories::add);
                  items.addAll(shelf.relatives(item).predecessors());
                  items.addAll(shelf.relatives(item).successors());
                });
      }
    }
    return new Bought(items, categories);
  }

  /**
   * The view of the person with these; in one statement, unless it is more than a view can be asked
   * for: then in as many as it takes, as nothing that was bought may be overlooked.
   */
  ProfileView view(
      Profiles profiles, Permissions permissions, PurposeCode purpose, Situation situation) {
    Iterator<Set<String>> more = parts(items, Profiles.MOST_ITEMS).iterator();
    Iterator<Set<String>> in = parts(categories, Profiles.MOST_CATEGORIES).iterator();
    ProfileView view = profiles.view(permissions, purpose, next(more), next(in), situation);
    while (more.hasNext() || in.hasNext()) {
      view = view.with(profiles.view(permissions, purpose, next(more), next(in), situation));
    }
    return view;
  }

  private static Set<String> next(Iterator<Set<String>> parts) {
    return parts.hasNext() ? parts.next() : Set.of();
  }

  private static List<Set<String>> parts(Set<String> all, int most) {
    List<String> list = new ArrayList<>(all);
    List<Set<String>> parts = new ArrayList<>();
    for (int from = 0; from < list.size(); from += most) {
      parts.add(new HashSet<>(list.subList(from, Math.min(from + most, list.size()))));
    }
    return parts;
  }
}
