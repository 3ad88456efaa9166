package takt.campaigns;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.kernel.PurposeCode;
import takt.profiles.UnusableCondition;

/**
 * What a campaign is to do.
 *
 * @param name its name, 1 to 200 characters
 * @param purpose what it uses data for
 * @param placements the codes of the placements it may show in, 1 to 10
 * @param from when it begins; at once if empty
 * @param until when it is over; never if empty
 * @param priority its weight in the ranking, 1 to 100
 * @param caps limits on contacts with one person, at most {@value ContactRules#MOST_CAPS}
 * @param quietHours when it is quiet, beside the company's own quiet hours
 * @param holdoutPercent the share of persons who never see it, 0 to 50
 * @param context what the request's context must say for it to be live, at most 10 entries
 * @param messages its messages, 1 to 20
 * @param condition a condition in CEL on the situation for it to be live, 1 to 2,000 characters
 *     (rule G12.1)
 * @param audience whom it is for (rule G7.1)
 * @param budget how often it may be shown, if there is a limit (rule G7.5)
 * @param goal what counts as its success, if that is to be counted (rule G7.8)
 */
public record CampaignPlan(
    String name,
    PurposeCode purpose,
    SortedSet<String> placements,
    Optional<Instant> from,
    Optional<Instant> until,
    int priority,
    List<Cap> caps,
    Optional<QuietHours> quietHours,
    int holdoutPercent,
    Map<String, String> context,
    List<Message> messages,
    Optional<String> condition,
    Audience audience,
    Optional<Budget> budget,
    Optional<Goal> goal) {

  /** At most so many messages. */
  public static final int MOST_MESSAGES = 20;

  private static final int LONGEST_NAME = 200;
  private static final int MOST_PLACEMENTS = 10;
  private static final int HIGHEST_PRIORITY = 100;
  private static final int MOST_HELD_OUT = 50;
  private static final int MOST_CONDITIONS = 10;
  private static final int LONGEST_CONDITION = 200;

  /** Refuses nonsense. */
  public CampaignPlan {
    Checks.text("name", name, LONGEST_NAME);
    Objects.requireNonNull(purpose, "purpose");
    placements = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(placements));
    Checks.range("the number of placements", placements.size(), 1, MOST_PLACEMENTS);
    placements.forEach(code -> Checks.code("placement", code));
    Checks.range("priority", priority, 1, HIGHEST_PRIORITY);
    caps = List.copyOf(caps);
    Checks.range("the number of caps", caps.size(), 0, ContactRules.MOST_CAPS);
    Objects.requireNonNull(quietHours, "quietHours");
    Checks.range("holdoutPercent", holdoutPercent, 0, MOST_HELD_OUT);
    context = Map.copyOf(context);
    Checks.range("the number of context conditions", context.size(), 0, MOST_CONDITIONS);
    context.forEach(
        (key, value) -> {
          Checks.text("a context condition's name", key, LONGEST_CONDITION);
          Checks.text("a context condition's value", value, LONGEST_CONDITION);
        });
    condition.ifPresent(text -> Checks.text("condition", text, UnusableCondition.LONGEST));
    messages = List.copyOf(messages);
    Checks.range("the number of messages", messages.size(), 1, MOST_MESSAGES);
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw new IllegalArgumentException("until must be after from");
    }
    audience.requireFits(messages);
    Objects.requireNonNull(goal, "goal");
    Optional<Instant> end = until;
    budget.ifPresent(one -> one.requireEnd(end));
    Set<String> keys = new HashSet<>();
    for (Message message : messages) {
      if (!keys.add(message.key())) {
        throw new IllegalArgumentException("there are two messages " + message.key());
      }
    }
  }

  /** A campaign for everybody in every situation, without a budget and a goal. */
  public CampaignPlan(
      String name,
      PurposeCode purpose,
      SortedSet<String> placements,
      Optional<Instant> from,
      Optional<Instant> until,
      int priority,
      List<Cap> caps,
      Optional<QuietHours> quietHours,
      int holdoutPercent,
      Map<String, String> context,
      List<Message> messages) {
    this(
        name,
        purpose,
        placements,
        from,
        until,
        priority,
        caps,
        quietHours,
        holdoutPercent,
        context,
        messages,
        Optional.empty(),
        Audience.EVERYONE,
        Optional.empty(),
        Optional.empty());
  }

  /** The codes of the segments that it names. */
  public Set<String> segments() {
    return Stream.concat(
            audience.segment().stream(),
            messages.stream()
                .flatMap(message -> message.variants().stream())
                .flatMap(variant -> variant.segment().stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same with these messages. */
  public CampaignPlan with(List<Message> other) {
    return new CampaignPlan(
        name,
        purpose,
        placements,
        from,
        until,
        priority,
        caps,
        quietHours,
        holdoutPercent,
        context,
        other,
        condition,
        audience,
        budget,
        goal);
  }

  /** The message of this key. */
  public Optional<Message> message(String key) {
    return messages.stream().filter(message -> message.key().equals(key)).findFirst();
  }
}
