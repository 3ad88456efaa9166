package takt.web.profiles;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.client.profiles.AttributeInfo;
import takt.profiles.Attribute;
import takt.profiles.AttributeHistory;
import takt.profiles.AttributeHistory.Former;
import takt.web.access.Masked;
import takt.web.access.TellingValues.Named;

/** Histories of attributes as they go out. */
final class AttributeInfos {

  private AttributeInfos() {}

  /** Every value that a history names. */
  static Collection<Named> values(AttributeHistory history) {
    return Stream.concat(history.values().stream(), history.former().stream().map(Former::value))
        .map(Named::of)
        .collect(Collectors.toSet());
  }

  /** A history, with these values masked. */
  static AttributeInfo info(AttributeHistory history, Set<String> masked) {
    return new AttributeInfo(
        history.name(),
        value(history.values().get(0), masked),
        history.values().stream()
            .map(one -> new AttributeInfo.Said(value(one, masked), one.source(), one.at()))
            .toList(),
        history.former().stream()
            .map(
                one ->
                    new AttributeInfo.Former(
                        value(one.value(), masked),
                        one.value().source(),
                        one.value().at(),
                        one.replacedAt()))
            .toList());
  }

  /** An empty one says that none is right. */
  private static String value(Attribute attribute, Set<String> masked) {
    String value = attribute.value();
    if (value.isEmpty()) {
      return null;
    }
    return masked.contains(value) ? Masked.of(value) : value;
  }
}
