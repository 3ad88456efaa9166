package takt.consent.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Purpose;
import takt.consent.test.Given;

@DisplayName("A permission follows from what is on record, the text versions and the basis")
class PermissionsTest {

  @ParameterizedTest(name = "{0} v{1} valid from {2}, {3} {4}: {6}")
  @CsvFileSource(resources = "permissions.csv", numLinesToSkip = 1)
  @DisplayName("C3.1 C3.2 C1.3 denial, then consent, then the text that asks anew, then default")
  void isDerivedInOrder(ArgumentsAccessor row) {
    LegalBasis basis = LegalBasis.valueOf(row.getString(0));
    Purpose purpose = Given.purpose("offers", basis, row.getInteger(1), row.getInteger(2));
    State state =
        row.getString(3) == null
            ? null
            : new State(Kind.valueOf(row.getString(3)), row.getInteger(4), Given.NOW);

    Permission permission = State.permission(purpose, state);

    assertThat(permission.allowed()).isEqualTo(row.getBoolean(5));
    assertThat(permission.rule()).isEqualTo(Rule.valueOf(row.getString(6)));
    assertThat(permission.version()).isEqualTo(row.getInteger(7));
    assertThat(permission.since().isPresent()).isEqualTo(row.getBoolean(8));
  }
}
