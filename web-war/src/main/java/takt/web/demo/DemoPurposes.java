package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import takt.consent.LegalBasis;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** The shop's purposes. */
@ApplicationScoped
class DemoPurposes {

  @Inject Purposes purposes;

  /** A purpose as the file has it; words with hyphens, languages by their tags. */
  record Entry(
      String code,
      String basis,
      String channel,
      Map<String, PurposeText> texts,
      int retentionDays,
      boolean interests,
      boolean countsWithout,
      boolean asksAnew) {}

  /** Publishes the purposes that are not there. */
  public void load() {
    for (Entry entry :
        DemoFiles.json("purposes.json", new TypeReference<Map<String, List<Entry>>>() {})
            .get("purposes")) {
      if (purposes.find(new PurposeCode(entry.code())).isEmpty()) {
        purposes.publish(draft(entry));
      }
    }
  }

  private static PurposeDraft draft(Entry entry) {
    Map<Language, PurposeText> texts = new EnumMap<>(Language.class);
    entry.texts().forEach((tag, text) -> texts.put(Language.valueOf(constant(tag)), text));
    return new PurposeDraft(
        new PurposeCode(entry.code()),
        LegalBasis.valueOf(constant(entry.basis())),
        Optional.ofNullable(entry.channel()).map(DemoPurposes::constant).map(Channel::valueOf),
        texts,
        entry.retentionDays(),
        entry.interests(),
        entry.countsWithout(),
        entry.asksAnew());
  }

  /** The name of an enum's constant for a word of the API, such as {@code legitimate-interest}. */
  static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
