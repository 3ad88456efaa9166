package takt.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The body of a form with one field, as it stands. What Jakarta REST would make of it is empty
 * here: the stream has been wrapped by then, to keep it bounded (rule W.4).
 */
public final class FormBody {

  private FormBody() {}

  /** The text of a form's body. */
  public static String text(InputStream form) {
    try {
      return new String(form.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    }
  }
}
