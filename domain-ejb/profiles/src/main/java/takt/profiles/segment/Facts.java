package takt.profiles.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Attribute;
import takt.profiles.Dimension;
import takt.profiles.Familiarity;
import takt.profiles.Scale;
import takt.profiles.cel.Condition;
import takt.profiles.cel.Needs;

/** What is known of several persons, as far as conditions name it: for each purpose by itself. */
final class Facts {

  /** Levels of familiarity, by which a condition compares. */
  private static final Map<String, Long> LEVELS = levels();

  private static final Map<String, Dimension> DIMENSIONS =
      Condition.LIKINGS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private static final Pattern ANSWER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,6})?");

  private final Instant now;
  private final Map<Whose, Map<String, String>> attributes = new HashMap<>();
  private final Map<Whose, Map<Needs.Liked, Double>> interests = new HashMap<>();
  private final Map<Whose, Map<String, Boolean>> items = new HashMap<>();
  private final Map<Whose, Map<String, Object>> traits = new HashMap<>();
  private final Map<Whose, Map<Needs.Happened, Long>> happened = new HashMap<>();
  private final Map<Whose, List<Instant>> orders = new HashMap<>();
  private final Map<Whose, Familiarity> familiarity = new HashMap<>();
  private List<Scale> scales = List.of();

  /** A person and a purpose. */
  record Whose(ProfileId profile, PurposeCode purpose) {}

  Facts(Instant now) {
    this.now = now;
  }

  private static Map<String, Long> levels() {
    Map<String, Long> levels = new HashMap<>();
    for (Familiarity one : Familiarity.values()) {
      levels.put(Condition.word(one), level(one));
    }
    return levels;
  }

  private static long level(Familiarity one) {
    return List.of(Familiarity.values()).indexOf(one);
  }

  /** What each source says; what counts is the first in this order. */
  void attributes(Set<Whose> all, List<FactRows.SaidFact> said, Comparator<Attribute> precedence) {
    Map<ProfileId, List<FactRows.SaidFact>> own =
        said.stream().collect(Collectors.groupingBy(FactRows.SaidFact::profile));
    for (Whose whose : all) {
      Map<String, Attribute> first = new HashMap<>();
      Set<String> bound = new HashSet<>();
      for (FactRows.SaidFact one : own.getOrDefault(whose.profile(), List.of())) {
        boolean usable = one.purposes().contains(whose.purpose());
        if (usable) {
          bound.add(one.attribute().name());
        }
        if (usable || isWord(one.attribute())) {
          first.merge(
              one.attribute().name(),
              one.attribute(),
              (known, other) -> precedence.compare(known, other) <= 0 ? known : other);
        }
      }
      Map<String, String> values = new HashMap<>();
      first.forEach(
          (name, one) -> {
            if (bound.contains(name) && !one.value().isEmpty()) {
              values.put(name, one.value());
            }
          });
      attributes.put(whose, values);
    }
  }

  /** Somebody's word counts wherever the attribute may be used (rule F12.2). */
  private static boolean isWord(Attribute one) {
    return one.source().equals("person") || one.source().equals("staff");
  }

  /** Adds an interest: in one situation, or in all. */
  void interest(Whose whose, Needs.Liked what, double score) {
    interests.computeIfAbsent(whose, any -> new HashMap<>()).merge(what, score, Double::sum);
  }

  void items(Set<Whose> all, List<FactRows.ItemFact> bought) {
    Map<ProfileId, List<FactRows.ItemFact>> own =
        bought.stream().collect(Collectors.groupingBy(FactRows.ItemFact::profile));
    for (Whose whose : all) {
      Map<String, Long> quantities = new HashMap<>();
      for (FactRows.ItemFact one : own.getOrDefault(whose.profile(), List.of())) {
        if (one.purposes().contains(whose.purpose())) {
          quantities.merge(one.item(), one.quantity(), Long::sum);
        }
      }
      Map<String, Boolean> kept = new HashMap<>();
      quantities.forEach((item, quantity) -> kept.put(item, quantity > 0));
      items.put(whose, kept);
    }
  }

  void trait(Whose whose, String code, Object value) {
    traits.computeIfAbsent(whose, any -> new HashMap<>()).put(code, value);
  }

  void happened(Whose whose, Needs.Happened what, long times) {
    happened.computeIfAbsent(whose, any -> new HashMap<>()).put(what, times);
  }

  void orders(Whose whose, List<Instant> latestFirst, Familiarity level) {
    orders.put(whose, latestFirst);
    familiarity.put(whose, level);
  }

  void scales(List<Scale> named) {
    scales = named;
  }

  /** The facts as a condition sees them, whose needs say what it may name. */
  Condition.Known of(Whose whose, Needs needs) {
    return name -> {
      Dimension dimension = DIMENSIONS.get(name);
      return dimension == null ? of(name, whose, needs) : liked(whose, needs, dimension);
    };
  }

  private Object of(String name, Whose whose, Needs needs) {
    return switch (name) {
      case Condition.ATTRIBUTES -> only(attributes.get(whose), needs.attributes());
      case Condition.TRAITS -> only(traits.get(whose), needs.traits());
      case Condition.SCALES -> measured(whose, needs);
      case Condition.ITEMS -> kept(whose, needs);
      case Condition.HAPPENINGS -> counted(whose, needs);
      case Condition.ORDERS -> (long) orders.getOrDefault(whose, List.of()).size();
      case Condition.LAST_ORDER ->
          orders.getOrDefault(whose, List.of()).stream().findFirst().orElse(null);
      case Condition.FAMILIARITY -> level(familiarity.getOrDefault(whose, Familiarity.STRANGER));
      case Condition.NOW -> now;
      default -> LEVELS.get(name);
    };
  }

  /** What is known of what a condition names: it takes a copy of the map each time. */
  private static <T> Map<String, T> only(Map<String, T> known, Set<String> named) {
    Map<String, T> some = new HashMap<>();
    if (known != null) {
      for (String name : named) {
        T value = known.get(name);
        if (value != null) {
          some.put(name, value);
        }
      }
    }
    return some;
  }

  private Map<String, Double> measured(Whose whose, Needs needs) {
    Map<String, String> said = attributes.getOrDefault(whose, Map.of());
    Map<String, Double> measured = new HashMap<>();
    for (Scale scale : scales) {
      if (needs.scales().contains(scale.code())) {
        measure(scale, said).ifPresent(value -> measured.put(scale.code(), value));
      }
    }
    return measured;
  }

  /** What nobody has bought they do not have. */
  private Map<String, Boolean> kept(Whose whose, Needs needs) {
    Map<String, Boolean> known = items.getOrDefault(whose, Map.of());
    Map<String, Boolean> kept = new HashMap<>();
    needs.items().forEach(item -> kept.put(item, known.getOrDefault(item, false)));
    return kept;
  }

  private Map<String, Long> counted(Whose whose, Needs needs) {
    Map<Needs.Happened, Long> known = happened.getOrDefault(whose, Map.of());
    Map<String, Long> counted = new HashMap<>();
    for (Needs.Happened one : needs.happened()) {
      Long times = known.get(one);
      if (times != null) {
        counted.put(one.key(), times);
      }
    }
    return counted;
  }

  private Map<String, Double> liked(Whose whose, Needs needs, Dimension dimension) {
    Map<Needs.Liked, Double> known = interests.getOrDefault(whose, Map.of());
    Map<String, Double> liked = new HashMap<>();
    for (Needs.Liked one : needs.liked()) {
      if (one.dimension() == dimension) {
        liked.put(one.name(), known.getOrDefault(one, 0.0));
      }
    }
    return liked;
  }

  /** The mean of the answers there are, from 0 to 1; empty if they are too few (rule F17.6). */
  static Optional<Double> measure(Scale scale, Map<String, String> answers) {
    List<BigDecimal> values = new ArrayList<>();
    for (Scale.Item item : scale.items()) {
      String answer = answers.get(item.attribute());
      if (answer != null && ANSWER.matcher(answer).matches()) {
        BigDecimal value = new BigDecimal(answer);
        boolean inside =
            value.compareTo(BigDecimal.valueOf(scale.lowest())) >= 0
                && value.compareTo(BigDecimal.valueOf(scale.highest())) <= 0;
        if (inside) {
          values.add(
              item.reversed()
                  ? BigDecimal.valueOf((long) scale.lowest() + scale.highest()).subtract(value)
                  : value);
        }
      }
    }
    if (values.size() < scale.least()) {
      return Optional.empty();
    }
    double mean = values.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
    return Optional.of((mean - scale.lowest()) / (scale.highest() - scale.lowest()));
  }
}
