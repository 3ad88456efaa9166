package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.kernel.ActionsStored;
import takt.kernel.ActionsStored.Action;
import takt.profiles.IncomingEvent;

/** Tells the other modules what persons did. */
@ApplicationScoped
class Actions {

  @Inject Event<ActionsStored> stored;

  void tell(List<BoundEvent> events) {
    List<Action> actions =
        events.stream()
            .filter(one -> one.event().kind() == IncomingEvent.Kind.TRACK)
            .map(Actions::action)
            .toList();
    if (!actions.isEmpty()) {
      stored.fire(new ActionsStored(actions));
    }
  }

  private static Action action(BoundEvent one) {
    Map<String, Double> numbers = new HashMap<>();
    one.event()
        .properties()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonNumber number && Double.isFinite(number.doubleValue())) {
                numbers.put(name, number.doubleValue());
              }
            });
    return new Action(
        one.owner().profile(),
        one.event().name(),
        one.purposes(),
        one.at(),
        numbers,
        one.commerce().bought());
  }
}
