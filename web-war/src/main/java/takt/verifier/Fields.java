package takt.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of an object of an export or a certificate; throws IllegalArgumentException where one
 * is missing.
 */
record Fields(Map<String, Object> all) {

  boolean has(String name) {
    return all.containsKey(name);
  }

  /** Refuses fields that nothing vouches for. */
  void only(Set<String> known) {
    if (!known.containsAll(all.keySet())) {
      throw new IllegalArgumentException("it has a field that nothing vouches for");
    }
  }

  String text(String name) {
    return of(String.class, name);
  }

  long number(String name) {
    return of(Long.class, name);
  }

  @SuppressWarnings("unchecked") // Objects of a line have texts as names.
  Fields object(String name) {
    return new Fields((Map<String, Object>) of(Map.class, name));
  }

  @SuppressWarnings("unchecked") // Objects of a line have texts as names.
  List<Fields> objects(String name) {
    return ((List<?>) of(List.class, name))
        .stream().map(one -> new Fields((Map<String, Object>) Map.class.cast(one))).toList();
  }

  List<String> texts(String name) {
    return ((List<?>) of(List.class, name)).stream().map(String.class::cast).toList();
  }

  private <T> T of(Class<T> type, String name) {
    Object value = all.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return type.cast(value);
  }
}
