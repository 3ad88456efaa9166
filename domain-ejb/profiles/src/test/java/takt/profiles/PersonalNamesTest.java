package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F12.9 Which attributes say who somebody is")
class PersonalNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "firstName",
        "first_name",
        "LAST-NAME",
        "name",
        "birthday",
        "Geburtstag",
        "street",
        "Straße",
        "address.city",
        "billing.street",
        "contact.firstName",
        "attributes.lastName",
        "attributes[\"first name\"]",
        "e-mail",
        "age",
        "id"
      })
  void tell(String name) {
    assertThat(PersonalNames.tell(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "city",
        "plan",
        "group.id",
        "group.name",
        "language",
        "packageName",
        "page",
        ".",
        "shoeSize"
      })
  void tellNot(String name) {
    assertThat(PersonalNames.tell(name)).isFalse();
  }
}
