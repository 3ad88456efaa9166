package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import takt.client.consent.NewPurpose;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;
import takt.web.consent.PurposeBodies;

/** The shop's purposes, in the file as the API would take them. */
@ApplicationScoped
class DemoPurposes {

  @Inject Purposes purposes;

  /** Publishes the purposes that are not there. */
  public void load() {
    for (NewPurpose purpose :
        DemoFiles.json("purposes.json", new TypeReference<Map<String, List<NewPurpose>>>() {})
            .get("purposes")) {
      if (purposes.find(new PurposeCode(purpose.code())).isEmpty()) {
        purposes.publish(PurposeBodies.draft(purpose));
      }
    }
  }

  /** The name of an enum's constant for a word of the API, such as {@code legitimate-interest}. */
  static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
