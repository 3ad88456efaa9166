package takt.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies the certificate of an erasure: that the trusted key signed exactly what it says. It is
 * one JSON object; what is signed is a line for each thing that it says, its words with a space
 * between them, a reason last.
 */
final class Certificate {

  private static final String KIND = "takt erasure";
  private static final Set<String> FIELDS =
      Set.of(
          "certificate",
          "id",
          "askedBy",
          "askedAt",
          "at",
          "done",
          "kept",
          "publicKey",
          "signature");
  private static final List<String> DONE = List.of("module", "what", "count");
  private static final List<String> KEPT =
      List.of("purpose", "version", "basis", "records", "until", "ground", "reason");
  private static final String REASON = "reason";

  private final Fields fields;
  private final StringBuilder text = new StringBuilder("takt document\n" + KIND + "\n");

  private Certificate(Fields fields) {
    this.fields = fields;
  }

  /** Whether an object says of itself that it is a certificate. */
  static boolean is(Map<String, Object> object) {
    return object.containsKey("certificate");
  }

  /**
   * Verifies it.
   *
   * @param trusted the keys that may have signed it; any, if there is none
   * @return what there is to say of it
   */
  static List<String> verify(Map<String, Object> object, List<String> trusted) throws Wrong {
    try {
      return new Certificate(new Fields(object)).verify(trusted);
    } catch (IllegalArgumentException | ClassCastException unreadable) {
      throw new Wrong(0, "the certificate cannot be read: " + unreadable.getMessage());
    }
  }

  private List<String> verify(List<String> trusted) throws Wrong {
    fields.only(FIELDS);
    if (!fields.text("certificate").equals(KIND)) {
      throw new Wrong(0, "it is no certificate of an erasure");
    }
    line("id", word("id"));
    line("asked-by", word("askedBy"));
    line("asked-at", word("askedAt"));
    line("at", word("at"));
    lines("done", DONE);
    lines("kept", KEPT);
    String key = fields.text("publicKey");
    boolean known = trusted.isEmpty() || trusted.contains(key);
    if (!known || !Digests.signed(key, text.toString(), fields.text("signature"))) {
      throw new Wrong(0, "the certificate is not signed by the trusted key as it stands");
    }
    List<String> found = new ArrayList<>();
    found.add(
        "The certificate is as it was signed: erasure %s, done at %s"
            .formatted(fields.text("id"), fields.text("at")));
    found.add("Signed by " + key);
    return found;
  }

  private String word(String name) {
    return plain(fields.text(name), " ");
  }

  private void lines(String name, List<String> words) {
    for (Fields one : fields.objects(name)) {
      one.only(Set.copyOf(words));
      List<String> all = new ArrayList<>(List.of(name));
      for (String part : words) {
        Object value = one.all().get(part);
        String said = value instanceof Long number ? number.toString() : one.text(part);
        all.add(plain(said, part.equals(REASON) ? "\n" : " "));
      }
      line(all.toArray(String[]::new));
    }
  }

  private void line(String... words) {
    text.append(String.join(" ", words)).append('\n');
  }

  /** Refuses a text that could say one thing here and another when it was signed. */
  private static String plain(String said, String not) {
    if (said.contains(not) || said.contains("\n")) {
      throw new IllegalArgumentException("a word has a space or a line's end");
    }
    return said;
  }
}
