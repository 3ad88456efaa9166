package takt.web.profiles.segments;

import java.util.Map;
import takt.client.segments.PlainNames;
import takt.client.segments.ProgressInfo;
import takt.kernel.Language;
import takt.profiles.Progress;

/** What definitions have in common. */
final class Names {

  private Names() {}

  static Map<Language, String> of(PlainNames names) {
    return Map.of(Language.DE, names.de(), Language.EN, names.en());
  }

  static PlainNames of(Map<Language, String> names) {
    return new PlainNames(names.get(Language.DE), names.get(Language.EN));
  }

  static ProgressInfo of(Progress progress) {
    return new ProgressInfo(
        progress.ready(), progress.percent().isPresent() ? progress.percent().getAsInt() : null);
  }
}
