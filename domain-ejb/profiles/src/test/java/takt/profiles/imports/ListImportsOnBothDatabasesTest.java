package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.profiles.DataMapping;
import takt.profiles.DataOutcome;
import takt.profiles.DataRun;
import takt.profiles.Identifier;
import takt.profiles.Segment;
import takt.profiles.Segments;

/** Files that put persons on lists. */
class ListImportsOnBothDatabasesTest {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final String FILE =
      """
      {"identifiers":{"customer":"yes"},"purposes":"offers","lists":["vips"]}
      {"identifiers":{"customer":"no"},"purposes":"orders","lists":["vips"]}
      {"identifiers":{"customer":"yes"},"purposes":"offers","lists":"vips"}
      {"identifiers":{"customer":"yes"},"purposes":"offers","lists":["cologne"]}
      {"identifiers":{"customer":"yes"},"attributes":{"city":"Ulm"},"purposes":"offers"}
      """;

  @ParameterizedTest
  @EnumSource
  @DisplayName("F13.5, F17.5, F17.2 lines put persons on lists, and segments follow what they say")
  void lists(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      segment(node, "vips", null);
      segment(node, "cologne", "attributes.city == 'Ulm'");
      ProfileId yes = open(node, "yes", "offers", "orders");
      ProfileId no = open(node, "no", "orders");
      DataRun run = node.begin(DataMapping.ndjson(DataMapping.Kind.PEOPLE), FILE);
      node.work(-1);
      DataRun done = node.data(run.id());
      assertThat(done.tallies())
          .isEqualTo(
              Map.of(
                  DataOutcome.STORED, 2L,
                  DataOutcome.DUPLICATE, 1L,
                  DataOutcome.NOT_PERMITTED, 1L,
                  DataOutcome.BAD_LIST, 1L));
      assertThat(in(node, yes)).isEqualTo(2);
      node.world.consents.permit(no, "orders", "offers");
      assertThat(in(node, no)).isZero();
    }
  }

  private static long in(Node node, ProfileId profile) {
    return node.world.atomic(
        () -> node.world.bean(Segments.class).of(node.world.consents.lock(profile), OFFERS).size());
  }

  private static ProfileId open(Node node, String number, String... permitted) {
    ProfileId profile =
        node.world.atomic(() -> node.world.profiles().open(Identifier.customer(number)));
    node.world.consents.permit(profile, permitted);
    return profile;
  }

  private static void segment(Node node, String code, String condition) {
    Segment segment =
        new Segment(
            code,
            Map.of(Language.DE, "Name", Language.EN, "name"),
            OFFERS,
            Optional.ofNullable(condition),
            0);
    node.world.atomic(() -> node.world.bean(Segments.class).put(segment));
  }
}
