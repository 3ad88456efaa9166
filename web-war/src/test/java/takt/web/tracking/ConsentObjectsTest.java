package takt.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.kernel.Language;
import takt.kernel.PurposeSet;
import takt.profiles.ConsentObjects;
import takt.profiles.SaidConsent;

/** What the consent objects of events say. */
class ConsentObjectsTest {

  private static PurposeSet meaning(String category) {
    return switch (category) {
      case "C0004" -> PurposeSet.named("offers", "newsletter");
      case "offers", "analysis" -> PurposeSet.named(category);
      default -> PurposeSet.NONE;
    };
  }

  private static SaidConsent said(String context) {
    try (var reader = Json.createReader(new StringReader(context.replace('\'', '"')))) {
      return ConsentObjects.of("Any", reader.readObject(), ConsentObjectsTest::meaning);
    }
  }

  @Test
  @DisplayName("T.30 Segment's and RudderStack's objects are read; a no wins over a yes")
  void objects() {
    assertThat(said("{'consent':{'categoryPreferences':{'analysis':true,'C0004':false,'x':true}}}"))
        .isEqualTo(
            new SaidConsent(
                PurposeSet.named("analysis"),
                PurposeSet.named("offers", "newsletter"),
                false,
                Language.EN));
    assertThat(
            said(
                "{'locale':'de-DE','consentManagement':{'provider':'oneTrust',"
                    + "'allowedConsentIds':['C0004'],'deniedConsentIds':['offers','y',5]}}"))
        .isEqualTo(
            new SaidConsent(
                PurposeSet.named("newsletter"), PurposeSet.named("offers"), false, Language.DE));
  }

  @Test
  @DisplayName("T.30 what is no consent object says nothing")
  void nothing() {
    for (String context :
        new String[] {
          "{}",
          "{'consent':5,'consentManagement':[]}",
          "{'consent':{'categoryPreferences':['offers']}}",
          "{'consent':{'categoryPreferences':{'offers':'yes','analysis':1,'C0004':null}}}",
          "{'consentManagement':{'allowedConsentIds':{'offers':true}}}"
        }) {
      assertThat(said(context).isNothing()).as(context).isTrue();
    }
  }
}
