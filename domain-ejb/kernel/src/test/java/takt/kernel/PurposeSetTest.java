package takt.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule K.2. */
class PurposeSetTest {

  @Provide
  Arbitrary<PurposeSet> sets() {
    return Arbitraries.of("analysis", "newsletter", "offers", "orders", "post")
        .map(PurposeCode::new)
        .list()
        .ofMaxSize(8)
        .map(PurposeSet::of);
  }

  @Property
  void theCanonicalTextReadsBackAsTheSameSet(@ForAll("sets") PurposeSet set) {
    assertThat(PurposeSet.parse(set.canonical())).isEqualTo(set);
  }

  @Property
  void equalSetsHaveOneText(@ForAll("sets") PurposeSet one, @ForAll("sets") PurposeSet other) {
    assertThat(one.or(other).canonical()).isEqualTo(other.or(one).canonical());
    assertThat(one.canonical().equals(other.canonical())).isEqualTo(one.equals(other));
  }

  @Property
  void whatIsTakenAwayAndWhatStaysMakeTheWhole(
      @ForAll("sets") PurposeSet one, @ForAll("sets") PurposeSet other) {
    assertThat(one.without(other).or(one.and(other))).isEqualTo(one);
    assertThat(one.without(other).and(other)).isEqualTo(PurposeSet.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Offers", "1st", "of fers", "offers!", "-x"})
  void aCodeHasItsForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PurposeCode(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"offers", "a1", "e-mail-2"})
  void whatHasTheFormIsACode(String text) {
    assertThat(PurposeSet.of(List.of(new PurposeCode(text))).canonical()).isEqualTo(text);
  }
}
