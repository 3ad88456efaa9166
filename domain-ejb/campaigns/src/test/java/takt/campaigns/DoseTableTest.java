package takt.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.kernel.Channel;
import takt.profiles.Familiarity;

@DisplayName("G9.1 The dose table")
class DoseTableTest {

  @Test
  void usualIsOneDegreeForEachLevel() {
    for (Channel channel : Channel.values()) {
      assertThat(Familiarity.values())
          .extracting(familiarity -> DoseTable.USUAL.degree(familiarity, channel))
          .containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void aChannelsOwnRowHoldsThereOnly() {
    DoseTable table =
        new DoseTable(new DoseRow(1, 1, 2, 2), Map.of(Channel.EMAIL, new DoseRow(0, 1, 2, 4)));
    assertThat(table.degree(Familiarity.STRANGER, Channel.EMAIL)).isZero();
    assertThat(table.degree(Familiarity.REGULAR, Channel.EMAIL)).isEqualTo(4);
    assertThat(table.degree(Familiarity.STRANGER, Channel.WEB)).isEqualTo(1);
    assertThat(table.degree(Familiarity.REGULAR, Channel.WEB)).isEqualTo(2);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new DoseRow(-1, 2, 3, 4)).hasMessageContaining("stranger");
    assertThatThrownBy(() -> new DoseRow(1, 2, 3, 5)).hasMessageContaining("regular");
    assertThatThrownBy(() -> new DoseRow(2, 1, 3, 4)).hasMessageContaining("fall");
    assertThatThrownBy(() -> new DoseRow(1, 2, 4, 3)).hasMessageContaining("fall");
  }
}
