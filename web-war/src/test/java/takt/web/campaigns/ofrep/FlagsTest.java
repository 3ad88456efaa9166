package takt.web.campaigns.ofrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Decision;
import takt.campaigns.Dose;
import takt.campaigns.Explanation;
import takt.campaigns.Shown;
import takt.client.ofrep.EvaluationInfo;
import takt.kernel.Channel;
import takt.kernel.Language;

@DisplayName("Decisions as flags")
class FlagsTest {

  private static final UUID ID = new UUID(7, 1);
  private static final UUID CAMPAIGN = new UUID(7, 2);
  private static final Shown LAMP =
      new Shown(
          CAMPAIGN,
          "lamp",
          "web-en-3",
          3,
          Channel.WEB,
          Language.EN,
          "Tea & lamps",
          "More.",
          "/lamps",
          0.25);

  @Test
  @DisplayName("G18.1, G18.2 what is shown is the value, with its decision and its words twice")
  void shown() {
    EvaluationInfo flag =
        Flags.of("banner", decision(Decision.Outcome.SHOWN, Optional.of(ID), Optional.of(LAMP)));
    assertThat(flag.key()).isEqualTo("banner");
    assertThat(flag.reason()).isEqualTo("TARGETING_MATCH");
    assertThat(flag.variant()).isEqualTo(CAMPAIGN + "/lamp/web-en-3");
    assertThat(flag.value().decision()).isEqualTo(ID);
    assertThat(flag.value().title()).isEqualTo("Tea & lamps");
    assertThat(flag.value().html().title()).isEqualTo("Tea &amp; lamps");
    assertThat(flag.value().probability()).isEqualTo(0.25);
    assertThat(flag.metadata())
        .isEqualTo(
            Map.of(
                "outcome", "shown",
                "decision", ID.toString(),
                "explanation", "Because of lamps.",
                "change", "/privacy",
                "discovery", true,
                "dose", 1,
                "heldDown", "permission"));
  }

  @Test
  @DisplayName("G18.2 what is for everybody is static, and leads to no decision")
  void generic() {
    EvaluationInfo flag =
        Flags.of("banner", decision(Decision.Outcome.GENERIC, Optional.empty(), Optional.of(LAMP)));
    assertThat(flag.reason()).isEqualTo("STATIC");
    assertThat(flag.value().decision()).isNull();
    assertThat(flag.metadata()).doesNotContainKeys("decision", "discovery");
  }

  @Test
  @DisplayName("G18.2 who is held out and who is shown nothing have no value")
  void nothing() {
    EvaluationInfo heldOut =
        Flags.of("banner", decision(Decision.Outcome.HELD_OUT, Optional.of(ID), Optional.empty()));
    assertThat(heldOut)
        .extracting(EvaluationInfo::reason, EvaluationInfo::variant, EvaluationInfo::value)
        .containsExactly("SPLIT", "holdout", null);
    EvaluationInfo none =
        Flags.of("banner", decision(Decision.Outcome.NONE, Optional.of(ID), Optional.empty()));
    assertThat(none)
        .extracting(EvaluationInfo::reason, EvaluationInfo::variant, EvaluationInfo::value)
        .containsExactly("DISABLED", null, null);
    assertThat(none.metadata()).containsEntry("outcome", "none").doesNotContainKey("dose");
  }

  private static Decision decision(
      Decision.Outcome outcome, Optional<UUID> id, Optional<Shown> shown) {
    return new Decision(
        id,
        outcome,
        shown,
        shown.map(any -> Dose.GENERIC),
        new Explanation(Language.EN, "Because of lamps.", List.of(), "/privacy"),
        Instant.EPOCH,
        outcome == Decision.Outcome.SHOWN);
  }
}
