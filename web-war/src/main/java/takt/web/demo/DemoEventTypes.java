package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.OnViolation;

/** What the shop's events may be used for. */
@ApplicationScoped
class DemoEventTypes {

  @Inject EventTypes types;

  /** A type as the file has it. */
  record Entry(String name, List<String> purposes, double weight, Boolean serving) {}

  /** Sets the types that are not there. */
  @Atomic
  public void load() {
    Set<String> known = types.all().stream().map(EventType::name).collect(Collectors.toSet());
    for (Entry entry :
        DemoFiles.json("event-types.json", new TypeReference<Map<String, List<Entry>>>() {})
            .get("types")) {
      if (!known.contains(entry.name())) {
        PurposeSet purposes = PurposeSet.named(entry.purposes().toArray(String[]::new));
        types.put(
            new EventType(
                entry.name(),
                purposes,
                entry.weight(),
                Optional.empty(),
                OnViolation.KEEP,
                Boolean.TRUE.equals(entry.serving())));
      }
    }
  }
}
