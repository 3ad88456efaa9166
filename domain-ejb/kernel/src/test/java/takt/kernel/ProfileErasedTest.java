package takt.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProfileErasedTest {

  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  @DisplayName("K.3 it names every profile of the person, in order, and shows no identifier")
  void namesProfilesAndShowsNoIdentifier() {
    ProfileId first = ProfileId.next(AT);
    ProfileId second = ProfileId.next(AT.plusSeconds(1));
    ProfileErased erased =
        new ProfileErased(
            UUID.randomUUID(),
            second,
            Set.of(first),
            Set.of(new KnownBy(KnownBy.EMAIL, "anna@example.com")),
            PurposeSet.NONE,
            AT,
            new Effects());
    assertThat(erased.profiles()).containsExactly(first, second);
    assertThat(erased.toString()).contains("email:…").doesNotContain("anna");
  }
}
