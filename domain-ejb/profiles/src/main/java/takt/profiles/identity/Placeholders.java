package takt.profiles.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Values that identify nobody in any company (rule F1.9): what programs send where a value is
 * missing, and what people type into a field that they do not want to fill. All in lower case.
 */
final class Placeholders {

  private static final Set<String> WORDS =
      Set.of(
          // What programs send where there is nothing.
          "null",
          "nil",
          "none",
          "nan",
          "n/a",
          "na",
          "undefined",
          "unknown",
          "not set",
          "notset",
          "empty",
          "blank",
          "default",
          "true",
          "false",
          "-1",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "user",
          "userid",
          "user_id",
          "user-id",
          "customerid",
          "customer_id",
          "anonymousid",
          "anonymous_id",
          // Nobody in particular, in English and German.
          "anonymous",
          "guest",
          "nobody",
          "anonym",
          "gast",
          "niemand",
          "unbekannt",
          "kein",
          "keine",
          "leer",
          // What is typed to get past a field.
          "test",
          "tester",
          "testing",
          "dummy",
          "asdf",
          "test@test",
          "test@test.de",
          "test@test.com",
          "test@test.test",
          "test@example.com",
          "a@a.de",
          "a@a.com",
          "a@b.de",
          "a@b.com",
          "a@b.c",
          "x@x.de",
          "x@x.com",
          "asdf@asdf.de",
          "asdf@asdf.com",
          "mail@mail.de",
          "mail@mail.com",
          "email@email.de",
          "email@email.com",
          "none@none.com",
          "no@no.de",
          "no@email.com",
          "noemail@noemail.com",
          "keine@keine.de",
          "keine@mail.de");

  /** Zeros and separators, as in the nil UUID; or no letter and no digit at all. */
  private static final Pattern EMPTY = Pattern.compile("[0\\-:. ]*0[0\\-:. ]*|[^\\p{L}\\p{N}]*");

  /** A template that nobody filled in, or an object that nobody took apart. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "\\{\\{.*}}|\\$\\{.*}|%%.*%%|\\*\\|.*\\|\\*|<[^@]*>|\\(.*\\)|\\[.*]", Pattern.DOTALL);

  private Placeholders() {}

  /** Whether a value is one of them, whatever its case and the spaces around it. */
  static boolean contain(String spelled) {
    return WORDS.contains(spelled)
        || EMPTY.matcher(spelled).matches()
        || TEMPLATE.matcher(spelled).matches();
  }

  /** The words among them, ascending. */
  static List<String> words() {
    return List.copyOf(new TreeSet<>(WORDS));
  }
}
