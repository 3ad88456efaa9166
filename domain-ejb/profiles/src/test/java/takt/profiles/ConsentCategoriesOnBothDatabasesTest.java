package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.UnknownPurpose;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What others' categories of consent mean, against a real database of either kind. */
class ConsentCategoriesOnBothDatabasesTest extends Shop {

  @ParameterizedTest
  @EnumSource
  @DisplayName("T.30 a category means what was set for it, else the purpose of that code")
  void meanings(Database.Kind kind) {
    open(kind);
    assertThat(of("offers")).isEqualTo(PurposeSet.named("offers"));
    assertThat(of("nothing")).isEqualTo(PurposeSet.NONE);
    assertThat(of("No Code")).isEqualTo(PurposeSet.NONE);

    put("No Code", Optional.empty(), "offers", "analysis");
    put("offers", Optional.empty());
    assertThat(of("No Code")).isEqualTo(PurposeSet.named("offers", "analysis"));
    assertThat(of("offers")).isEqualTo(PurposeSet.NONE);

    put("No Code", Optional.of(PurposeSet.named("offers", "analysis")), "analysis");
    assertThat(of("No Code")).isEqualTo(PurposeSet.named("analysis"));
    assertThatThrownBy(() -> put("B", Optional.empty(), "unheard-of"))
        .isInstanceOf(UnknownPurpose.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("There are so many and no more")
  void bounded(Database.Kind kind) {
    open(kind);
    for (int number = 0; number < ConsentCategories.MOST; number++) {
      put("C" + number, Optional.empty());
    }
    assertThatThrownBy(() -> put("D", Optional.empty()))
        .isInstanceOf(TooManyConsentCategories.class);
    put("C1", Optional.of(PurposeSet.NONE), "offers");
  }

  private PurposeSet of(String name) {
    return world.atomic(() -> world.bean(ConsentCategories.class).of(name));
  }

  private void put(String name, Optional<PurposeSet> before, String... purposes) {
    world.atomic(
        () -> {
          world
              .bean(ConsentCategories.class)
              .put(name, PurposeSet.named(purposes), known -> assertThat(known).isEqualTo(before));
          return true;
        });
  }
}
