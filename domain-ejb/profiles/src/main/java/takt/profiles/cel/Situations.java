package takt.profiles.cel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import takt.profiles.SituationCondition;
import takt.profiles.SituationConditions;

/** Reads conditions on situations, and knows the latest ones: who reads them reads them often. */
@ApplicationScoped
class Situations implements SituationConditions {

  private static final int MOST_KNOWN = 2_000;

  private final Map<String, SituationCondition> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SituationCondition> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  @Override
  public SituationCondition read(String text) {
    SituationCondition one = known.get(text);
    if (one == null) {
      one = new CompiledSituation(text);
      known.put(text, one);
    }
    return one;
  }
}
