package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Continued;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.PageRequest;
import takt.campaigns.Place;
import takt.campaigns.Shown;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("A landing page for nobody known")
class ContinuingForNobodyOnBothDatabasesTest {

  private static final Set<String> BOTH = Set.of(Village.BANNER, Village.PAGE);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G15.6 goes on with the message named, while it is live and generic, and only once")
  void goesOn(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      village.run(Village.plan("strong", 90, BOTH, Village.message("tea", Optional.empty())));
      UUID weak =
          village.run(
              Village.plan(
                  "weak",
                  10,
                  BOTH,
                  Village.message("first", Optional.empty()),
                  Village.message("second", Optional.empty()),
                  Village.message("personal", Optional.empty(), Village.words(2))));
      UUID elsewhere =
          village.run(
              Village.plan(
                  "banner", 10, Set.of(Village.BANNER), Village.message("lamp", Optional.empty())));

      assertThat(message(decide(village, weak, "second"))).isEqualTo("second");
      assertThat(message(decide(village, weak, "third"))).isEqualTo("tea");
      assertThat(message(decide(village, weak, "personal"))).isEqualTo("tea");
      assertThat(message(decide(village, elsewhere, "lamp"))).isEqualTo("tea");
      assertThat(message(decide(village, new UUID(1, 2), "second"))).isEqualTo("tea");
      assertThat(page(village, weak, "second")).containsExactly("second", "tea");

      ProfileId anna = village.customer("7", "offers");
      Continued from = new Continued(weak, "second");
      assertThat(message(village.decide(one -> with(one, from), anna, Village.PAGE)))
          .as("what is personal is not told by the caller")
          .isEqualTo("tea");
      village.end(weak);
      assertThat(message(decide(village, weak, "second"))).isEqualTo("tea");
    }
  }

  private static Decision decide(Village village, UUID campaign, String message) {
    DecisionRequest nobody =
        new DecisionRequest(Optional.empty(), Village.PAGE, Language.EN, Map.of());
    return village.world.atomic(
        () ->
            village
                .world
                .bean(Decisions.class)
                .decide(with(nobody, new Continued(campaign, message))));
  }

  private static DecisionRequest with(DecisionRequest request, Continued from) {
    return new DecisionRequest(
        request.permissions(),
        request.placement(),
        request.language(),
        request.context(),
        Optional.empty(),
        Optional.of(from));
  }

  private static List<String> page(Village village, UUID campaign, String message) {
    PageRequest question =
        new PageRequest(
            Optional.empty(),
            List.of(new Place(Village.PAGE, 1), new Place(Village.BANNER, 1)),
            Language.EN,
            Map.of(),
            Optional.empty(),
            Optional.of(new Continued(campaign, message)));
    return village.world.atomic(() -> village.world.bean(Decisions.class).decide(question)).stream()
        .map(place -> message(place.decisions().get(0)))
        .toList();
  }

  private static String message(Decision decision) {
    return decision.shown().map(Shown::message).orElse("");
  }
}
