package takt.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.web.problem.Refusal;

@DisplayName("A form")
class FormTest {

  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List-Unsubscribe=One-Click",
        "List-Unsubscribe=One-Click\r\n",
        "List%2DUnsubscribe=One%2dClick",
        "a=b&List-Unsubscribe=One-Click&&c",
        "List-Unsubscribe=One-Click&List-Unsubscribe=Two"
      })
  @DisplayName("is read as a query is")
  void asAQuery(String body) {
    assertThat(form(URL_ENCODED, body).field("List-Unsubscribe")).contains("One-Click");
    assertThat(form(URL_ENCODED + ";charset=UTF-8", body).field("List-Unsubscribe"))
        .contains("One-Click");
    assertThat(form(null, body).field("List-Unsubscribe")).contains("One-Click");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=--x'1",
        "multipart/form-data;boundary=\"--x'1\"",
        "Multipart/Form-Data; charset=utf-8; Boundary=--x'1"
      })
  @DisplayName("is read in parts (RFC 7578), with whatever stands before and after them")
  void inParts(String type) {
    Form form =
        form(
            type,
            """
            before
            ----x'1
            Content-Disposition: form-data; name="List-Unsubscribe"

            One-Click
            ----x'1
            content-type: text/plain;charset=UTF-8
            content-disposition: form-data; filename="f"; name="name"

            Jürgen
            am See
            ----x'1--
            after
            """
                .replace("\n", "\r\n"));

    assertThat(form.field("List-Unsubscribe")).contains("One-Click");
    assertThat(form.field("name")).contains("Jürgen\r\nam See");
    assertThat(form.field("f")).isEmpty();
  }

  @Test
  @DisplayName("has plus for a space, and letters of all alphabets")
  void letters() {
    assertThat(form(URL_ENCODED, "a=J%C3%BCrgen+M").field("a")).contains("Jürgen M");
  }

  @Test
  @DisplayName("may say nothing")
  void empty() {
    assertThat(form(URL_ENCODED, "").field("a")).isEmpty();
    assertThat(form(URL_ENCODED, "=&a").field("a")).isEmpty();
    assertThat(form("multipart/form-data; boundary=x", "--x--").field("a")).isEmpty();
    assertThat(Form.read(null, null).field("a")).isEmpty();
  }

  @Test
  @DisplayName("W.2 is refused by name if it is none")
  void refused() {
    assertThat(refusal("application/json", "{}").status()).isEqualTo(415);
    assertThat(refusal(URL_ENCODED, "a=%zz").status()).isEqualTo(400);
    assertThat(refusal("multipart/form-data", "--x").status()).isEqualTo(400);
  }

  private static Refusal refusal(String type, String body) {
    return catchThrowableOfType(Refusal.class, () -> form(type, body));
  }

  private static Form form(String type, String body) {
    return Form.read(type, new ByteArrayInputStream(body.getBytes(UTF_8)));
  }
}
