package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Decisions;
import takt.campaigns.PageRequest;
import takt.campaigns.Place;
import takt.campaigns.PlaceAnswer;
import takt.campaigns.Placement;
import takt.campaigns.Placements;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.platform.Database;
import takt.platform.Statements;

@DisplayName("A placement that another node has just added")
class NewPlacementOnBothDatabasesTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G18.6, G1.5 is not among those to decide for before this node knows it")
  void notYet(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      assertThat(known(village)).containsExactly(Village.BANNER, Village.PAGE);
      village.world.atomic(
          () ->
              village
                  .world
                  .bean(Statements.class)
                  .change(
                      "insert into campaigns.placement (code, channel, description, revision)"
                          + " values ('another', 'WEB', 'On another node', 1)"));

      assertThat(known(village)).containsExactly(Village.BANNER, Village.PAGE);
      assertThat(decided(village))
          .extracting(PlaceAnswer::placement)
          .containsExactly(Village.BANNER, Village.PAGE);

      Placement letter = new Placement("letter", Channel.EMAIL, "A letter", 0);
      village.world.atomic(() -> village.world.bean(Placements.class).put(letter, 0));
      assertThat(known(village)).containsExactly("another", Village.BANNER, Village.PAGE);
      assertThat(decided(village)).hasSize(3);
    }
  }

  private static List<String> known(Village village) {
    return village.world.atomic(() -> village.world.bean(Decisions.class).placements(Channel.WEB));
  }

  /** For all that can be decided for. */
  private static List<PlaceAnswer> decided(Village village) {
    List<Place> places = known(village).stream().map(code -> new Place(code, 1)).toList();
    PageRequest page = new PageRequest(Optional.empty(), places, Language.EN, Map.of());
    return village.world.atomic(() -> village.world.bean(Decisions.class).decide(page));
  }
}
