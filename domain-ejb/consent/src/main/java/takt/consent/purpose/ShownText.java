package takt.consent.purpose;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import takt.consent.PurposeText;
import takt.kernel.Language;

/** A text as people were shown it, kept by its hash so that the ledger can point at it. */
@Entity
@Immutable
@Table(name = "text_shown")
class ShownText {

  @Id String hash;

  @Enumerated(EnumType.STRING)
  Language language;

  String text;

  /** For Hibernate. */
  protected ShownText() {}

  ShownText(PurposeText shown, Language language) {
    this.text = whole(shown);
    this.language = language;
    this.hash = hash(shown, language);
  }

  /** SHA-256 of language tag and text, in lower-case hexadecimal. */
  static String hash(PurposeText shown, Language language) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String content = language.tag() + "\n" + whole(shown);
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }

  /** Nothing stands for a part that is not there: texts of old keep their hashes. */
  private static String whole(PurposeText text) {
    return String.join("\n", text.parts().values());
  }
}
