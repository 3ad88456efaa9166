package takt.profiles.derive;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import takt.profiles.Dimension;

/**
 * What an event or a product is about (rule F3.5): {@code category} and {@code brand} as Segment's
 * e-commerce specification names them, and {@code theme} or {@code themes}, which are Takt's own.
 *
 * @param all each once, in the order of category, brand, themes
 */
record Topics(Set<Topic> all) {

  /** About nothing that is known. */
  static final Topics NONE = new Topics(Set.of());

  /** So many themes count; further ones are passed by. */
  static final int MOST_THEMES = 10;

  static final int LONGEST = 200;

  Topics {
    all = new LinkedHashSet<>(all);
  }

  /** About a category alone. */
  static Topics category(String name) {
    return new Topics(Set.of(new Topic(Dimension.CATEGORY, name)));
  }

  /** Reads them; what cannot be read is passed by. */
  static Topics of(JsonObject about) {
    Set<Topic> all = new LinkedHashSet<>();
    add(all, Dimension.CATEGORY, about.get("category"));
    add(all, Dimension.BRAND, about.get("brand"));
    int others = all.size();
    addThemes(all, about.get("theme"), others);
    addThemes(all, about.get("themes"), others);
    return all.isEmpty() ? NONE : new Topics(all);
  }

  /** The category, if there is one. */
  Optional<String> category() {
    return all.stream()
        .filter(one -> one.dimension() == Dimension.CATEGORY)
        .map(Topic::name)
        .findFirst();
  }

  private static void addThemes(Set<Topic> all, JsonValue value, int others) {
    if (value instanceof JsonArray several) {
      for (JsonValue one : several) {
        addTheme(all, one, others);
      }
    } else {
      addTheme(all, value, others);
    }
  }

  private static void addTheme(Set<Topic> all, JsonValue value, int others) {
    if (all.size() < others + MOST_THEMES) {
      add(all, Dimension.THEME, value);
    }
  }

  private static void add(Set<Topic> all, Dimension dimension, JsonValue value) {
    Commerce.text(value, LONGEST).ifPresent(name -> all.add(new Topic(dimension, name)));
  }
}
