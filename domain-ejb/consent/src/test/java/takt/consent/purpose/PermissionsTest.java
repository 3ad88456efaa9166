package takt.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import takt.consent.LegalBasis;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.Terms;
import takt.consent.permission.States;
import takt.consent.test.Given;
import takt.consent.test.Histories;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * The cases are in {@code permissions.csv}: a purpose, its terms, and what is on record for it and
 * for the other purpose that it may need or exclude, as {@link Histories} reads it.
 */
@DisplayName("A permission follows from what is on record, the text versions, the basis and terms")
class PermissionsTest {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final PurposeCode OTHER = new PurposeCode("other");

  @ParameterizedTest(
      name = "{0} v{1} from {2}, {3}; on record {4}, of other {5}; {6} on day {7}: {9}")
  @CsvFileSource(resources = "permissions.csv", numLinesToSkip = 1)
  @DisplayName("C1.3 C3.1 C3.2 C3.10 C3.11 C3.12 C3.13 C3.14 each in its place in the order")
  void isDerivedInOrder(ArgumentsAccessor row) {
    Terms terms = Histories.terms(text(row, 3), OTHER);
    Purpose purpose =
        Given.purpose(
            "offers",
            LegalBasis.valueOf(row.getString(0)),
            row.getInteger(1),
            row.getInteger(2),
            terms);
    Purpose other = Given.purpose("other", LegalBasis.CONSENT, 1, 1);
    States states = Histories.record(States.NONE, OFFERS, terms, text(row, 4));
    states = Histories.record(states, OTHER, Terms.PLAIN, text(row, 5));
    Instant asked = Given.NOW.plus(Duration.ofDays(row.getInteger(7)));

    Permissions permissions =
        new Snapshot(List.of(purpose, other), List.of())
            .permissions(ProfileId.next(Given.NOW), states, false, asked);

    Optional<Channel> channel = Optional.ofNullable(row.getString(6)).map(Channel::valueOf);
    Permission permission = channel.map(permissions::on).orElse(permissions).all().get(OFFERS);
    assertThat(permission.allowed()).isEqualTo(row.getBoolean(8));
    assertThat(permission.rule()).isEqualTo(Rule.valueOf(row.getString(9)));
    assertThat(permission.version()).isEqualTo(row.getInteger(10));
    assertThat(permission.since())
        .isEqualTo(
            Optional.ofNullable(row.getInteger(11))
                .map(day -> Given.NOW.plus(Duration.ofDays(day))));
    assertThat(permissions.permitted().contains(OFFERS))
        .isEqualTo(permissions.all().get(OFFERS).allowed());
    assertThat(permissions.on(Channel.SHOP).all()).isEqualTo(permissions.all());
    assertThat(PurposeSet.of(permissions.all().keySet())).isEqualTo(PurposeSet.of(OFFERS, OTHER));
  }

  private static String text(ArgumentsAccessor row, int column) {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
